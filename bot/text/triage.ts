import type { Localised } from './language.ts';

export const formTexts = {
  almost: {
    sv: 'Nästan klart. Titta på det som är märkt med ⚠. Allt du har skrivit finns kvar.',
    en: 'Almost done. Look at what is marked with ⚠. Everything you wrote is still here.',
  },
} as const satisfies Record<string, Localised>;

export const assessTexts = {
  title: { sv: 'Bedöm', en: 'Assess' },
  severity: {
    sv: 'Hur allvarligt var det, eller kunde det ha blivit?',
    en: 'How serious was it, or could it have been?',
  },
  likelihood: { sv: 'Hur ofta kan det hända?', en: 'How often can it happen?' },
  severityFromReport: {
    sv: 'Förslaget kommer från rapporten. Ändra det om det inte stämmer.',
    en: 'The suggestion comes from the report. Change it if it is not right.',
  },
  severityMissing: { sv: 'Välj hur allvarligt det var.', en: 'Choose how serious it was.' },
  likelihoodMissing: { sv: 'Välj hur ofta det kan hända.', en: 'Choose how often it can happen.' },
  others: { sv: 'Personal, verksamhet', en: 'Staff and operation' },
  othersHint: {
    sv: 'Fyll bara i det här om även medarbetare eller verksamheten berördes.',
    en: 'Fill this in only if staff or the operation were touched as well.',
  },
  lagrum: { sv: 'Vilken lag gäller insatsen?', en: 'Which law is the support given under?' },
  categories: { sv: 'Kategorier', en: 'Categories' },
  categoriesMissing: { sv: 'Välj minst en kategori.', en: 'Choose at least one category.' },
  changeCategories: { sv: 'Ändra kategorier', en: 'Change categories' },
  lexSarah: {
    sv: 'Kan det vara ett missförhållande (lex Sarah)?',
    en: 'Can it be a missförhållande (lex Sarah)?',
  },
  lexSarahHint: {
    sv: 'Är du osäker, svara ja. SAS tittar på det. Då visas ärendet inte längre i kanalen.',
    en: 'If you are unsure, say yes. SAS looks at it. The case then leaves the channel.',
  },
  concernsManager: { sv: 'Gäller ärendet närmaste chefen?', en: 'Is the case about the nearest manager?' },
  concernsManagerHint: {
    sv: 'Då går det till verksamhetschef och SAS. Chefen ser det inte längre.',
    en: 'Then it goes to the head of operations and SAS. The manager no longer sees it.',
  },
  cut: {
    sv: 'Texten fortsätter. Tryck på Läs i ärendet för att se allt.',
    en: 'The text goes on. Press Read on the case to see all of it.',
  },
} as const satisfies Record<string, Localised>;

/** Said above a form that another's assessment has overtaken; `found` is what it came to. */
export const assessedMeanwhile = (name: string, found: Localised): Localised => ({
  sv: `${name || 'Någon'} har bedömt ärendet under tiden: ${found.sv}. Allt du har valt finns kvar. Spara igen om din bedömning ska gälla.`,
  en: `${name || 'Someone'} has assessed the case meanwhile: ${found.en}. All you chose is still here. Save again if your assessment is to stand.`,
});

/** The same above a form of one who has assessed it herself, in another window. */
export const assessedByYou = (found: Localised): Localised => ({
  sv: `Du har redan bedömt ärendet i ett annat fönster: ${found.sv}. Allt du har valt här finns kvar. Spara igen om det är det här som ska gälla.`,
  en: `You have already assessed the case in another window: ${found.en}. All you chose in this one is still here. Save again if this is what is to stand.`,
});

/** One rating in words, such as `allvar 3, sannolikhet 2, risk 6`. */
export const ratingInWords = (severity: number, likelihood: number): Localised => ({
  sv: `allvar ${severity}, hur ofta ${likelihood}, risk ${severity * likelihood}`,
  en: `seriousness ${severity}, how often ${likelihood}, risk ${severity * likelihood}`,
});

/** How the two answers make a risk, with the municipality's own limits. Source: SKR's risk matrix. */
export const matrixHelp = (severityAtOnce: number, riskAtOnce: number): Localised => ({
  sv: `Risken är allvaret gånger hur ofta, 1 till 16. Vid allvar ${severityAtOnce} eller mer, eller risk ${riskAtOnce} eller mer, får verksamhetschef och MAS eller SAS veta det direkt.`,
  en: `The risk is how serious times how often, 1 to 16. From seriousness ${severityAtOnce}, or risk ${riskAtOnce}, the head of operations and MAS or SAS are told at once.`,
  lattlast: `Risken är hur allvarligt det är gånger hur ofta det händer. Är allvaret minst ${severityAtOnce} får verksamhetschefen veta det direkt. Det gäller också om risken är minst ${riskAtOnce}. Då får även MAS eller SAS veta.`,
});

export const referTexts = {
  title: { sv: 'Hänvisa till en annan enhet', en: 'Refer to another unit' },
  hint: {
    sv: 'Den nya enheten tar emot ärendet på nytt. Kanalen visar inte vart det tog vägen.',
    en: 'The new unit receives the case anew. The channel does not show where it went.',
  },
  unit: { sv: 'Vilken enhet ska ha ärendet?', en: 'Which unit is to have the case?' },
  reason: { sv: 'Varför?', en: 'Why?' },
  reasonMissing: { sv: 'Skriv kort varför.', en: 'Write briefly why.' },
} as const satisfies Record<string, Localised>;

export const unitTexts = {
  search: { sv: 'Sök enhet på namn', en: 'Search for a unit by name' },
  missing: { sv: 'Välj en enhet.', en: 'Choose a unit.' },
  none: { sv: 'Ingen enhet passar. Prova ett annat namn.', en: 'No unit matches. Try another name.' },
} as const satisfies Record<string, Localised>;

export const moreUnits = (count: number): Localised =>
  count === 1
    ? { sv: 'En enhet till finns. Sök på namnet.', en: 'There is one more unit. Search by name.' }
    : { sv: `${count} enheter till finns. Sök på namnet.`, en: `There are ${count} more units. Search by name.` };

export const mergeTexts = {
  title: { sv: 'Slå ihop med ett annat ärende', en: 'Merge with another case' },
  hint: {
    sv: 'För när samma händelse har rapporterats två gånger. Inget som har skrivits går förlorat.',
    en: 'For when the same event has been reported twice. Nothing that was written is lost.',
  },
  number: { sv: 'Numret på ärendet som ska leva vidare', en: 'The number of the case that is to live on' },
  numberMissing: { sv: 'Skriv numret, till exempel 2026-000123.', en: 'Write the number, such as 2026-000123.' },
} as const satisfies Record<string, Localised>;

export const addTexts = {
  title: { sv: 'Lägg till', en: 'Add' },
  label: { sv: 'Vad vill du lägga till?', en: 'What do you want to add?' },
  hint: {
    sv: 'Skriv inga namn och inga personnummer. Det du skrev förut står kvar.',
    en: 'No names and no personal identity numbers, please. What you wrote before stays.',
  },
  missing: { sv: 'Skriv det du vill lägga till.', en: 'Write what you want to add.' },
} as const satisfies Record<string, Localised>;

export const withdrawTexts = {
  title: { sv: 'Ta tillbaka rapporten?', en: 'Withdraw the report?' },
  what: {
    sv: 'Då arbetar ingen vidare med den. Det du skrev sparas ändå. Vill du bara rätta något? Lägg till det i stället.',
    en: 'Then nobody works on it any more. What you wrote is kept all the same. Just want to correct something? Add it instead.',
  },
  yes: { sv: 'Ja, ta tillbaka', en: 'Yes, withdraw' },
  no: { sv: 'Nej, låt den vara', en: 'No, leave it' },
} as const satisfies Record<string, Localised>;

export const connectTexts = {
  title: { sv: 'Koppla kanalen', en: 'Connect the channel' },
  hint: {
    sv: 'Välj den enhet som kanalen hör till. Har enheten redan en kanal tar den här över.',
    en: 'Choose the unit that the channel belongs to. If the unit already has a channel, this one takes over.',
  },
  unit: { sv: 'Vilken enhet hör kanalen till?', en: 'Which unit does the channel belong to?' },
} as const satisfies Record<string, Localised>;

/** Said when something is done; a case by its number, nothing of what it holds. */
export const doneTexts = {
  received: (number: string) => ({
    sv: `Du har tagit emot ärende ${number}. Den som rapporterade ser det.`,
    en: `You have received case ${number}. The reporter can see it.`,
  }),
  assessed: (number: string) => ({
    sv: `Bedömningen av ärende ${number} är sparad.`,
    en: `The assessment of case ${number} is saved.`,
  }),
  assessedGrave: (number: string) => ({
    sv: `Bedömningen av ärende ${number} är sparad. Den visar att ärendet behöver en händelseanalys: ta reda på vad som hände och varför.`,
    en: `The assessment of case ${number} is saved. It shows that the case needs an event analysis (händelseanalys): find out what happened and why.`,
  }),
  referred: (number: string, unitName: string) => ({
    sv: `Ärende ${number} är hänvisat till ${unitName}.`,
    en: `Case ${number} is referred to ${unitName}.`,
  }),
  merged: (number: string, into: string) => ({
    sv: `Ärende ${number} hör nu ihop med ${into}.`,
    en: `Case ${number} now belongs together with ${into}.`,
  }),
  added: (number: string) => ({
    sv: `Tack. Det du skrev är tillagt i ärende ${number}.`,
    en: `Thank you. What you wrote is added to case ${number}.`,
  }),
  connected: (unitName: string) => ({
    sv: `Kanalen är nu kopplad till ${unitName}.`,
    en: `The channel is now connected to ${unitName}.`,
  }),
} as const satisfies Record<string, (...about: string[]) => Localised>;
