import type { Localised } from '../../text/language.ts';
import { choice, day, line, passage } from '../forms/fields.ts';
import type { Process } from '../process.ts';
import { firstState, type ProcessKind } from './define.ts';
import { isSerious, outcomeIn, outcomeNames } from './lexSarahOutcomes.ts';
import { hasTaken, reportedFields, takenAt } from './reported.ts';
import { told, toldFaults, toldFields } from './told.ts';

/** A private provider reports to IVO itself and tells the board's SAS; it has no chair to tell. */
const hasChair = ({ regime }: Process): boolean => regime === 'kommunal';

const atOnce: Localised = {
  sv: 'genast (SoL), utan dröjsmål (LSS)',
  en: 'genast, at once (SoL); utan dröjsmål, without delay (LSS)',
};

/**
 * From report to IVO, chair and written report. What the law asks for is to report, investigate, put right and, where it
 * is serious, report to IVO *snarast*; when the person is told, and that the chair of the board is told and gets a written
 * report, is the municipality's own routine (design/domain.md), so those clocks carry no word of the law.
 */
export const lexSarah: ProcessKind = {
  key: 'lexSarah',
  title: { sv: 'Lex Sarah', en: 'Lex Sarah' },
  lead: {
    sv: 'Ett missförhållande, eller en påtaglig risk för ett, utreds genast. Är det allvarligt anmäls det till IVO.',
    en: 'A missförhållande, or a clear risk of one, is investigated at once. If it is serious it is reported to IVO.',
  },
  source: 'SoL (2025:400) 27 kap. 2, 5, 6 §§; LSS 24 b, e, f §§',
  starts: (c) => {
    if (!c.lexSarah) return null;
    return c.report.kind === 'missforhallande' ? c.reportedAt : (c.assessed?.at ?? c.reportedAt);
  },
  // It begins by itself where a report or an assessment says so: nobody needs to remember it.
  startedBy: [],
  watch: ['sas'],
  together: true,
  states: {
    assess: { sv: 'Ska bedömas', en: 'To be assessed' },
    investigate: { sv: 'Utreds', en: 'Being investigated' },
    report: { sv: 'Ska anmälas till IVO', en: 'To be reported to IVO' },
    chair: { sv: 'Nämndens ordförande ska få veta', en: 'The chair of the board is to be told' },
    written: { sv: 'Skriftlig rapport till nämnden återstår', en: 'Written report to the board remains' },
    tell: { sv: 'Den det gäller ska få veta', en: 'The person concerned is to be told' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) =>
    firstState([
      ['ended', hasTaken(process, 'decline')],
      ['assess', !hasTaken(process, 'investigate')],
      ['investigate', !hasTaken(process, 'decide')],
      ['report', isSerious(process) && !hasTaken(process, 'report')],
      ['chair', isSerious(process) && hasChair(process) && !hasTaken(process, 'chair')],
      ['written', isSerious(process) && hasChair(process) && !hasTaken(process, 'written')],
      ['tell', !told(process)],
    ]),
  steps: {
    investigate: {
      button: { sv: 'Inled utredning', en: 'Open investigation' },
      title: { sv: 'Inled en utredning enligt lex Sarah', en: 'Open a lex Sarah investigation' },
      notice: {
        sv: 'Se först till att personen är trygg. Skriv vad som har gjorts för det.',
        en: 'First see to it that the person is safe. Write what has been done for that.',
      },
      in: ['assess'],
      by: 'lexSarahInvestigates',
      fields: [
        passage(
          'safety',
          {
            sv: 'Vad är gjort för att det inte ska hända igen nu?',
            en: 'What is done so that it does not happen again now?',
          },
          { required: true },
        ),
      ],
    },
    decline: {
      button: { sv: 'Inte lex Sarah', en: 'Not lex Sarah' },
      title: { sv: 'Ingen utredning enligt lex Sarah', en: 'No lex Sarah investigation' },
      notice: {
        sv: 'Ärendet lever vidare som avvikelse, men kommer inte tillbaka till kanalen.',
        en: 'The case lives on as a deviation, but does not come back to the channel.',
      },
      in: ['assess'],
      by: 'lexSarahInvestigates',
      decides: true,
      fields: [passage('grounds', { sv: 'Varför inte?', en: 'Why not?' }, { required: true })],
      paper: {
        title: { sv: 'Beslut att inte utreda enligt lex Sarah', en: 'Decision not to investigate' },
        signed: true,
      },
    },
    decide: {
      button: { sv: 'Besluta', en: 'Decide' },
      title: { sv: 'Beslut enligt lex Sarah', en: 'Lex Sarah decision' },
      in: ['investigate'],
      by: 'lexSarahDecides',
      decides: true,
      fields: [
        choice(
          'outcome',
          { sv: 'Vad kom utredningen fram till?', en: 'What did the investigation find?' },
          outcomeNames,
          {
            required: true,
          },
        ),
        passage(
          'grounds',
          { sv: 'Skälen för beslutet', en: 'The grounds of the decision' },
          { required: true, max: 3000 },
        ),
      ],
      paper: { title: { sv: 'Beslut enligt lex Sarah', en: 'Lex Sarah decision' }, signed: true },
    },
    tell: {
      button: { sv: 'Personen vet', en: 'Person told' },
      title: { sv: 'Den det gäller har fått veta', en: 'The person concerned has been told' },
      in: ['investigate', 'report', 'chair', 'written', 'tell'],
      by: 'lexSarahInvestigates',
      fields: toldFields,
      check: toldFaults,
    },
    report: {
      button: { sv: 'Anmält till IVO', en: 'Reported to IVO' },
      title: { sv: 'Anmälan till IVO', en: 'Report to IVO' },
      notice: {
        sv: 'Utredningen ska följa med anmälan. Är den inte klar skickas den så snart det går.',
        en: 'The investigation goes with the report. If it is not finished it is sent as soon as possible.',
      },
      in: ['report'],
      by: 'lexSarahReports',
      reports: true,
      fields: reportedFields({ sv: 'IVO:s diarienummer', en: 'IVO’s reference number' }, 'ivoNumber'),
      paper: { title: { sv: 'Anmälan till IVO enligt lex Sarah', en: 'Lex Sarah report to IVO' }, signed: true },
    },
    chair: {
      button: { sv: 'Ordförande vet', en: 'Chair told' },
      title: { sv: 'Nämndens ordförande har fått veta', en: 'The chair of the board has been told' },
      in: ['chair'],
      by: 'lexSarahReports',
      fields: [day('toldOn', { sv: 'Vilken dag?', en: 'Which day?' }, { required: true })],
    },
    written: {
      button: { sv: 'Rapport lämnad', en: 'Report handed in' },
      title: { sv: 'Skriftlig rapport till nämnden', en: 'Written report to the board' },
      // What is written need not wait for what is said.
      in: ['chair', 'written'],
      by: 'lexSarahReports',
      fields: [
        day('writtenOn', { sv: 'Vilken dag lämnades den?', en: 'Which day was it handed in?' }, { required: true }),
        line('reference', { sv: 'Nämndens diarienummer', en: 'The board’s reference number' }, { max: 60 }),
      ],
      paper: { title: { sv: 'Rapport till nämnden om lex Sarah', en: 'Lex Sarah report to the board' }, signed: true },
    },
  },
  clocks: [
    {
      key: 'assess',
      title: { sv: 'Första bedömning', en: 'First assessment' },
      basis: 'kommun',
      word: atOnce,
      limit: 'lexSarahAssess',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'investigate', 'decline'),
      by: 'lexSarahInvestigates',
    },
    {
      key: 'investigate',
      title: { sv: 'Utredning och beslut', en: 'Investigation and decision' },
      basis: 'kommun',
      word: atOnce,
      limit: 'lexSarahInvestigate',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'decide', 'decline'),
      doneBy: ['decide'],
      by: 'lexSarahDecides',
    },
    {
      key: 'tell',
      title: { sv: 'Den det gäller får veta', en: 'The person concerned is told' },
      basis: 'kommun',
      limit: 'lexSarahTell',
      from: (process) => takenAt(process, 'investigate'),
      until: (process) => takenAt(process, 'tell'),
      by: 'lexSarahInvestigates',
    },
    {
      key: 'report',
      title: { sv: 'Anmälan till IVO', en: 'Report to IVO' },
      basis: 'kommun',
      word: { sv: 'snarast', en: 'snarast (as soon as possible)' },
      limit: 'lexSarahReport',
      from: (process) => (isSerious(process) ? takenAt(process, 'decide') : null),
      until: (process) => takenAt(process, 'report'),
      by: 'lexSarahReports',
    },
    {
      key: 'chair',
      title: { sv: 'Ordföranden får veta', en: 'The chair is told' },
      basis: 'kommun',
      limit: 'lexSarahChair',
      from: (process) => (hasChair(process) ? takenAt(process, 'report') : null),
      until: (process) => takenAt(process, 'chair'),
      by: 'lexSarahReports',
    },
    {
      key: 'written',
      title: { sv: 'Skriftlig rapport till nämnden', en: 'Written report to the board' },
      basis: 'kommun',
      limit: 'lexSarahWritten',
      from: (process) => (hasChair(process) ? takenAt(process, 'report') : null),
      until: (process) => takenAt(process, 'written'),
      by: 'lexSarahReports',
    },
  ],
  outcomeOf: outcomeIn,
};
