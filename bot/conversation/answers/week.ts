import { weekChannelCard, weekPersonalCard } from '../../cards/week.ts';
import { weekChoiceCard } from '../../cards/weekChoice.ts';
import { maySeeFigures } from '../../domain/access.ts';
import { fail } from '../../domain/result.ts';
import { ledning } from '../../domain/summaryDue.ts';
import { isoWeekOf } from '../../domain/time.ts';
import { say } from '../../text/language.ts';
import { weekReplies } from '../../text/weekCard.ts';
import { unitOfChannel } from '../../usecases/connectChannel.ts';
import { weekCard } from '../../usecases/weekCard.ts';
import { type Reply, showCard, showInPerson, showToAll, showWords, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, idsIn, refuse } from './answering.ts';
import type { ChannelDeps } from './channel.ts';

/** `vecka` in a channel: the week so far of whom the channel belongs to. Nothing in it that the channel may not know. */
export async function weekInChannel(deps: ChannelDeps, turn: Turn): Promise<Reply> {
  const unitId = turn.channel && (await unitOfChannel(deps, turn.channel));
  if (!unitId) return showWords(say(weekReplies.notConnected, turn.language));
  return showToAll(weekChannelCard(await weekCard(deps, { unitId, week: isoWeekOf(deps.clock.now()) }), deps));
}

/** `vecka` in her own chat: the whole for those who see all figures, else her unit, or a choice among her units. */
export async function weekOfMine(deps: AnswerDeps, turn: Turn): Promise<Reply> {
  const { actor, directory, language } = turn;
  if (maySeeFigures(actor, ledning, directory)) return weekSoFar(deps, turn, ledning);
  const units = directory.units.filter(({ unitId }) => maySeeFigures(actor, unitId, directory));
  const [only, ...others] = units;
  if (!only) return showWords(say(weekReplies.notYours, language));
  return others.length === 0 ? weekSoFar(deps, turn, only.unitId) : showInPerson(weekChoiceCard(units, language));
}

/** One of her units, chosen. */
export const weekOpen: CaseAnswer = async (deps, turn, data) => {
  const { unitId } = idsIn(data);
  if (!maySeeFigures(turn.actor, unitId, turn.directory)) return refuse(turn, fail('not_allowed', 'figures'));
  if (unitId !== ledning && !turn.directory.unit(unitId)) return refuse(turn, fail('not_found', 'unknownUnit'));
  return showCard((await soFar(deps, turn, unitId)).message);
};

async function weekSoFar(deps: AnswerDeps, turn: Turn, unitId: string): Promise<Reply> {
  return showInPerson((await soFar(deps, turn, unitId)).message);
}

async function soFar(deps: AnswerDeps, { language }: Turn, unitId: string) {
  const view = await weekCard(deps, { unitId, week: isoWeekOf(deps.clock.now()) });
  return { message: weekPersonalCard(view, language) };
}
