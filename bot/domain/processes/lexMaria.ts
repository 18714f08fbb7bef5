import type { Localised } from '../../text/language.ts';
import type { Answers, Fault, Field, Options } from '../forms/field.ts';
import { choice, choices, day, passage, yesNo } from '../forms/fields.ts';
import { type Process, takenIn } from '../process.ts';
import { firstState, type ProcessKind } from './define.ts';
import { hasTaken, reportedFields, takenAt } from './reported.ts';
import { toldFaults, toldFields, toldNobody } from './told.ts';

/** From this severity for the person who receives care it may be a serious vårdskada: betydande, or worse. */
const seriousFrom = 3;

/** Whether there was a vårdskada, and not only a risk of one: then the patient is to be told. Source: PSL 3 kap. 8 §. */
const harmField: Field = choice(
  'harm',
  { sv: 'Blev det en vårdskada?', en: 'Was there a vårdskada?' },
  {
    yes: { sv: 'Ja: patienten ska få veta', en: 'Yes: the patient is to be told' },
    no: { sv: 'Nej, men det kunde ha blivit', en: 'No, but there could have been' },
  },
  { required: true },
);

const wasHarmed = (process: Process): boolean =>
  [takenIn(process, 'report'), takenIn(process, 'decline')].some((step) => step?.answers['harm'] === 'yes');

/** What the patient is told. Source: PSL 3 kap. 8 §. */
const items: Options = {
  event: { sv: 'Att det har hänt', en: 'That it has happened' },
  prevention: {
    sv: 'Vad som görs för att det inte ska hända igen',
    en: 'What is done so that it does not happen again',
  },
  ivo: { sv: 'Att man kan klaga hos IVO', en: 'That complaints can be made to IVO' },
  patientskadelagen: {
    sv: 'Att man kan få ersättning enligt patientskadelagen',
    en: 'That there is compensation under patientskadelagen',
  },
  lakemedelsforsakringen: {
    sv: 'Att man kan få ersättning från läkemedelsförsäkringen',
    en: 'That there is compensation from läkemedelsförsäkringen',
  },
  patientnamnden: { sv: 'Vad patientnämnden kan hjälpa till med', en: 'What patientnämnden can help with' },
};

const texts = {
  allItems: {
    sv: 'Patienten har rätt att få veta alltihop. Berätta det som saknas och kryssa i det.',
    en: 'The patient has the right to know all of it. Tell what is missing and tick it.',
  },
  journal: { sv: 'Anteckna det i journalen och kryssa i här.', en: 'Note it in the record and tick here.' },
} as const satisfies Record<string, Localised>;

function patientFaults(answers: Answers): readonly Fault[] {
  const said = answers['items'];
  const isWhole = Array.isArray(said) && Object.keys(items).every((item) => said.includes(item));
  return [
    ...toldFaults(answers),
    ...(isWhole || toldNobody(answers) ? [] : [{ field: 'items', text: texts.allItems }]),
    ...(answers['journal'] === true ? [] : [{ field: 'journal', text: texts.journal }]),
  ];
}

/**
 * A report to IVO is made *snarast* after the event; the investigation goes with it or is sent *snarast* after (PSL
 * (2010:659) 3 kap. 5 §, as worded by SFS 2017:786). A patient who was harmed is told *snarast*, also where nothing is
 * reported (8 §). The duty is the vårdgivare's: the municipality gives it to MAS and MAR; within a private provider's own
 * lex Sarah case, of which they may not know, it is the provider's managers' (mandates.ts).
 */
export const lexMaria: ProcessKind = {
  key: 'lexMaria',
  title: { sv: 'Lex Maria', en: 'Lex Maria' },
  lead: {
    sv: 'En händelse som gav eller kunde ha gett en allvarlig vårdskada anmäls till IVO. Patienten får veta.',
    en: 'An event that caused or could have caused a serious vårdskada is reported to IVO. The patient is told.',
  },
  source: 'PSL (2010:659) 3 kap. 3, 5, 8 §§; HSLF-FS 2017:41',
  starts: ({ lagrum, assessed }) =>
    assessed && lagrum.includes('hsl') && assessed.assessment.invanare.severity >= seriousFrom ? assessed.at : null,
  startedBy: ['mas', 'mar'],
  watch: ['mas'],
  together: true,
  states: {
    decide: { sv: 'Beslut om anmälan till IVO återstår', en: 'Decision on a report to IVO remains' },
    investigate: { sv: 'Anmält. Utredningen återstår', en: 'Reported. The investigation remains' },
    tell: { sv: 'Patienten ska få veta', en: 'The patient is to be told' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) =>
    firstState([
      ['decide', !hasTaken(process, 'report', 'decline')],
      ['investigate', hasTaken(process, 'report') && !hasTaken(process, 'investigated')],
      ['tell', wasHarmed(process) && !hasTaken(process, 'tell')],
    ]),
  steps: {
    report: {
      button: { sv: 'Anmält till IVO', en: 'Reported to IVO' },
      title: { sv: 'Anmälan till IVO enligt lex Maria', en: 'Lex Maria report to IVO' },
      notice: {
        sv: 'Anmäl snarast. Är utredningen inte klar skickas den senare.',
        en: 'Report as soon as possible. An investigation that is not finished is sent later.',
      },
      in: ['decide'],
      by: 'lexMaria',
      reports: true,
      fields: [...reportedFields({ sv: 'IVO:s diarienummer', en: 'IVO’s reference number' }, 'ivoNumber'), harmField],
      paper: { title: { sv: 'Anmälan till IVO enligt lex Maria', en: 'Lex Maria report to IVO' }, signed: true },
    },
    decline: {
      button: { sv: 'Ingen anmälan', en: 'No report' },
      title: { sv: 'Ingen anmälan enligt lex Maria', en: 'No lex Maria report' },
      in: ['decide'],
      by: 'lexMaria',
      decides: true,
      fields: [passage('grounds', { sv: 'Varför inte?', en: 'Why not?' }, { required: true }), harmField],
      paper: {
        title: { sv: 'Beslut att inte anmäla enligt lex Maria', en: 'Decision not to make a lex Maria report' },
        signed: true,
      },
    },
    investigated: {
      button: { sv: 'Utredningen är klar', en: 'Investigation done' },
      title: { sv: 'Utredningen är klar', en: 'The investigation is finished' },
      in: ['decide', 'investigate'],
      by: 'lexMaria',
      fields: [
        day('finishedOn', { sv: 'Vilken dag blev den klar?', en: 'Which day was it finished?' }, { required: true }),
        passage('conclusion', { sv: 'Vad kom ni fram till?', en: 'What did you find?' }, { required: true, max: 3000 }),
      ],
      paper: { title: { sv: 'Utredning enligt lex Maria', en: 'Lex Maria investigation' }, signed: true },
    },
    tell: {
      button: { sv: 'Patienten vet', en: 'Patient told' },
      title: { sv: 'Patienten har fått veta', en: 'The patient has been told' },
      notice: {
        sv: 'Går det inte att berätta för patienten: berätta för en närstående.',
        en: 'If the patient cannot be told, tell someone close to the patient.',
      },
      in: ['decide', 'investigate', 'tell'],
      by: 'lexMaria',
      fields: [
        ...toldFields,
        choices('items', { sv: 'Vad fick patienten veta?', en: 'What was the patient told?' }, items, {
          upFront: true,
        }),
        yesNo('journal', { sv: 'Står det i journalen?', en: 'Is it noted in the record?' }, { upFront: true }),
      ],
      check: patientFaults,
    },
  },
  clocks: [
    {
      key: 'decide',
      title: { sv: 'Beslut om anmälan till IVO', en: 'Decision on a report to IVO' },
      basis: 'kommun',
      word: { sv: 'snarast', en: 'snarast (as soon as possible)' },
      limit: 'lexMariaDecide',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'report', 'decline'),
      by: 'lexMaria',
    },
    {
      key: 'tell',
      title: { sv: 'Patienten får veta', en: 'The patient is told' },
      basis: 'kommun',
      word: { sv: 'snarast', en: 'snarast (as soon as possible)' },
      limit: 'lexMariaTell',
      from: ({ from }) => from,
      until: (process) =>
        takenAt(process, 'tell') ?? (wasHarmed(process) ? null : takenAt(process, 'report', 'decline')),
      doneBy: ['tell'],
      by: 'lexMaria',
    },
    {
      key: 'investigate',
      title: { sv: 'Utredningen är klar', en: 'The investigation is finished' },
      basis: 'kommun',
      word: { sv: 'snarast efter anmälan', en: 'snarast (as soon as possible) after the report' },
      limit: 'lexMariaInvestigate',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'investigated', 'decline'),
      doneBy: ['investigated'],
      by: 'lexMaria',
    },
  ],
};
