import type { ProcessKey } from '../domain/process.ts';
import { stepIn } from '../domain/processes/define.ts';
import { processKindOf } from '../domain/processes/index.ts';
import { reminderOf } from '../domain/reminders/index.ts';
import { formatDay } from '../domain/time.ts';
import type { Told } from '../domain/timeline.ts';
import { riskLevelNames } from './case.ts';
import { causeGroupNames, effectNames } from './caseworkNames.ts';
import type { Localised } from './language.ts';

const text = (sv: string, en: string): Localised => ({ sv, en });

/** What Lyhörd does by itself stands under its own name. */
export const byItself: Localised = { sv: 'Lyhörd', en: 'Lyhörd' };

/** An event in one line; who did it and when stand beside it. */
export function eventText(told: Told): Localised {
  switch (told.type) {
    case 'registered':
      return text('Rapporten skickades in.', 'The report was sent in.');
    case 'routed':
      return told.names.length > 0
        ? text(`Fick veta: ${told.names.join(', ')}.`, `Was told: ${told.names.join(', ')}.`)
        : text('Någon fler fick veta.', 'Someone else was told.');
    case 'added':
      return text('Mer lades till i rapporten.', 'More was added to the report.');
    case 'pictureAdded':
      return text('En bild lades till.', 'A picture was added.');
    case 'pictureHidden':
      return text('En bild doldes.', 'A picture was hidden.');
    case 'withdrawn':
      return text('Rapporten togs tillbaka.', 'The report was withdrawn.');
    case 'received':
      return text('Ärendet togs emot.', 'The case was received.');
    case 'assessed': {
      const level = riskLevelNames[told.level];
      return text(`Bedömt. Risknivå: ${level.sv.toLowerCase()}.`, `Assessed. Risk level: ${level.en.toLowerCase()}.`);
    }
    case 'referred':
      return text(`Hänvisat från ${told.from} till ${told.to}.`, `Referred from ${told.from} to ${told.to}.`);
    case 'merged':
      return text(`Lagt ihop med ${other(told.number).sv}.`, `Put together with ${other(told.number).en}.`);
    case 'joined':
      return text(`Hit hör nu också ${other(told.number).sv}.`, `Here now also belongs ${other(told.number).en}.`);
    case 'followed':
      return text('Det andra ärendet har kommit vidare.', 'The other case has come further.');
    case 'parted':
      return text('Ärendet går sin egen väg igen.', 'The case goes its own way again.');
    case 'limitsApplied':
      return text(
        'Kommunens gränser ändrades. Tiderna räknades om.',
        'The municipality’s limits changed. What is due was worked out anew.',
      );
    case 'snoozed':
      return snoozed(told);
    case 'processStarted':
    case 'processStepped':
    case 'processReopened':
    case 'processResumed':
    case 'processJoined':
    case 'processGathered':
    case 'processParted':
    case 'processMoved':
    case 'processFollowed':
      return processText(told);
    default:
      return workText(told);
  }
}

const other = (number: string | null): Localised =>
  number === null ? text('ett annat ärende', 'another case') : text(`ärende ${number}`, `case ${number}`);

type Of<T extends Told['type']> = Extract<Told, { readonly type: T }>;

function snoozed({ reminder, until }: Of<'snoozed'>): Localised {
  const about = reminder && reminderOf(reminder).what;
  return text(
    `En påminnelse sköts upp till ${formatDay(until, 'sv')}${about ? `: ${about.sv}` : ''}.`,
    `A reminder was put off until ${formatDay(until, 'en')}${about ? `: ${about.en}` : ''}.`,
  );
}

type ProcessTold = Extract<Told, { readonly process: ProcessKey }>;

function processText(told: ProcessTold): Localised {
  const kind = processKindOf(told.process);
  const said = (sv: string, en: string): Localised => text(`${kind.title.sv}: ${sv}`, `${kind.title.en}: ${en}`);
  switch (told.type) {
    case 'processStarted':
      return said('började.', 'began.');
    case 'processStepped':
    case 'processReopened': {
      const step = stepIn(kind, told.step)?.button ?? text(told.step, told.step);
      return told.type === 'processStepped'
        ? said(`”${step.sv}” är gjort.`, `“${step.en}” is done.`)
        : said(`”${step.sv}” togs tillbaka.`, `“${step.en}” was taken back.`);
    }
    case 'processResumed':
      return said('gäller igen, som i det andra ärendet.', 'runs again, as in the other case.');
    case 'processJoined':
      return said(`utreds ihop med ${other(told.number).sv}.`, `investigated together with ${other(told.number).en}.`);
    case 'processGathered':
      return said(
        `här utreds också ${other(told.number).sv}.`,
        `${other(told.number).en} is investigated together with this one.`,
      );
    case 'processParted':
      return said('utreds för sig igen.', 'investigated by itself again.');
    case 'processMoved':
      return said('följde med till den nya enheten.', 'came along to the new unit.');
    case 'processFollowed':
      return said('avgjordes i det andra ärendet.', 'was decided in the other case.');
  }
}

type WorkTold = Of<
  | 'investigated'
  | 'causeFound'
  | 'causeLeft'
  | 'actionDecided'
  | 'effectPlanned'
  | 'actionDone'
  | 'actionDropped'
  | 'actionMoved'
  | 'effectSeen'
  | 'answered'
  | 'lessonDrawn'
  | 'closed'
  | 'reopened'
>;

function workText(told: WorkTold): Localised {
  switch (told.type) {
    case 'investigated':
      return text('Utrett: vad som hände skrevs ner.', 'Investigated: what happened was written down.');
    case 'causeFound': {
      const group = causeGroupNames[told.group];
      return text(
        `Orsak ${told.causeId} hittades: ${group.sv.toLowerCase()}.`,
        `Cause ${told.causeId} was found: ${group.en.toLowerCase()}.`,
      );
    }
    case 'causeLeft':
      return text(
        `Orsak ${told.causeId} får ingen åtgärd. Skälet är skrivet.`,
        `Cause ${told.causeId} gets no action. The reason is written down.`,
      );
    case 'actionDecided':
      return text(
        `Åtgärd ${told.actionId} bestämdes${owner(told).sv}.`,
        `Action ${told.actionId} was decided${owner(told).en}.`,
      );
    case 'effectPlanned':
      return text(
        `Åtgärd ${told.actionId}: så ska det synas om den hjälper.`,
        `Action ${told.actionId}: how it will be seen whether it helps.`,
      );
    case 'actionDone':
      return text(`Åtgärd ${told.actionId} är gjord.`, `Action ${told.actionId} is done.`);
    case 'actionDropped':
      return text(
        `Åtgärd ${told.actionId} görs inte. Skälet är skrivet.`,
        `Action ${told.actionId} will not be done. The reason is written down.`,
      );
    case 'actionMoved':
      return text(
        `Åtgärd ${told.actionId} ändrades${owner(told).sv}, klar senast ${formatDay(told.dueOn, 'sv')}.`,
        `Action ${told.actionId} was changed${owner(told).en}, done by ${formatDay(told.dueOn, 'en')}.`,
      );
    case 'effectSeen': {
      const effect = effectNames[told.effect];
      return text(
        `Åtgärd ${told.actionId} följdes upp. Hjälpte den? ${effect.sv}.`,
        `Action ${told.actionId} was followed up. Did it help? ${effect.en}.`,
      );
    }
    case 'answered':
      return text('Den som rapporterade fick svar.', 'The reporter was answered.');
    case 'lessonDrawn':
      return text('En lärdom skrevs.', 'A lesson was written.');
    case 'closed':
      return text('Ärendet avslutades.', 'The case was closed.');
    case 'reopened':
      return text('Ärendet öppnades igen.', 'The case was reopened.');
  }
}

const owner = ({ owner: name }: { readonly owner: string }): Localised =>
  name ? text(`, ansvarig ${name}`, `, owner ${name}`) : text('', '');
