import type { Turn } from '../../../conversation/turn.ts';
import { actorOf } from '../../../domain/people.ts';
import { keys } from '../../../ports/documents.ts';
import type { Language } from '../../../text/language.ts';
import type { SignedIn } from '../signIn.ts';
import type { ApiDeps } from './call.ts';

/** Those who call, as the conversation knows them. */
export interface Askers {
  /** She is whom the token says; her language and her roles are ours to know. */
  turnOf(signedIn: SignedIn): Promise<Turn>;
  /** As she was last answered here, without a reading: it is for whoever asks too often. */
  languageOf(personId: string): Promise<Language>;
}

export function askers({ directories, store }: Pick<ApiDeps, 'directories' | 'store'>): Askers {
  const languages = new Map<string, Language>();
  const profileOf = async (personId: string) => {
    const profile = (await store.get(keys.profile(personId)))?.document;
    const language = profile?.language ?? 'sv';
    languages.set(personId, language);
    return { language, personal: profile?.conversation ?? null };
  };
  return {
    turnOf: async ({ personId, name }) => {
      const [directory, profile] = await Promise.all([directories.current(), profileOf(personId)]);
      const person = directory.person(personId);
      return {
        actor: actorOf(personId, person),
        signedIn: personId,
        name: person?.name ?? name,
        place: 'tab',
        ...{ directory, ...profile, channel: null, pressedOn: null },
      };
    },
    languageOf: async (personId) => languages.get(personId) ?? (await profileOf(personId)).language,
  };
}
