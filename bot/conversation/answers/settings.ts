import { languageCard } from '../../cards/language.ts';
import { languageChanged } from '../../text/chat.ts';
import type { Language } from '../../text/language.ts';
import { chooseLanguage } from '../../usecases/chooseLanguage.ts';
import { type Reply, showCard, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, done, idsIn } from './answering.ts';

export const setLanguage: CaseAnswer = async (deps, turn, data) => {
  const { language } = idsIn(data);
  return language ? inLanguage(deps, turn, language) : showCard(languageCard(turn.language));
};

export async function inLanguage(deps: AnswerDeps, turn: Turn, language: Language): Promise<Reply> {
  await chooseLanguage(deps, turn.actor.personId, language);
  return done({ ...turn, language }, languageChanged);
}
