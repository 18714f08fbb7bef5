import { demoPeople, isDemoRole } from '../../demo/municipality.ts';
import { actorOf } from '../../domain/people.ts';
import { keys } from '../../ports/documents.ts';
import { roleNames } from '../../text/case.ts';
import { nowPlaying, playWhom } from '../../text/demo.ts';
import { say } from '../../text/language.ts';
import { type Reply, showWords, type Turn } from '../turn.ts';
import type { AnswerDeps } from './answering.ts';
import { whatToDo } from './reading.ts';
import { menu } from './report.ts';

/** Local mode only: one newcomer plays every invented person, one at a time. */
export interface DemoStage {
  /** Who a signed-in id is taken for. */
  whoIs(personId: string): string;
  play(personId: string, as: string): void;
}

export function demoStage(): DemoStage {
  const parts = new Map<string, string>();
  return {
    whoIs: (personId) => parts.get(personId) ?? personId,
    play: (personId, as) => {
      parts.set(personId, as);
    },
  };
}

type StageDeps = AnswerDeps & { readonly demo: DemoStage | null };

/** `demo roll <roll>`; where there is no stage the words are no command but somebody's own. */
export async function playRole(deps: StageDeps, turn: Turn, role: string): Promise<readonly Reply[]> {
  if (!deps.demo) return [await menu(deps, turn, {})];
  if (!isDemoRole(role)) return [showWords(say(playWhom(Object.keys(demoPeople)), turn.language))];
  const { personId, name } = demoPeople[role];
  deps.demo.play(turn.signedIn, personId);
  await reachInThisChat(deps, turn, personId);
  const actor = actorOf(personId, turn.directory.person(personId));
  const list = await whatToDo(deps, { ...turn, actor }, {});
  return [showWords(say(nowPlaying(name, roleNames[role]), turn.language)), list];
}

/** From now on what is sent to that person comes here. */
async function reachInThisChat({ store }: AnswerDeps, turn: Turn, personId: string): Promise<void> {
  const found = await store.get(keys.profile(personId));
  const profile = { ...keys.profile(personId), language: turn.language, conversation: turn.personal };
  await store.put(profile, found?.revision ?? null);
}
