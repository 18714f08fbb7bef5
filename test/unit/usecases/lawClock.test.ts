import { describe, expect, jest, test } from '@jest/globals';
import * as real from '../../../bot/domain/processes/lexSarah.ts';
import { atStockholm } from '../../../bot/domain/time.ts';

// A law that gives 72 hours, where lex Sarah has a limit of the municipality: whatever law is meant, it is the clock that counts.
const [first, ...others] = real.lexSarah.clocks;
const clocks = [{ ...first, basis: 'law', limit: { hours: 72 } }, ...others];
jest.unstable_mockModule('../../../bot/domain/processes/lexSarah.ts', () => ({
  ...real,
  lexSarah: { ...real.lexSarah, clocks },
}));
const { actor } = await import('../../builders.ts');
const { atWork, report } = await import('../../fakes.ts');
const { remind } = await import('../../../bot/usecases/remind.ts');
const { remindAtOnce } = await import('../../../bot/usecases/remindAtOnce.ts');
const { takeStep } = await import('../../../bot/usecases/legalProcess.ts');
const { snoozeReminder } = await import('../../../bot/usecases/snooze.ts');

/** Reported on Friday 27 November at 21.00: the law’s time is over on Monday evening. */
async function friday() {
  const w = await atWork();
  const at = (day: string, time: string) =>
    w.clock.advance(Date.parse(atStockholm(day, time)) - Date.parse(w.clock.now()));
  at('2026-11-27', '21:00');
  const c = await report(w, { kind: 'missforhallande' });
  await w.send();
  w.teams.arrived();
  const told = async (day: string, time: string) => {
    at(day, time);
    await remindAtOnce(w.deps);
    await w.send();
    return w.teams.arrived().filter((what) => what.includes('urgentReminder'));
  };
  return { ...w, c, at, told };
}
const toSas = ['post urgentReminder → maria'];

describe('a clock of the law, 72 hours from a Friday evening', () => {
  test('is told on Sunday night a day before, on Monday 4 hours before and when it is over, then to the next in line', async () => {
    const { told } = await friday();
    expect(await told('2026-11-28', '12:00')).toEqual([]);
    expect(await told('2026-11-29', '20:59')).toEqual([]);
    expect(await told('2026-11-29', '21:00')).toEqual(toSas);
    expect(await told('2026-11-30', '03:00')).toEqual([]);
    expect(await told('2026-11-30', '17:00')).toEqual(toSas);
    expect(await told('2026-11-30', '21:00')).toEqual([...toSas, 'post urgentReminder → asa'].sort());
    expect(await told('2026-12-01', '08:59')).toEqual([]);
    expect(await told('2026-12-02', '07:30')).toEqual([...toSas, 'post urgentReminder → asa'].sort());
  });

  test('is in no day’s message, and cannot be put off', async () => {
    const w = await friday();
    const duty = 'legalClock:lexSarah:assess';
    const snooze = { duty, until: '2026-12-04', reason: 'Hinner inte' };
    expect(await snoozeReminder(w.deps, actor('maria'), w.c.id, snooze)).toMatchObject({ reason: 'cannotWait' });
    w.at('2026-11-30', '07:30');
    await remind(w.deps);
    await w.send();
    expect(w.teams.requests.filter(({ where, message }) => where === 'maria' && message.kind === 'digest')).toEqual([]);
  });

  test('is silent once the step is taken', async () => {
    const w = await friday();
    await w.told('2026-11-29', '21:00');
    await takeStep(w.deps, actor('maria'), w.c.id, 'lexSarah', 'investigate', { safety: 'Ja' });
    expect(await w.told('2026-11-30', '21:00')).toEqual([]);
  });
});
