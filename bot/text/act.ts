import type { Strength } from '../domain/casework.ts';
import type { Localised } from './language.ts';

/** *Åtgärda*: what is to be done, by whom, and how its effect will be seen. */
export const actTexts = {
  title: { sv: 'Åtgärda', en: 'Act' },
  what: { sv: 'Vad ska göras?', en: 'What is to be done?' },
  whatHint: {
    sv: 'Den som ska göra det ser texten, men inte ärendet. Skriv inga namn.',
    en: 'Whoever is to do it sees this text, but not the case. No names, please.',
  },
  causes: { sv: 'Vilken orsak gör ni något åt?', en: 'Which cause do you do something about?' },
  causesMissing: { sv: 'Välj minst en orsak.', en: 'Choose at least one cause.' },
  strength: { sv: 'Hur stark är åtgärden?', en: 'How strong is the action?' },
  owner: { sv: 'Vem ska göra det?', en: 'Who is to do it?' },
  ownerMissing: { sv: 'Välj vem som ska göra det.', en: 'Choose who is to do it.' },
  ownerSearch: { sv: 'Sök efter någon annan', en: 'Search for someone else' },
  noOwner: {
    sv: 'Ingen på enheten heter så. Prova ett annat namn.',
    en: 'Nobody in the unit has that name. Try another.',
  },
  dueOn: { sv: 'När ska det vara klart?', en: 'When is it to be done?' },
  onlyWeak: {
    sv: 'Hittills är alla åtgärder information till personalen. Det hjälper sällan länge. Går det att ändra rutinen eller utrustningen också?',
    en: 'So far every action is to tell staff. That seldom helps for long. Can the routine or the equipment be changed too?',
    lattlast: 'Alla åtgärder är information till personalen. Det hjälper sällan länge. Går det att ändra något mer?',
  },
  notEnough: {
    sv: 'Effekten räckte inte. Bestäm något nytt mot samma orsak. Det du nyss skrev är sparat.',
    en: 'The effect was not enough. Decide something new for the same cause. What you just wrote is saved.',
  },
  decide: { sv: 'Bestäm', en: 'Decide' },
} as const satisfies Record<string, Localised>;

/** How strong an action is, in words one can choose by. */
export const strengthChoices: Readonly<Record<Strength, Localised>> = {
  strong: {
    sv: 'Stark: ändra så att det inte kan hända. Till exempel en spärr eller ny utrustning.',
    en: 'Strong: change things so that it cannot happen. For example a lock or new equipment.',
  },
  medium: {
    sv: 'Medel: ändra rutinen. Till exempel en checklista eller dubbelkontroll.',
    en: 'Medium: change the routine. For example a checklist or a double check.',
  },
  weak: {
    sv: 'Svag: informera personalen. Till exempel på ett möte.',
    en: 'Weak: tell staff. For example at a meeting.',
  },
};

export const effectPlanTexts = {
  title: { sv: 'Hur ser ni att det hjälper?', en: 'How will you see that it helps?' },
  decided: {
    sv: 'Åtgärden är sparad. Den som ska göra den får veta det.',
    en: 'The action is saved. Whoever is to do it is told.',
  },
  sign: { sv: 'Vad ska ni kunna se eller mäta?', en: 'What should you be able to see or measure?' },
  signHint: {
    sv: 'Du kan hoppa över det här. Tryck då på Klar.',
    en: 'You can skip this. Then press Done.',
  },
  lookOn: { sv: 'När ska ni titta?', en: 'When will you look?' },
  more: { sv: 'En åtgärd till', en: 'One more action' },
  button: { sv: 'Hur effekten syns', en: 'How effect is seen' },
} as const satisfies Record<string, Localised>;

export const moveTexts = {
  title: { sv: 'Ändra åtgärden', en: 'Change the action' },
  hint: {
    sv: 'Både den som hade åtgärden och den som får den får veta.',
    en: 'Both the one who had the action and the one who gets it are told.',
  },
  reason: { sv: 'Varför? Du kan lämna det tomt.', en: 'Why? You can leave this empty.' },
  save: { sv: 'Spara ändringen', en: 'Save the change' },
  button: { sv: 'Ändra', en: 'Change' },
} as const satisfies Record<string, Localised>;

export const dropTexts = {
  title: { sv: 'Åtgärden görs inte', en: 'The action will not be done' },
  reason: { sv: 'Varför görs den inte?', en: 'Why will it not be done?' },
  button: { sv: 'Görs inte', en: 'Not to be done' },
} as const satisfies Record<string, Localised>;

export const actDone = {
  finished: (number: string): Localised => ({
    sv: `Åtgärden i ärende ${number} är klar. Nästa steg är att se om den hjälper.`,
    en: `The action in case ${number} is done. The next step is to see whether it helps.`,
  }),
  decided: (number: string): Localised => ({
    sv: `Åtgärden i ärende ${number} är sparad. Den som ska göra den får veta det.`,
    en: `The action in case ${number} is saved. Whoever is to do it is told.`,
  }),
  moved: (number: string): Localised => ({
    sv: `Åtgärden i ärende ${number} är ändrad.`,
    en: `The action in case ${number} is changed.`,
  }),
  dropped: (number: string): Localised => ({
    sv: `Åtgärden i ärende ${number} görs inte. Skälet är sparat.`,
    en: `The action in case ${number} will not be done. The reason is saved.`,
  }),
} as const;
