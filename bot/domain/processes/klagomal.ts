import { choice, day, passage, yesNo, yesNoUnknown } from '../forms/fields.ts';
import { firstState, type ProcessKind } from './define.ts';
import { hasTaken, takenAt } from './reported.ts';

/**
 * Whoever complains gets an answer *snarast*: an explanation of what happened, and what has been done about it. Source:
 * PSL (2010:659) 3 kap. 8 b §; that every complaint is taken in and looked into: SOSFS 2011:9 5 kap.
 */
export const klagomal: ProcessKind = {
  key: 'klagomal',
  title: { sv: 'Svar på klagomål', en: 'Answer to a complaint' },
  lead: {
    sv: 'Den som klagar får svar: en förklaring till det som hände, och vad som är gjort åt det.',
    en: 'Whoever complains gets an answer: an explanation of what happened, and what has been done about it.',
  },
  source: 'PSL (2010:659) 3 kap. 8 b §; SOSFS 2011:9 5 kap.',
  starts: ({ report, reportedAt }) => (report.kind === 'klagomal' ? reportedAt : null),
  startedBy: ['manager', 'head'],
  watch: [],
  states: {
    answer: { sv: 'Svaret återstår', en: 'The answer remains' },
    ended: { sv: 'Klart', en: 'Done' },
  },
  stateOf: (process) => firstState([['answer', !hasTaken(process, 'answer', 'decline')]]),
  steps: {
    answer: {
      button: { sv: 'Besvarat', en: 'Answered' },
      title: { sv: 'Den som klagade har fått svar', en: 'Whoever complained has been answered' },
      notice: {
        sv: 'Svara med ord som går att förstå. Skyll inte på någon.',
        en: 'Answer in words that can be understood. Blame nobody.',
      },
      in: ['answer'],
      by: 'klagomal',
      fields: [
        choice(
          'who',
          { sv: 'Vem fick svaret?', en: 'Who got the answer?' },
          {
            enskild: { sv: 'Personen själv', en: 'The person receiving care' },
            anhorig: { sv: 'Anhörig', en: 'A relative' },
            godMan: { sv: 'God man eller förvaltare', en: 'Legal guardian' },
            annan: { sv: 'Någon annan', en: 'Someone else' },
          },
          { required: true },
        ),
        choice(
          'how',
          { sv: 'Hur?', en: 'How?' },
          {
            oral: { sv: 'Muntligt', en: 'In person or by phone' },
            written: { sv: 'Skriftligt', en: 'In writing' },
          },
          { required: true },
        ),
        day('answeredOn', { sv: 'Vilken dag?', en: 'Which day?' }, { required: true }),
        passage(
          'explanation',
          { sv: 'Hur förklarades det som hände?', en: 'How was it explained?' },
          { required: true },
        ),
        passage('measures', { sv: 'Vad har ni gjort åt det?', en: 'What have you done about it?' }, { required: true }),
        yesNo('readBack', {
          sv: 'Om muntligt: lästes det upp, så att personen kunde rätta?',
          en: 'If in person: was it read back, so that the person could correct it?',
        }),
        choice('content', { sv: 'Är personen nöjd med svaret?', en: 'Is the person content with it?' }, yesNoUnknown),
      ],
      paper: { title: { sv: 'Svar på klagomål', en: 'Answer to a complaint' }, signed: false },
    },
    decline: {
      button: { sv: 'Inget svar', en: 'No answer' },
      title: { sv: 'Inget svar ska lämnas', en: 'No answer is to be given' },
      notice: {
        sv: 'Bara om ingen vill ha svar, eller om ni inte vet vem som klagade.',
        en: 'Only if nobody wants an answer, or you do not know who complained.',
      },
      in: ['answer'],
      by: 'klagomal',
      decides: true,
      fields: [passage('grounds', { sv: 'Varför inte?', en: 'Why not?' }, { required: true })],
    },
  },
  clocks: [
    {
      key: 'answer',
      title: { sv: 'Svar till den som klagade', en: 'Answer to whoever complained' },
      basis: 'kommun',
      word: { sv: 'snarast', en: 'snarast (as soon as possible)' },
      limit: 'klagomal',
      from: ({ from }) => from,
      until: (process) => takenAt(process, 'answer', 'decline'),
      doneBy: ['answer'],
      by: 'klagomal',
    },
  ],
};
