import type { Localised } from './language.ts';

/** Thanks to the one who spoke up, by what the report is. */
export const thanks = {
  avvikelse: { sv: 'Tack! Det du berättar gör vården tryggare.', en: 'Thank you! What you tell makes care safer.' },
  risk: {
    sv: 'Tack! Du såg det innan något hände.',
    en: 'Thank you! You saw it before anything happened.',
  },
  missforhallande: {
    sv: 'Tack för att du berättar. Det var rätt att göra det.',
    en: 'Thank you for speaking up. It is the right thing.',
  },
  klagomal: { sv: 'Tack! Nu tas klagomålet om hand.', en: 'Thank you! The complaint will now be dealt with.' },
  synpunkt: { sv: 'Tack! Synpunkten är sparad.', en: 'Thank you! The comment is saved.' },
  berom: { sv: 'Tack! Vad fint att du berättar.', en: 'Thank you! How good of you to tell.' },
} as const satisfies Record<string, Localised>;

export const wentTo = (unitName: string): Localised => ({
  sv: `Rapporten gäller ${unitName}. Den har gått till dem som ska ta hand om den.`,
  en: `The report has gone to those who will take care of it. It is about ${unitName}.`,
});

/** Of a merge its reporter learns that it was made, and nothing of the other report. */
export const belongsTogether: Localised = {
  sv: 'Din rapport hör ihop med en annan om samma händelse. Du får veta vad som händer.',
  en: 'Your report belongs with another about the same event. You will hear what happens.',
};

export const managerDoesNotSee: Localised = {
  sv: 'Närmaste chefen ser inte rapporten.',
  en: 'The nearest manager does not see the report.',
  lattlast: 'Din närmaste chef ser inte rapporten.',
};

/**
 * The steps of a report's life as its reporter sees them. `done` is behind, `now` is where it stands, `later` lies ahead.
 */
export const steps = {
  sent: {
    done: { sv: 'Skickad', en: 'Sent' },
    now: { sv: 'Skickas', en: 'Being sent' },
    later: { sv: 'Skickas', en: 'Sent' },
  },
  received: {
    done: { sv: 'Mottagen', en: 'Received' },
    now: { sv: 'Väntar på att tas emot', en: 'Waiting to be received' },
    later: { sv: 'Tas emot', en: 'Received' },
  },
  assessed: {
    done: { sv: 'Bedömd', en: 'Assessed' },
    now: { sv: 'Bedöms', en: 'Being assessed' },
    later: { sv: 'Bedöms', en: 'Assessed' },
  },
  investigated: {
    // When it was begun is all that is known of it.
    done: { sv: 'Utredningen började', en: 'The investigation began' },
    now: { sv: 'Utreds', en: 'Being investigated' },
    later: { sv: 'Utreds', en: 'Investigated' },
  },
  acted: {
    done: { sv: 'Åtgärder bestämdes', en: 'Actions were decided' },
    now: { sv: 'Åtgärdas', en: 'Being acted on' },
    later: { sv: 'Åtgärdas', en: 'Acted on' },
  },
  closed: {
    done: { sv: 'Avslutad', en: 'Closed' },
    now: { sv: 'Du får veta vad som ändrades', en: 'You are told what changed' },
    later: { sv: 'Du får veta vad som ändrades', en: 'You are told what changed' },
  },
} as const satisfies Record<string, Record<'done' | 'now' | 'later', Localised>>;

/** The word beside the sign, so that the sign alone carries nothing. */
export const stepWords = {
  done: { sv: '✓ Klart:', en: '✓ Done:' },
  now: { sv: '● Nu:', en: '● Now:' },
  later: { sv: '○ Sedan:', en: '○ Later:' },
} as const satisfies Record<string, Localised>;

export const since = (when: string): Localised => ({ sv: `sedan ${when}`, en: `since ${when}` });

/** What the reporter was told, above its words. */
export const answerTexts = {
  answered: { sv: 'Svar till dig', en: 'Answer to you' },
  changed: { sv: 'Det här ändrades', en: 'This is what changed' },
} as const satisfies Record<string, Localised>;

export const answeredAt = (title: Localised, when: string): Localised => ({
  sv: `${title.sv}, ${when}`,
  en: `${title.en}, ${when}`,
});

/** A message beside the receipt; read on locked phones, so it says that there is something, never what. */
export const newsTexts = {
  answered: { sv: 'Det har kommit svar på din rapport.', en: 'Your report has been answered.' },
  closed: { sv: 'Din rapport är avslutad.', en: 'Your report is closed.' },
} as const satisfies Record<string, Localised>;

/** What happens next, said in one sentence or two. */
export const next = {
  received: {
    sv: 'Du behöver inte göra något mer. Du ser här när något händer.',
    en: 'You need not do anything more. You see here when something happens.',
  },
  beingAssessed: {
    sv: 'Någon har tagit emot rapporten och bedömer den nu.',
    en: 'Someone has received the report and is assessing it now.',
  },
  assessed: {
    sv: 'Rapporten är bedömd. Nu planerar enheten vad som ska göras.',
    en: 'The report has been assessed. Now the unit plans what is to be done.',
  },
  investigating: {
    sv: 'Enheten tar reda på vad som hände och varför.',
    en: 'The unit is finding out what happened and why.',
  },
  acting: {
    sv: 'Enheten har bestämt vad som ska göras, och följer upp att det hjälper.',
    en: 'The unit has decided what is to be done, and follows up whether it helps.',
    lattlast: 'Enheten har bestämt vad som ska göras. Sedan tittar enheten på om det hjälper.',
  },
  closed: {
    sv: 'Rapporten är avslutad, så det går inte att lägga till något. Vill du berätta mer? Gör en ny rapport.',
    en: 'The report is closed, so nothing can be added. Do you want to tell more? Make a new report.',
    lattlast: 'Rapporten är avslutad. Du kan inte lägga till mer. Vill du berätta mer? Gör en ny rapport.',
  },
  praise: {
    sv: 'Berömmet har kommit fram till enheten.',
    en: 'The praise has reached the unit.',
  },
  withdrawn: {
    sv: 'Du har tagit tillbaka rapporten. Ingen arbetar vidare med den, men det du skrev sparas.',
    en: 'You have withdrawn the report. Nobody works on it any more, but what you wrote is kept.',
  },
} as const satisfies Record<string, Localised>;

export const additionsMade = (count: number): Localised =>
  count === 1
    ? { sv: 'Du har lagt till något en gång.', en: 'You have added something once.' }
    : { sv: `Du har lagt till något ${count} gånger.`, en: `You have added something ${count} times.` };
