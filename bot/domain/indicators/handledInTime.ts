import { addWorkingDays } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import type { Instant } from '../time.ts';
import { share } from './cases.ts';
import type { Indicator } from './define.ts';

/** A report is to be received within so many working days: the municipality's limit (kommunens gräns), no law's. */
const workingDays = 2;

const msPerHour = 3_600_000;
/** Two working days are never shorter (a spring night loses an hour) nor longer (Christmas and New Year joined). */
const surelyWithinMs = 47 * msPerHour;
const surelyPastMs = 14 * 24 * msPerHour;

/** U9: received within the limit, among reports whose limit has passed. Another system's unknown times are left out. */
export const handledInTime: Indicator = {
  id: 'U9',
  title: {
    sv: 'Andel som tas emot inom två arbetsdagar',
    en: 'Share received within two working days',
  },
  subject: { sv: 'ärendena som tas emot i tid', en: 'cases received in time' },
  unit: 'share',
  better: 'higher',
  chart: 'p',
  count: (cases, { now }) => {
    const due = cases.filter((one) => (one.source === 'lyhord' || one.receivedAt !== null) && !isWithin(one, now));
    return share(
      due.filter((one) => one.receivedAt !== null && isWithin(one, one.receivedAt)),
      due,
    );
  },
};

/** Whether a moment lies within the limit. The calendar is asked only where it could matter: it is slow. */
function isWithin({ reportedAt }: Facts, at: Instant): boolean {
  const passed = Date.parse(at) - Date.parse(reportedAt);
  if (passed <= surelyWithinMs || passed > surelyPastMs) return passed <= surelyWithinMs;
  return at <= addWorkingDays(reportedAt, workingDays);
}
