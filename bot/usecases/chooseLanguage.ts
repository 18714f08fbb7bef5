import { keys } from '../ports/documents.ts';
import type { Language } from '../text/language.ts';
import type { Deps } from './deps.ts';

/** The language a person reads from now on. */
export async function chooseLanguage(
  { store }: Pick<Deps, 'store'>,
  personId: string,
  language: Language,
): Promise<void> {
  for (;;) {
    const found = await store.get(keys.profile(personId));
    const profile = { ...keys.profile(personId), conversation: found?.document.conversation ?? null, language };
    // The same turn may be saving how she is reached; neither may undo the other.
    if ((await store.put(profile, found?.revision ?? null)).ok) return;
  }
}
