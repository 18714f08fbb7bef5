import type { CaseAction } from '../domain/access.ts';
import { missings } from '../domain/closing.ts';
import { missingTexts } from './closing.ts';
import { always, type FailureText } from './failureWords.ts';
import type { Localised } from './language.ts';
import { notAllowedWithPictures } from './pictures.ts';

/** She can read the case, but this is for someone else. */
const forTheManager = (does: Localised): FailureText =>
  always({
    sv: `Du kan läsa ärendet, men enhetens chef är den som ${does.sv}.`,
    en: `You can read the case, but it is for the unit’s manager to ${does.en}.`,
  });

const forInvestigators = (to: Localised): FailureText =>
  always({
    sv: `Det här gör enhetens chef, eller den som utreder enligt lag. Prata med chefen om du vill ${to.sv}.`,
    en: `This is for the unit’s manager, or whoever investigates by law. Talk to the manager if you want to ${to.en}.`,
  });

/** By what was asked for. */
export const notAllowedTo: Readonly<Record<CaseAction, FailureText>> = {
  read: always({
    sv: 'Du har en åtgärd i ärendet, men kan inte läsa det. Fråga den som gav dig åtgärden.',
    en: 'You have an action in the case, but cannot read it. Ask the one who gave you the action.',
  }),
  readProcess: always({
    sv: 'Du kan läsa ärendet. Det som lagen kräver sköter enhetens chef och SAS, MAS eller MAR.',
    en: 'You can read the case. What the law asks for is seen to by the manager and SAS, MAS or MAR.',
  }),
  receive: forTheManager({ sv: 'tar emot det', en: 'receive it' }),
  assess: forTheManager({ sv: 'bedömer det', en: 'assess it' }),
  refer: forTheManager({ sv: 'hänvisar det', en: 'refer it' }),
  merge: forTheManager({ sv: 'slår ihop det', en: 'merge it' }),
  add: always({
    sv: 'Bara den som rapporterade kan lägga till. Du kan göra en egen rapport.',
    en: 'Only the one who reported can add. You can make a report of your own.',
  }),
  withdraw: always({
    sv: 'Bara den som rapporterade kan ta tillbaka rapporten. Hör av dig till den som har den om något är fel.',
    en: 'Only the one who reported can withdraw the report. Tell whoever holds it if something is wrong.',
  }),
  investigate: forInvestigators({ sv: 'bidra', en: 'contribute' }),
  act: forInvestigators({ sv: 'föreslå en åtgärd', en: 'propose an action' }),
  finish: always({
    sv: 'Bara den som har åtgärden, eller enhetens chef, kan säga att den är klar. Prata med någon av dem.',
    en: 'Only the owner of the action, or the unit’s manager, can say that it is done. Talk to one of them.',
  }),
  followUp: forInvestigators({ sv: 'berätta vad du har sett', en: 'tell what you have seen' }),
  answer: forTheManager({ sv: 'svarar den som rapporterade', en: 'answer the reporter' }),
  close: forTheManager({ sv: 'avslutar det', en: 'close it' }),
  reopen: forTheManager({ sv: 'öppnar det igen', en: 'reopen it' }),
  snooze: forInvestigators({ sv: 'skjuta upp påminnelsen', en: 'put off the reminder' }),
  ...notAllowedWithPictures,
};

/** What a form names that is not there. */
export const invalidInCasework = {
  noCause: always({
    sv: 'Välj minst en orsak som åtgärden gäller.',
    en: 'Choose at least one cause that the action answers.',
  }),
  unknownCause: always({
    sv: 'Den orsaken finns inte i ärendet. Öppna formuläret igen och välj en annan.',
    en: 'That cause is not in the case. Open the form again and choose another.',
  }),
  unknownAction: always({
    sv: 'Den åtgärden finns inte i ärendet. Öppna formuläret igen och välj en annan.',
    en: 'That action is not in the case. Open the form again and choose another.',
  }),
  unknownOwner: always({
    sv: 'Den personen finns inte kvar på enheten. Välj någon annan.',
    en: 'That person is no longer with the unit. Choose someone else.',
  }),
  unknownStep: always({
    sv: 'Det steget finns inte här. Öppna processen igen och välj bland knapparna.',
    en: 'There is no such step here. Open the process again and choose among the buttons.',
  }),
  processNotOpen: (number: string): Localised => ({
    sv: `Ärende ${number} har ingen sådan process som pågår. Välj ett annat ärende.`,
    en: `Case ${number} has no such process going on. Choose another case.`,
  }),
} as const satisfies Readonly<Record<string, FailureText>>;

const someone = (name: string): Localised => ({ sv: name || 'Någon', en: name || 'Someone' });

/** What the case, or a part of it, has become meanwhile. */
export const statusInCasework = {
  registered: always({
    sv: 'Ingen har tagit emot ärendet än. Ta emot det först.',
    en: 'Nobody has received the case yet. Receive it first.',
  }),
  investigating: always({
    sv: 'Ärendet utreds redan. Öppna det igen för att se vad som kan göras nu.',
    en: 'The case is being investigated already. Open it again to see what can be done now.',
  }),
  acting: always({
    sv: 'Ärendet åtgärdas redan. Öppna det igen för att se vad som kan göras nu.',
    en: 'The case is being acted on already. Open it again to see what can be done now.',
  }),
  following: always({
    sv: 'Ärendet följs redan upp. Öppna det igen för att se vad som kan göras nu.',
    en: 'The case is being followed up already. Open it again to see what can be done now.',
  }),
  closed: (name: string): Localised => ({
    sv: `${someone(name).sv} har avslutat ärendet. Öppna det igen om något mer behöver göras.`,
    en: `${someone(name).en} has closed the case. Reopen it if more needs to be done.`,
  }),
  closedToReporter: always({
    sv: 'Rapporten är avslutad, så den kan inte ändras. Vill du berätta mer? Gör en ny rapport.',
    en: 'The report is closed, so it cannot be changed. Do you want to tell more? Make a new report.',
  }),
  mergedToReporter: always({
    sv: 'Rapporten hör ihop med en annan, så den kan inte ändras. Vill du berätta mer? Gör en ny rapport.',
    en: 'The report belongs with another, so it cannot be changed. Do you want to tell more? Make a new report.',
  }),
  notReceived: always({
    sv: 'Ingen har tagit emot ärendet än. Ta emot det först.',
    en: 'Nobody has received the case yet. Receive it first.',
  }),
  notClosed: always({
    sv: 'Ärendet är redan öppet. Du kan arbeta vidare med det.',
    en: 'The case is open already. You can go on working with it.',
  }),
  notInvestigated: always({
    sv: 'Skriv först vad utredningen har kommit fram till. Sedan kan du lägga till orsaker.',
    en: 'First write what the investigation has found. Then you can add causes.',
  }),
  causeHasAction: always({
    sv: 'Orsaken har redan en åtgärd. Ta bort den först om inget ska göras.',
    en: 'The cause has an action already. Drop it first if nothing is to be done.',
  }),
  actionDone: always({
    sv: 'Åtgärden är redan gjord, så den kan inte tas bort. Följ upp om den hjälpte.',
    en: 'The action has been done, so it cannot be dropped. Follow up whether it helped.',
  }),
  actionNotDone: always({
    sv: 'Åtgärden är inte gjord än. Säg att den är klar först, sedan kan du följa upp.',
    en: 'The action has not been done yet. Say that it is done first, then you can follow it up.',
  }),
  actionDropped: always({
    sv: 'Åtgärden är borttagen. Bestäm en ny om något behöver göras.',
    en: 'The action has been dropped. Decide on a new one if something needs to be done.',
  }),
  hasActions: always({
    sv: 'Enheten har börjat åtgärda, så ärendet stannar här. Ta bort åtgärderna först om det ska vidare.',
    en: 'The unit has begun to act, so the case stays here. Drop the actions first if it is to move on.',
  }),
  hasProcess: always({
    sv: 'Ett arbete enligt lag har börjat här. Därför stannar ärendet. Slå ihop det andra ärendet med det här.',
    en: 'Work that the law asks for has begun here, so the case stays. Merge the other case into this one.',
  }),
  stepTaken: (name: string): Localised => ({
    sv: `${someone(name).sv} har redan gjort det här steget. Öppna processen igen för att se nästa.`,
    en: `${someone(name).en} has already taken this step. Open the process again to see the next.`,
  }),
  stepTakenBack: (name: string): Localised => ({
    sv: `${someone(name).sv} har redan tagit tillbaka beslutet. Öppna processen igen för att gå vidare.`,
    en: `${someone(name).en} has already taken back the decision. Open the process again to go on.`,
  }),
  stepReported: always({
    sv: 'Det är redan anmält till myndigheten. Därför kan beslutet inte tas tillbaka här. Prata med myndigheten.',
    en: 'It has been reported to the authority, so the decision cannot be taken back here. Talk to the authority.',
  }),
  nothingDecided: always({
    sv: 'Här finns inget beslut att ta tillbaka. Öppna processen igen för att se var den är.',
    en: 'There is no decision to take back here. Open the process again to see where it stands.',
  }),
  stepNotNow: always({
    sv: 'Det steget kan inte tas nu. Öppna processen igen för att se vilka steg som finns.',
    en: 'That step cannot be taken now. Open the process again to see which can.',
  }),
  // Which one is not said: whoever reads this may not know of it.
  processJoined: always({
    sv: 'Det här utreds tillsammans med ett annat ärende. Ta steget i det ärendet.',
    en: 'This is investigated together with another case. Take the step in that one.',
  }),
  processGathers: always({
    sv: 'Andra ärenden utreds redan tillsammans med det här. Lägg till det andra ärendet här i stället.',
    en: 'Other cases are already investigated together with this one. Add the other case here instead.',
  }),
  ...Object.fromEntries(missings.map((missing) => [`missing_${missing}`, always(missingTexts[missing])])),
} satisfies Readonly<Record<string, FailureText>>;

/** By a mandate of the municipality. */
export const mandateMissing = always({
  sv: 'Kommunen har bestämt att någon annan gör det här. I processen ser du vem du kan fråga.',
  en: 'The municipality has decided that this is for someone else. The process shows whom you can ask.',
});

export const investigatedMeanwhile: FailureText = (name) => ({
  sv: `${someone(name).sv} har skrivit i utredningen under tiden. Läs det, och spara igen.`,
  en: `${someone(name).en} has written in the investigation meanwhile. Read that, and save again.`,
});
