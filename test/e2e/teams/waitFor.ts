const SOON_MS = 10_000;
const PAUSE_MS = 10;

/**
 * Asks again and again until `look` gives something (not null, undefined, false or '' ) and returns it.
 * A `look` that throws has not seen it yet; its last error is the cause when time runs out.
 * Throws after ten seconds, or `withinMs`, with `what` was waited for.
 */
export async function waitFor<T>(
  look: () => T | Promise<T>,
  what: string,
  withinMs = SOON_MS,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { seen, cause } = await tryTo(look);
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`, { cause });
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
