import { channelMenuCard } from '../../cards/channelMenu.ts';
import { connectCard } from '../../cards/connect.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import { unitsFound } from '../../domain/forms/unitChoices.ts';
import type { Unit } from '../../domain/people.ts';
import { fail } from '../../domain/result.ts';
import { ledning } from '../../domain/summaryDue.ts';
import { channelReplies } from '../../text/chat.ts';
import { say } from '../../text/language.ts';
import { unitTexts } from '../../text/triage.ts';
import { connectableUnits, connectChannel, placeName, unitOfChannel } from '../../usecases/connectChannel.ts';
import { type Reply, showToAll, showWords, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, emptyForm, refuse, showAgain, typedIn } from './answering.ts';

/** Which clients there are decides how a form opens from a channel: in a dialog, or in the person's own chat. */
export type ChannelDeps = AnswerDeps & { readonly dialogs: boolean };

const listedWhole = 15;

const ledningWords = /^(ledning|ledningen|management)$/i;

/** `koppla`, `koppla <enhet>` or `koppla ledning` in a channel. */
export async function connectByText(deps: ChannelDeps, turn: Turn, name: string): Promise<Reply> {
  if (!turn.channel) return showWords(say(channelReplies.onlyInChannel, turn.language));
  if (ledningWords.test(name)) return connectTo(deps, turn, ledning);
  const units = await connectableUnits(deps, turn.actor);
  if (units.length === 0) return refuse(turn, fail('not_allowed', 'connect'));
  const named = name === '' ? units : among(units, turn, name);
  if (named.length === 0) return showWords(say(channelReplies.noSuchUnit, turn.language));
  const [only, ...others] = named;
  return only && others.length === 0 ? connectTo(deps, turn, only.unitId) : form(turn, named);
}

const among = (units: readonly Unit[], turn: Turn, search: string): readonly Unit[] =>
  unitsFound(turn.directory, search).filter(({ unitId }) => units.some((unit) => unit.unitId === unitId));

function form(turn: Turn, units: readonly Unit[], inputs: Inputs = {}): Reply {
  const shown = units.slice(0, listedWhole);
  const card = connectCard({ units: shown, more: units.length - shown.length }, emptyForm(turn, inputs));
  return showAgain(turn, inputs, card, showToAll);
}

export const connectOpen: CaseAnswer = async (deps, turn, data) => {
  const inputs = typedIn(data);
  const units = await connectableUnits(deps, turn.actor);
  if (units.length === 0) return refuse(turn, fail('not_allowed', 'connect'));
  return form(turn, inputs['unitSearch'] ? among(units, turn, inputs['unitSearch']) : units, inputs);
};

export const connect = async (
  deps: ChannelDeps,
  turn: Turn,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> => {
  if (!turn.channel) return showWords(say(channelReplies.onlyInChannel, turn.language));
  const unitId = typedIn(data)['unitId'] ?? '';
  return unitId === '' ? showWords(say(unitTexts.missing, turn.language)) : connectTo(deps, turn, unitId);
};

async function connectTo(deps: ChannelDeps, turn: Turn, unitId: string): Promise<Reply> {
  if (!turn.channel) return showWords(say(channelReplies.onlyInChannel, turn.language));
  const connected = await connectChannel(deps, turn.actor, unitId, turn.channel);
  if (!connected.ok) return refuse(turn, connected);
  return showToAll(channelMenuCard({ unitName: connected.value.name }, deps));
}

/** Anything else said in a channel: what the channel is for, and where to write instead. */
export async function channelMenu(deps: ChannelDeps, turn: Turn): Promise<Reply> {
  const unitId = turn.channel && (await unitOfChannel(deps, turn.channel));
  return showToAll(channelMenuCard({ unitName: (unitId && placeName(unitId, turn.directory)) || null }, deps));
}
