import { choice, passage } from '../forms/fields.ts';
import { firstState, type ProcessKind } from './define.ts';
import { foundAt } from './found.ts';
import { hasTaken, reportedFields, takenAt } from './reported.ts';

/**
 * A device that failed, or was marked or described wrongly, so that it led or could lead to death or a serious turn for
 * the worse: *snarast* to Läkemedelsverket, of one made by the care provider itself to IVO; it need not be investigated
 * first. Source: HSLF-FS 2021:52 5 kap. 5 §, as IVO gives it (ivo.se, Medicintekniska produkter).
 */
export const medicinteknik: ProcessKind = {
  key: 'medicinteknik',
  title: { sv: 'Medicinteknik', en: 'Medical device' },
  lead: {
    sv: 'En produkt som skadade eller kunde ha skadat någon allvarligt anmäls. Den behöver inte vara utredd först.',
    en: 'A device that seriously harmed or could have harmed someone is reported. It need not be investigated first.',
  },
  source: 'HSLF-FS 2021:52 5 kap.',
  starts: (c) => foundAt(c, ['medicinteknik']),
  startedBy: ['mas', 'mar', 'manager', 'head'],
  watch: ['mas', 'mar'],
  states: {
    assess: { sv: 'Beslut om anmälan återstår', en: 'Decision on a report remains' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) => firstState([['assess', !hasTaken(process, 'report', 'decline')]]),
  steps: {
    report: {
      button: { sv: 'Anmält', en: 'Reported' },
      title: { sv: 'Anmälan om en medicinteknisk produkt', en: 'Report of a medical device' },
      notice: {
        sv: 'Spara produkten som den är, med alla delar. Ingen ska använda den.',
        en: 'Keep the device as it is, with all its parts. Nobody is to use it.',
      },
      in: ['assess'],
      by: 'medicinteknik',
      reports: true,
      fields: [
        choice(
          'to',
          { sv: 'Vart anmäldes det?', en: 'Where was it reported?' },
          {
            lakemedelsverket: {
              sv: 'Till Läkemedelsverket och tillverkaren',
              en: 'To Läkemedelsverket and the manufacturer',
            },
            ivo: { sv: 'Till IVO: vi har tillverkat den själva', en: 'To IVO: we made it ourselves' },
          },
          { required: true },
        ),
        ...reportedFields({ sv: 'Myndighetens diarienummer', en: 'The authority’s reference number' }),
        passage('product', { sv: 'Var finns produkten nu?', en: 'Where is the device now?' }),
      ],
      paper: { title: { sv: 'Anmälan om medicinteknisk produkt', en: 'Report of a medical device' }, signed: true },
    },
    decline: {
      button: { sv: 'Ingen anmälan', en: 'No report' },
      title: { sv: 'Ingen anmälan om produkten', en: 'No report of the device' },
      in: ['assess'],
      by: 'medicinteknik',
      decides: true,
      fields: [passage('grounds', { sv: 'Varför inte?', en: 'Why not?' }, { required: true })],
      paper: {
        title: { sv: 'Beslut att inte anmäla produkten', en: 'Decision not to report the device' },
        signed: true,
      },
    },
  },
  clocks: [
    {
      key: 'report',
      title: { sv: 'Anmälan om produkten', en: 'Report of the device' },
      basis: 'kommun',
      word: { sv: 'snarast', en: 'snarast (as soon as possible)' },
      limit: 'medicinteknik',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'report', 'decline'),
      doneBy: ['report'],
      by: 'medicinteknik',
    },
  ],
};
