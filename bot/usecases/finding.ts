/** What one check of an installation found. */
export interface Finding {
  readonly check:
    | 'configuration'
    | 'store'
    | 'directory'
    | 'channels'
    | 'deliveries'
    | 'outbox'
    | 'sign-in'
    | 'tab'
    | 'pictures'
    | 'clock'
    | 'disk';
  readonly found: string;
  /** What to do about it; null where all is well. */
  readonly mend: string | null;
}

type Found = Omit<Finding, 'check'>;

export const well = (found: string): Found => ({ found, mend: null });
export const wrong = (found: string, mend: string): Found => ({ found, mend });

/** One check, whatever happens in it: what breaks it off is what is wrong, and `mend` is where to look then. */
export async function checked(check: Finding['check'], look: () => Promise<Found>, mend: string): Promise<Finding> {
  try {
    return { check, ...(await look()) };
  } catch (fault) {
    return { check, ...wrong(inWords(fault), mend) };
  }
}

/** What stood in the way, from the outside in: the first line of each message, without its full stop. */
export function inWords(fault: unknown): string {
  if (!(fault instanceof Error)) return 'it cannot be told what is wrong';
  const first = (fault.message.split('\n', 1)[0] || fault.name).replace(/\.$/, '');
  return fault.cause instanceof Error ? `${first}: ${inWords(fault.cause)}` : first;
}

const mostNamed = 5;

/** `Björken, Granen and 3 more`. */
export const named = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ');
