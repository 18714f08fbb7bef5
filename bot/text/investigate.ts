import type { Localised } from './language.ts';

/** *Utred*: what was found out, and why it happened. */
export const findingsTexts = {
  title: { sv: 'Utred', en: 'Investigate' },
  hint: {
    sv: 'Börja med personen. Leta efter orsaker i hur arbetet är ordnat, inte hos någon person.',
    en: 'Begin with the person. Look for causes in how the work is arranged, not in any person.',
    lattlast: 'Börja med personen. Leta inte efter vem som gjorde fel. Leta efter vad som gick fel.',
  },
  consequence: {
    sv: 'Vad blev följden för personen?',
    en: 'What did it lead to for the person?',
    lattlast: 'Hur blev det för personen?',
  },
  accountBy: { sv: 'Vem har berättat hur det var?', en: 'Who has told you what it was like?' },
  account: { sv: 'Vad fick ni höra?', en: 'What were you told?' },
  accountHint: {
    sv: 'Har ingen berättat? Skriv varför.',
    en: 'Has nobody told you? Write why.',
  },
  accountMissing: { sv: 'Skriv vad ni fick höra.', en: 'Write what you were told.' },
  whyNobody: { sv: 'Skriv varför ingen har fått berätta.', en: 'Write why nobody has been asked.' },
  what: { sv: 'Vad hände, steg för steg?', en: 'What happened, step by step?' },
  formaga: {
    sv: 'Vad behöver vi bli bättre på?',
    en: 'What do we need to become better at?',
  },
  formagaHint: {
    sv: 'Välj det som fungerade sämst. Förslaget kommer från kategorin.',
    en: 'Choose what worked worst. The suggestion comes from the category.',
  },
  save: { sv: 'Spara och fortsätt', en: 'Save and go on' },
  toCauses: { sv: 'Till orsakerna', en: 'To the causes' },
  similar: { sv: 'Liknande på enheten det senaste året', en: 'Similar in the unit, the last year' },
  noneSimilar: {
    sv: 'Inget liknande på enheten det senaste året.',
    en: 'Nothing similar in the unit the last year.',
  },
  effectShown: { sv: 'Effekten är visad.', en: 'The effect is shown.' },
  effectPartly: { sv: 'Effekten är delvis visad.', en: 'The effect is partly shown.' },
  effectNot: { sv: 'Åtgärden hjälpte inte.', en: 'The action did not help.' },
  effectUnknown: { sv: 'Ingen effekt är visad.', en: 'No effect is shown.' },
} as const satisfies Record<string, Localised>;

export const namesFound: Localised = {
  sv: 'Det ser ut som namn i texten. Ändra dem, eller tryck en gång till om det är rätt. Inget är sparat än.',
  en: 'There seem to be names in the text. Change them, or press once more if it is right. Nothing has been saved yet.',
};

export const moreSimilar = (count: number): Localised => ({
  sv: `Och ${count} till.`,
  en: `And ${count} more.`,
});

/** Said above a form that another's findings have overtaken; what she wrote stands below. */
export const investigatedMeanwhile = (name: string): Localised => ({
  sv: `${name || 'Någon'} har utrett ärendet under tiden. Allt du skrev finns kvar. Läs vad som står här. Spara igen om din text ska gälla.`,
  en: `${name || 'Someone'} has investigated the case meanwhile. All you wrote is still here. Read what it says here. Save again if your text is to stand.`,
});

export const causeTexts = {
  title: { sv: 'Varför hände det?', en: 'Why did it happen?' },
  hint: {
    sv: 'En orsak i taget. Fråga varför tills du ser vad som går att ändra.',
    en: 'One cause at a time. Ask why until you see what can be changed.',
  },
  found: { sv: 'Orsaker hittills', en: 'Causes so far' },
  group: { sv: 'Vad handlar orsaken om?', en: 'What is the cause about?' },
  what: { sv: 'Vilken är orsaken?', en: 'What is the cause?' },
  whatMissing: { sv: 'Skriv en orsak.', en: 'Write a cause.' },
  groupMissing: { sv: 'Välj vad orsaken handlar om.', en: 'Choose what the cause is about.' },
  why1: { sv: 'Varför blev det så?', en: 'Why was that?' },
  why2: { sv: 'Och varför blev det så?', en: 'And why was that?' },
  why3: { sv: 'Och vad låg bakom det?', en: 'And what was behind that?' },
  more: { sv: 'En orsak till', en: 'One more cause' },
  act: { sv: 'Åtgärda', en: 'Act' },
} as const satisfies Record<string, Localised>;

/** What has become of a cause. */
export const causeStands = {
  open: { sv: 'Behöver en åtgärd', en: 'Needs an action' },
  answered: { sv: 'Har åtgärd', en: 'Has an action' },
  left: { sv: 'Lämnas, med skäl', en: 'Left, with a reason' },
} as const satisfies Record<string, Localised>;

export const leaveTexts = {
  title: { sv: 'Ingen åtgärd mot en orsak', en: 'No action for a cause' },
  cause: { sv: 'Vilken orsak gäller det?', en: 'Which cause is it?' },
  reason: { sv: 'Varför görs inget åt den?', en: 'Why is nothing done about it?' },
  button: { sv: 'Ingen åtgärd', en: 'No action' },
} as const satisfies Record<string, Localised>;

export const investigateDone = {
  investigated: (number: string): Localised => ({
    sv: `Utredningen av ärende ${number} är sparad.`,
    en: `The investigation of case ${number} is saved.`,
  }),
  left: (number: string): Localised => ({
    sv: `Skälet är sparat i ärende ${number}.`,
    en: `The reason is saved in case ${number}.`,
  }),
} as const;
