import { absenceFormCard, awayCard, backCard, plannedCard } from '../../cards/absence.ts';
import { failureText } from '../../cards/failure.ts';
import { type Absence, isInForce, isManager } from '../../domain/absences/absence.ts';
import type { DayTold } from '../../domain/absences/days.ts';
import { type Asking, absenceFields, nobody, readAbsence, someoneElse } from '../../domain/absences/form.ts';
import { usualStandIn } from '../../domain/absences/standIn.ts';
import { awayView } from '../../domain/absences/view.ts';
import { type AbsenceTold, isUnderstood, readAbsenceWords } from '../../domain/absences/words.ts';
import { mayNameStandIn } from '../../domain/access.ts';
import { dayIn } from '../../domain/forms/days.ts';
import type { Fault } from '../../domain/forms/field.ts';
import type { Inputs } from '../../domain/forms/inputs.ts';
import type { Actor } from '../../domain/people.ts';
import { absenceTexts, notForYou, standInNamed } from '../../text/absence.ts';
import { say } from '../../text/language.ts';
import { absencesIn, absencesOf, comeBack, goAway } from '../../usecases/absences.ts';
import { type Reply, showCard, showInPerson, showLasting, showWords, type Turn } from '../turn.ts';
import { type AnswerDeps, type CaseAnswer, done, emptyForm, idsIn, refuse, showAgain, typedIn } from './answering.ts';
import { ownWords } from './ownWords.ts';

/** So few words after `borta` are no story of what happened, even where they cannot be read. */
const shortFor = { manager: 4, others: 2 } as const;

/** `borta till 3 dec, ersätts av Nils Berglind`; what only begins so is what somebody wants to report. */
export async function sayAway(deps: AnswerDeps, turn: Turn, said: string, text: string): Promise<readonly Reply[]> {
  const today = dayIn(deps.clock.now());
  const told = readAbsenceWords(said, today);
  if (!isAbsence(told, said, turn.actor)) return ownWords(deps, turn, text);
  const asking = await askingOf(deps, turn);
  if (!asking) return [notHers(turn)];
  const now =
    said.trim() === '' ? (await absencesOf(deps, turn.actor)).find((one) => isInForce(one, today)) : undefined;
  const inputs = now ? knownInputs(now, today) : inputsOf(told, today, asking);
  const unread = [dayFault('from', told.from, told), dayFault('until', told.until, told)].flat();
  const isWhole = told.until !== undefined && inputs['deputyId'] !== undefined;
  return [isWhole || unread.length > 0 ? await save(deps, turn, inputs, asking, unread) : form(turn, inputs, asking)];
}

function isAbsence(told: AbsenceTold, said: string, actor: Actor): boolean {
  const words = said.split(/\s+/).filter(Boolean).length;
  return (
    isUnderstood(told) ||
    words <= (isManager(actor) ? shortFor.manager : shortFor.others) ||
    (isManager(actor) && told.deputy !== undefined)
  );
}

/** Undefined for one who has nobody's place to give. */
async function askingOf(
  { store, clock }: AnswerDeps,
  { actor, directory }: Turn,
  managerId = actor.personId,
): Promise<Asking | undefined> {
  const manager = directory.person(managerId);
  if (!manager || !isManager(manager) || !mayNameStandIn(actor, manager, directory)) return undefined;
  return { manager, directory, absences: await absencesIn(store), now: clock.now() };
}

function notHers({ actor, language }: Turn): Reply {
  const isOfficer = actor.roles.some((role) => role === 'sas' || role === 'mas' || role === 'mar');
  return showWords(say(isOfficer ? notForYou.officer : notForYou.staff, language));
}

/** The form as far as the words fill it; who stands in for her as a rule is proposed. */
function inputsOf(
  { from, until, deputy }: AbsenceTold,
  today: string,
  { manager, directory }: Asking,
): Record<string, string> {
  const usual = deputy === undefined ? usualStandIn(manager, directory)?.personId : undefined;
  const days = { from: from ? (from.day ?? '') : today, until: until?.day ?? '' };
  if (deputy === null) return { ...days, deputyId: nobody };
  if (deputy !== undefined) return { ...days, deputyId: someoneElse, deputyName: deputy };
  return usual === undefined ? days : { ...days, deputyId: usual };
}

/** What she has said already, from today where it has begun. */
const knownInputs = ({ from, until, deputyId }: Absence, today: string) => ({
  from: from > today ? from : today,
  until,
  deputyId: deputyId ?? nobody,
});

function dayFault(field: string, told: DayTold | undefined, { daysSaid }: AbsenceTold): readonly Fault[] {
  if (!told || told.day !== null) return [];
  const text = told.why === 'noSuchDay' ? absenceTexts.noSuchDay : absenceTexts.dayUnclear;
  return [{ field, text, quote: daysSaid }];
}

const form = (turn: Turn, inputs: Inputs, asking: Asking, faults: readonly Fault[] = []): Reply =>
  showAgain(turn, inputs, absenceFormCard(formOf(turn, inputs, asking), { ...emptyForm(turn, inputs), faults }));

/** Whose absence it is stands in the form where it is not her own. */
function formOf({ actor }: Turn, inputs: Inputs, asking: Asking) {
  const { personId, name } = asking.manager;
  const fields = absenceFields(asking, inputs);
  return personId === actor.personId ? { fields } : { fields, of: { personId, name } };
}

/** Writes it down, or gives the form back with what is wrong at its field. */
async function save(
  deps: AnswerDeps,
  turn: Turn,
  inputs: Inputs,
  asking: Asking,
  unread: readonly Fault[] = [],
): Promise<Reply> {
  const read = readAbsence(inputs, asking);
  if (unread.length > 0 || !read.ok) return form(turn, inputs, asking, [...unread, ...(read.ok ? [] : read.faults)]);
  const { manager } = asking;
  const gone = await goAway(deps, turn.actor, read.away, manager.personId);
  if (gone.ok && manager.personId !== turn.actor.personId) return done(turn, standInNamed(manager.name));
  if (gone.ok) return confirmed(deps, turn, gone.value);
  if (gone.code !== 'invalid_input') return refuse(turn, gone);
  return form(turn, inputs, asking, [{ field: 'deputyId', text: failureText(gone) }]);
}

async function confirmed(
  { store, clock }: AnswerDeps,
  { directory, language }: Turn,
  absence: Absence,
): Promise<Reply> {
  const view = awayView(absence, await absencesIn(store), directory);
  return showLasting(awayCard(view, { isNow: isInForce(absence, dayIn(clock.now())) }, language));
}

export const absence: CaseAnswer = async (deps, turn, data) => {
  const asking = await askingOf(deps, turn, idsIn(data).personId || undefined);
  return asking ? save(deps, turn, typedIn(data), asking) : notHers(turn);
};

/** To change what was said, or to say something new. */
export const absenceOpen: CaseAnswer = async (deps, turn, data) => {
  const asking = await askingOf(deps, turn);
  if (!asking) return notHers(turn);
  const today = dayIn(deps.clock.now());
  const known = (await absencesOf(deps, turn.actor)).find(({ from }) => from === idsIn(data).day);
  const inputs = known ? knownInputs(known, today) : inputsOf({ daysSaid: '' }, today, asking);
  const opened = form(turn, inputs, asking);
  return opened.kind === 'card' ? showInPerson(opened.message) : opened;
};

/** A head of operations names who stands in for a manager who is away without anybody in her place. */
export const standInOpen: CaseAnswer = async (deps, turn, data) => {
  const asking = await askingOf(deps, turn, idsIn(data).personId || undefined);
  if (!asking) return notHers(turn);
  const { away } = asking.manager;
  if (!away) return done(turn, absenceTexts.isBackAlready);
  const opened = form(turn, { from: dayIn(deps.clock.now()), until: away.until }, asking);
  return opened.kind === 'card' ? showInPerson(opened.message) : opened;
};

/** Her button on the card of an absence. */
export const absenceEnd: CaseAnswer = async (deps, turn, data) => {
  const { day } = idsIn(data);
  const wasNow = day <= dayIn(deps.clock.now());
  const ended = await comeBack(deps, turn.actor, day);
  if (!ended) return done(turn, absenceTexts.notAway);
  return wasNow ? showLasting(backCard(turn.language)) : done(turn, absenceTexts.removed);
};

/** `tillbaka` */
export async function sayBack(deps: AnswerDeps, turn: Turn): Promise<Reply> {
  const asking = await askingOf(deps, turn);
  if (!asking) return notHers(turn);
  if (await comeBack(deps, turn.actor)) return showCard(backCard(turn.language));
  const planned = await absencesOf(deps, turn.actor);
  if (planned.length === 0) return showWords(say(absenceTexts.notAway, turn.language));
  const views = planned.map((one) => awayView(one, asking.absences, turn.directory));
  return showCard(plannedCard(views, turn.language));
}
