const DEADLINE_MS = 10_000;
const PAUSE_MS = 10;

/**
 * Asks again and again until `look` gives something (not null, undefined, false or '' ) and returns it.
 * A `look` that throws has not seen it yet; its last error is the cause when time runs out.
 * Throws after ten seconds with `what` was waited for.
 */
export async function waitFor<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T>> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const { seen, cause } = await tryTo(look);
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${DEADLINE_MS / 1000} s in vain for ${what}`, { cause });
    await new Promise((again) => setTimeout(again, PAUSE_MS));
  }
}

async function tryTo<T>(look: () => T | Promise<T>): Promise<{ seen?: T; cause?: unknown }> {
  try {
    return { seen: await look() };
  } catch (cause) {
    return { cause };
  }
}
