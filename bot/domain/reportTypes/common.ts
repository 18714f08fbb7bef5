import type { Localised } from '../../text/language.ts';
import { type CategoryKey, categories } from '../categories.ts';
import type { Field, Options } from '../forms/field.ts';
import { choice, choices, line, moment, passage, yesNo } from '../forms/fields.ts';
import type { Harm } from '../report.ts';

/** Ids whose answers become the report's own properties; all other answers go to `Report.answers` under their id. */
export const commonIds: ReadonlySet<string> = new Set([
  'what',
  'when',
  'unit',
  'harm',
  'categories',
  'events',
  'immediateAction',
  'personRef',
  'concernsManager',
]);

/** About 800 words; two forms' worth of them still fit in one card (28 KB, design/teams.md). */
const longestStory = 5000;

export const whatAsked = (label: Localised, hint: Localised): Field =>
  passage('what', label, { required: true, max: longestStory, hint });

export const what = whatAsked(
  { sv: 'Vad hände?', en: 'What happened?' },
  {
    sv: 'Med egna ord. Skriv inte namn, personnummer eller telefonnummer.',
    en: 'In your own words. No names, personal identity numbers or phone numbers.',
    lattlast: 'Skriv med dina egna ord. Skriv inte namn. Skriv inte personnummer eller telefonnummer.',
  },
);

const leaveBlank: Localised = {
  sv: 'Det räcker med ungefär. Töm båda om du inte vet.',
  en: 'A rough time will do. Clear both if you don’t know.',
  lattlast: 'Du kan gissa. Ta bort dag och tid om du inte vet.',
};

export const when = moment(
  'when',
  { sv: 'När hände det?', en: 'When did it happen?' },
  { upFront: true, hint: leaveBlank },
);

export const whenSeen = moment(
  'when',
  { sv: 'När upptäcktes det?', en: 'When was it noticed?', lattlast: 'När såg du det?' },
  { upFront: true, hint: leaveBlank },
);

export const unit: Field = {
  id: 'unit',
  kind: 'unit',
  required: true,
  label: { sv: 'Vilken enhet gäller det?', en: 'Which unit is it about?' },
};

type AskedHarm = Exclude<Harm, 'harm'>;

const harmInWords: Readonly<Record<AskedHarm, Localised>> = {
  none: { sv: 'Nej', en: 'No' },
  mild: { sv: 'Ja, lindrigt', en: 'Yes, mildly', lattlast: 'Ja, lite' },
  serious: { sv: 'Ja, allvarligt', en: 'Yes, seriously', lattlast: 'Ja, mycket' },
  life: {
    sv: 'Ja, livshotande eller död',
    en: 'Yes, life-threatening or death',
    lattlast: 'Ja, fara för livet eller död',
  },
  unknown: { sv: 'Vet inte', en: 'Don’t know', lattlast: 'Jag vet inte' },
};

/** Asked in plain words, with nothing ticked beforehand: serious and life-threatening harm is told upwards at once. */
export const harm = choice(
  'harm',
  {
    sv: 'Kom någon till skada eller for illa?',
    en: 'Was anyone harmed or badly treated?',
    lattlast: 'Blev någon skadad eller mådde dåligt av det?',
  },
  harmInWords,
  { required: true },
);

const inWords = (keys: readonly CategoryKey[]): Options =>
  Object.fromEntries(keys.map((key) => [key, categories[key].label]));

/** What it was, where only the reporter can tell. Several can be chosen (R12). */
export const mainCategories = (keys: readonly CategoryKey[]): Field =>
  choices(
    'categories',
    {
      sv: 'Vad handlar det om? Välj ett eller flera.',
      en: 'What is it about? Choose one or more.',
      lattlast: 'Vad handlar det om? Du kan välja flera.',
    },
    inWords(keys),
    { required: true },
  );

/** What else it was, where the type itself already tells what it is first of all (R12). */
export const alsoCategories = (keys: readonly CategoryKey[]): Field =>
  choices(
    'categories',
    {
      sv: 'Handlar det också om något av det här?',
      en: 'Is it also about any of these?',
    },
    inWords(keys),
  );

/** The person's own account comes before what others think of it (design/product.md). */
const ownWords = passage('ownWords', {
  sv: 'Vad säger personen själv om det?',
  en: 'What does the person say about it?',
  lattlast: 'Vad säger personen själv?',
});

const immediateAction = passage('immediateAction', {
  sv: 'Vad gjordes direkt?',
  en: 'What was done right away?',
});

const personRef = line(
  'personRef',
  {
    sv: 'Journalreferens för den det gäller',
    en: 'Record reference of the person concerned',
    lattlast: 'Nummer i journalen för personen',
  },
  {
    max: 60,
    hint: { sv: 'Aldrig namn eller personnummer.', en: 'Never a name or a personal identity number.' },
  },
);

export const concernsManager = yesNo(
  'concernsManager',
  {
    sv: 'Gäller det närmaste chefen?',
    en: 'Is it about the nearest manager?',
    lattlast: 'Handlar det om din närmaste chef?',
  },
  {
    hint: {
      sv: 'Då får chefen inte se rapporten. Den går till verksamhetschefen och SAS.',
      en: 'Then that manager does not see the report. It goes to the head of operations and SAS.',
      lattlast: 'Då får din chef inte se rapporten. Den går till chefens chef och till SAS.',
    },
  },
);

/** The end of a form about someone who receives care. */
export const aboutPerson: readonly Field[] = [ownWords, immediateAction, personRef, concernsManager];

/** The end of a form where no single person need be concerned. */
export const aboutWork: readonly Field[] = [immediateAction, personRef, concernsManager];

/** The end of a form about what has not harmed anybody. */
export const aboutNobody: readonly Field[] = [immediateAction, concernsManager];
