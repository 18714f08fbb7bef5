import { clean } from '../forms/shape.ts';
import { type DaysTold, readDays } from './days.ts';

/** An absence as somebody wrote it: `borta till 3 dec, ersätts av Nils Berglind`. */
export interface AbsenceTold extends DaysTold {
  /** The words that the days were read from. */
  readonly daysSaid: string;
  /** Who stands in, as written; null for nobody, absent where it was not said. */
  readonly deputy?: string | null;
}

const begins = /^(?:(?:jag är|jag ar|i am|i['’]m) )?(?:borta|away)(?:[\s,]+|$)/i;
const passive =
  /(?:^|[\s,;.]+)(?:och |and |jag |i am )*(?:ersätts av|ersatts av|ersättare:?|ersattare:?|vikarie:?|replaced by|covered by|deputy:?|stand-?in:?)\s+(?:är |is )?([^,;]+)/i;
const active =
  /(?:^|[,;.]\s*|\s(?:och|and)\s+)([^,;.]+?)\s+(?:ersätter|ersatter|vikarierar|stands in|covers|replaces)(?:\s+(?:för |for )?(?:mig|me))?\s*$/i;
const nobody = /^(?:ingen|nobody|no one|none)$/i;

/** What comes after `borta`; undefined for words that do not begin so. */
export function afterAway(text: string): string | undefined {
  const words = clean(text).replace(/[.!]+$/, '');
  const begin = begins.exec(words)?.[0];
  return begin === undefined ? undefined : words.slice(begin.length);
}

/** What was said after `borta`. */
export function readAbsenceWords(said: string, today: string): AbsenceTold {
  const named = passive.exec(said) ?? active.exec(said);
  const name = named?.[1]?.trim();
  const daysSaid = (
    named ? `${said.slice(0, named.index)} ${said.slice(named.index + named[0].length)}` : said
  ).replace(/^[\s,;]+|[\s,;]+$/g, '');
  const deputy = name === undefined ? {} : { deputy: nobody.test(name) ? null : name };
  return { ...readDays(daysSaid, today), daysSaid, ...deputy };
}

/** Every day that was said could be read. */
export const isUnderstood = ({ from, until }: DaysTold): boolean => from?.day !== null && until?.day !== null;
