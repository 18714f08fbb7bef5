import { passage, yesNo } from '../forms/fields.ts';
import { firstState, type ProcessKind } from './define.ts';
import { hasTaken, reportedFields, takenAt } from './reported.ts';

/** From this severity for staff it may be a serious injury, or have been near one. */
const seriousFrom = 3;

/**
 * Death or serious injury in connection with work, several hurt at once, or a near-miss with serious danger to life or
 * health: to Arbetsmiljöverket *utan dröjsmål*, if possible the same day (av.se). Source: AML (1977:1160) 3 kap. 3 a §.
 */
export const tillbud: ProcessKind = {
  key: 'tillbud',
  title: { sv: 'Allvarligt arbetstillbud', en: 'Serious incident at work' },
  lead: {
    sv: 'Dödsfall, svår skada eller allvarlig fara i arbetet anmäls till Arbetsmiljöverket. Det gäller också när flera skadas.',
    en: 'Death, serious injury or grave danger at work is reported to Arbetsmiljöverket. So is when several are hurt.',
  },
  source: 'AML (1977:1160) 3 kap. 3 a §',
  starts: ({ assessed }) =>
    (assessed?.assessment.medarbetare?.severity ?? 0) >= seriousFrom ? (assessed?.at ?? null) : null,
  startedBy: ['manager', 'head'],
  watch: [],
  states: {
    assess: { sv: 'Beslut om anmälan återstår', en: 'Decision on a report remains' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) => firstState([['assess', !hasTaken(process, 'report', 'decline')]]),
  steps: {
    report: {
      button: { sv: 'Anmält', en: 'Reported' },
      title: { sv: 'Anmälan till Arbetsmiljöverket', en: 'Report to Arbetsmiljöverket' },
      notice: {
        sv: 'Anmäl helst samma dag, på anmalarbetsskada.se.',
        en: 'Report on the same day if you can, at anmalarbetsskada.se.',
      },
      in: ['assess'],
      by: 'tillbud',
      reports: true,
      fields: [
        ...reportedFields({ sv: 'Anmälans nummer', en: 'The report’s number' }),
        yesNo('safetyRep', { sv: 'Vet skyddsombudet om det?', en: 'Does the safety representative know?' }),
      ],
      paper: { title: { sv: 'Anmälan till Arbetsmiljöverket', en: 'Report to Arbetsmiljöverket' }, signed: false },
    },
    decline: {
      button: { sv: 'Ingen anmälan', en: 'No report' },
      title: { sv: 'Ingen anmälan till Arbetsmiljöverket', en: 'No report to Arbetsmiljöverket' },
      in: ['assess'],
      by: 'tillbud',
      decides: true,
      fields: [passage('grounds', { sv: 'Varför inte?', en: 'Why not?' }, { required: true })],
      paper: {
        title: {
          sv: 'Beslut att inte anmäla till Arbetsmiljöverket',
          en: 'Decision not to report to Arbetsmiljöverket',
        },
        signed: true,
      },
    },
  },
  clocks: [
    {
      key: 'report',
      title: { sv: 'Anmälan till Arbetsmiljöverket', en: 'Report to Arbetsmiljöverket' },
      basis: 'kommun',
      word: { sv: 'utan dröjsmål', en: 'utan dröjsmål (without delay)' },
      limit: 'tillbud',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'report', 'decline'),
      doneBy: ['report'],
      by: 'tillbud',
    },
  ],
};
