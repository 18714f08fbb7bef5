import { formatDay } from '../domain/time.ts';
import type { Localised } from './language.ts';

/** First and last day, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

export const daysSv = ({ from, until }: Days): string =>
  from === until
    ? formatDay(from, 'sv')
    : `från ${formatDay(from, 'sv')} till och med ${formatDay(until, 'sv', { beside: from })}`;
export const daysEn = ({ from, until }: Days): string =>
  from === until
    ? `on ${formatDay(from, 'en')}`
    : `from ${formatDay(from, 'en')} until and including ${formatDay(until, 'en', { beside: from })}`;

/** More names than this are no help. */
const mostNames = 5;

export function listed(names: readonly string[], language: 'sv' | 'en'): string {
  const more = names.length - mostNames;
  const rest = more > 0 ? [language === 'sv' ? `${more} till` : `${more} more`] : [];
  return new Intl.ListFormat(language).format([...names.slice(0, mostNames), ...rest]);
}

/** To the deputy. */
export const standInTexts = {
  toast: { sv: 'Du ersätter en chef.', en: 'You stand in for a manager.' },
  overToast: { sv: 'Du ersätter inte längre.', en: 'You no longer stand in.' },
  cases: {
    sv: 'Ärenden som kommer till enheten går till dig. Det som redan väntar får du också.',
    en: 'Cases that come to the unit go to you. You also get what already waits.',
    lattlast: 'Du får enhetens nya ärenden. Du får också ärenden som redan väntar.',
  },
  asManager: {
    sv: 'Du får läsa, ta emot och handlägga dem som chefen gör. Det du läser sparas i loggen.',
    en: 'You may read, receive and handle them as the manager does. What you read is noted in the log.',
    lattlast: 'Du får läsa och ta emot dem, precis som chefen. Det du läser sparas i loggen.',
  },
  asHead: {
    sv: 'Du beslutar också i verksamhetschefens ställe, till exempel om ett missförhållande är allvarligt.',
    en: 'You also decide in the place of the head of operations, such as whether a missförhållande is serious.',
    lattlast: 'Du beslutar också i stället för verksamhetschefen.',
  },
  cannot: {
    sv: 'Kan du inte? Säg det till chefen, som kan välja någon annan.',
    en: 'You cannot? Tell the manager, who can choose someone else.',
    lattlast: 'Kan du inte? Säg det till chefen. Då kan chefen välja någon annan.',
  },
  over: {
    sv: 'Nya ärenden går inte till dig längre. Tack för att du ställde upp!',
    en: 'New cases no longer go to you. Thank you for stepping in!',
  },
  namedToast: { sv: 'Det gäller vem som ersätter dig.', en: 'It is about who stands in for you.' },
  named: { sv: 'Vem som ersätter dig', en: 'Who stands in for you' },
  namedChange: {
    sv: 'Du behöver inte göra något. Vill du ha det på ett annat sätt? Ändra det här.',
    en: 'You need not do anything. Would you like it otherwise? Change it here.',
    lattlast: 'Du behöver inte göra något. Tryck på Ändra om det är fel.',
  },
} as const satisfies Record<string, Localised>;

/** To a manager who is away: what her head has said in her place. */
export const deputyNamed = ({
  byName,
  deputy,
  ...days
}: Days & { byName: string; deputy: string | null }): Localised => ({
  sv: `${byName || 'Din chef'} har valt vem som ersätter dig. ${deputy ?? 'Ingen'} ersätter dig ${daysSv(days)}.`,
  en: `${byName || 'Your head'} has said who stands in for you. ${deputy ?? 'Nobody'} stands in ${daysEn(days)}.`,
  lattlast: `${byName || 'Din chef'} har valt vem som ersätter dig. ${deputy ?? 'Ingen'} ersätter dig till och med ${formatDay(days.until, 'sv')}.`,
});

export const youStandIn = (name: string, days: Days): Localised => ({
  sv: `Du ersätter ${name} ${daysSv(days)}.`,
  en: `You stand in for ${name} ${daysEn(days)}.`,
});

export const standInUnits = (names: readonly string[]): Localised => ({
  sv: `Det gäller ${listed(names, 'sv')}.`,
  en: `It is about ${listed(names, 'en')}.`,
});

export const noLongerStandIn = (name: string): Localised => ({
  sv: `Du ersätter inte längre ${name}.`,
  en: `You no longer stand in for ${name}.`,
});

/** On the card of a case: who is away, and what that means to the one who reads. */
export const awayNotes = {
  standsIn: (name: string, until: string): Localised => ({
    sv: `Du får ärendet för att du ersätter ${name} till och med ${formatDay(until, 'sv')}.`,
    en: `You get this case because you stand in for ${name} until ${formatDay(until, 'en')}.`,
  }),
  herself: (deputy: string): Localised => ({
    sv: `Du är borta, och ${deputy} ersätter dig. Du behöver inte göra något.`,
    en: `You are away, and ${deputy} stands in for you. You need not do anything.`,
  }),
  others: (name: string, until: string, deputy: string | null): Localised => ({
    sv: `${name} är borta till och med ${formatDay(until, 'sv')}.${deputy ? ` ${deputy} ersätter.` : ''}`,
    en: `${name} is away until ${formatDay(until, 'en')}.${deputy ? ` ${deputy} stands in.` : ''}`,
  }),
} as const;
