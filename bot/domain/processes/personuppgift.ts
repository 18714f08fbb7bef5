import type { Localised } from '../../text/language.ts';
import type { Case } from '../case.ts';
import type { Answers, Fault, Field } from '../forms/field.ts';
import { choice, day, line, moment, passage } from '../forms/fields.ts';
import { type Process, takenIn } from '../process.ts';
import type { Instant } from '../time.ts';
import { firstState, type ProcessKind } from './define.ts';
import { foundAt } from './found.ts';
import { hasTaken, takenAt } from './reported.ts';

/** By law, and so not the municipality's to change. Source: GDPR art. 33.1. */
const hoursByLaw = 72;

/** When the municipality came to know: as the report says, else with the report itself. */
const knownSince = ({ report, reportedAt }: Case): Instant => {
  const since = report.answers['knownSince'];
  return typeof since === 'string' ? since : reportedAt;
};

/** What is documented whether or not it is reported. Source: GDPR art. 33.3, 33.5. */
const documented: readonly Field[] = [
  passage(
    'data',
    { sv: 'Vilka slags uppgifter, och hur många personer?', en: 'What kinds of data, and how many persons?' },
    {
      required: true,
      hint: { sv: 'Ungefär räcker. Skriv inte av uppgifterna.', en: 'Roughly will do. Do not repeat the data.' },
    },
  ),
  passage('consequences', { sv: 'Vad kan det leda till?', en: 'What can it lead to?' }, { required: true }),
  passage('measures', { sv: 'Vad har ni gjort åt det?', en: 'What have you done about it?' }, { required: true }),
];

const isHighRisk = (process: Process): boolean => takenIn(process, 'notify')?.answers['highRisk'] === 'yes';

/** The moment it was sent, where somebody says so afterwards; else when that was said. */
function notifiedAt(process: Process): Instant | null {
  const notified = takenIn(process, 'notify');
  const sentAt = notified?.answers['sentAt'];
  return typeof sentAt === 'string' ? sentAt : (notified?.at ?? null);
}

const texts = {
  why: { sv: 'Skriv varför de inte har fått veta.', en: 'Write why they have not been told.' },
} as const satisfies Record<string, Localised>;

const personsFaults = ({ persons, how }: Answers): readonly Fault[] =>
  persons === 'told' || how ? [] : [{ field: 'how', text: texts.why }];

/**
 * A personal-data breach: to IMY within 72 hours of knowing, unless a risk is unlikely; always documented; the persons
 * themselves are told where the risk is high. Source: GDPR art. 33 and 34.
 */
export const personuppgift: ProcessKind = {
  key: 'personuppgift',
  title: { sv: 'Personuppgiftsincident', en: 'Personal data breach' },
  lead: {
    sv: 'Personuppgifter som har kommit bort eller i fel händer anmäls till IMY. Det gäller inte om en risk är osannolik.',
    en: 'Personal data that got lost or into the wrong hands are reported to IMY, unless a risk is unlikely.',
  },
  source: 'Dataskyddsförordningen (GDPR) art. 33, 34',
  starts: (c) => {
    const { personalData } = c.report.answers;
    const touches = personalData === 'yes' || personalData === 'unknown';
    return touches && foundAt(c, ['informationssakerhet', 'sekretess']) !== null ? knownSince(c) : null;
  },
  since: knownSince,
  startedBy: ['manager', 'head', 'sas', 'mas', 'mar'],
  watch: [],
  contact: 'dataProtection',
  states: {
    assess: { sv: 'Beslut om anmälan till IMY återstår', en: 'Decision on a report to IMY remains' },
    tell: { sv: 'De berörda ska få veta', en: 'The persons concerned are to be told' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) =>
    firstState([
      ['assess', !hasTaken(process, 'notify', 'decline')],
      ['tell', isHighRisk(process) && !hasTaken(process, 'tell')],
    ]),
  steps: {
    notify: {
      button: { sv: 'Anmält till IMY', en: 'Reported to IMY' },
      title: { sv: 'Anmälan till IMY', en: 'Report to IMY' },
      notice: {
        sv: 'Anmäl i tid med det ni vet. Resten kan skickas efteråt.',
        en: 'Report in time with what you know. The rest can be sent afterwards.',
      },
      in: ['assess'],
      by: 'personuppgift',
      reports: true,
      fields: [
        line(
          'imyNumber',
          { sv: 'IMY:s diarienummer', en: 'IMY’s reference number' },
          {
            required: true,
            max: 60,
            hint: { sv: 'Har ni inte fått något än: skriv “inväntas”.', en: 'Not got one yet: write “awaited”.' },
          },
        ),
        moment('sentAt', { sv: 'När skickades den?', en: 'When was it sent?' }, { upFront: true }),
        ...documented,
        choice(
          'highRisk',
          { sv: 'Är risken hög för dem det gäller?', en: 'Is the risk high for those concerned?' },
          {
            yes: { sv: 'Ja: de ska få veta', en: 'Yes: they are to be told' },
            no: { sv: 'Nej', en: 'No' },
          },
          { required: true },
        ),
        passage('late', { sv: 'Tog det mer än 72 timmar: varför?', en: 'Did it take more than 72 hours: why?' }),
      ],
      paper: { title: { sv: 'Anmäld personuppgiftsincident', en: 'Personal data breach, reported' }, signed: false },
    },
    decline: {
      button: { sv: 'Ingen anmälan', en: 'No report' },
      title: { sv: 'Ingen anmälan till IMY', en: 'No report to IMY' },
      notice: {
        sv: 'Bara om det är osannolikt att någon drabbas. Det ska ändå dokumenteras.',
        en: 'Only if it is unlikely that anyone is harmed. It is documented all the same.',
      },
      in: ['assess'],
      by: 'personuppgift',
      decides: true,
      fields: [
        passage('grounds', { sv: 'Varför är en risk osannolik?', en: 'Why is a risk unlikely?' }, { required: true }),
        ...documented,
      ],
      paper: {
        title: { sv: 'Personuppgiftsincident som inte anmäls', en: 'Personal data breach, not reported' },
        signed: false,
      },
    },
    tell: {
      button: { sv: 'De berörda vet', en: 'Persons told' },
      title: { sv: 'De berörda har fått veta', en: 'The persons concerned have been told' },
      in: ['assess', 'tell'],
      by: 'personuppgift',
      fields: [
        choice(
          'persons',
          { sv: 'Har de fått veta?', en: 'Have they been told?' },
          {
            told: { sv: 'Ja, var och en', en: 'Yes, each of them' },
            public: { sv: 'Ja, genom att det har gått ut till alla', en: 'Yes, by a public announcement' },
            no: { sv: 'Nej, det behövs inte', en: 'No, it is not needed' },
          },
          { required: true },
        ),
        day('toldOn', { sv: 'Vilken dag?', en: 'Which day?' }),
        passage(
          'how',
          { sv: 'Vad sa ni? Fick inte var och en veta: varför?', en: 'What was said? If not to each of them: why?' },
          { upFront: true },
        ),
      ],
      check: personsFaults,
    },
  },
  clocks: [
    {
      key: 'notify',
      title: { sv: 'Anmälan till IMY', en: 'Report to IMY' },
      basis: 'law',
      word: {
        sv: 'utan onödigt dröjsmål, om möjligt inom 72 timmar',
        en: 'without undue delay, where feasible within 72 hours',
      },
      limit: { hours: hoursByLaw },
      from: ({ from }) => from,
      until: (process) => notifiedAt(process) ?? takenAt(process, 'decline'),
      doneBy: ['notify'],
      by: 'personuppgift',
    },
    {
      key: 'tell',
      title: { sv: 'De berörda får veta', en: 'The persons concerned are told' },
      basis: 'kommun',
      word: { sv: 'utan onödigt dröjsmål', en: 'without undue delay' },
      limit: 'personuppgiftTell',
      from: (process) => (isHighRisk(process) ? takenAt(process, 'notify') : null),
      until: (process) => takenAt(process, 'tell'),
      by: 'personuppgift',
    },
  ],
};
