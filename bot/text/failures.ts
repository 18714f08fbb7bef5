import { absenceTexts } from './absence.ts';
import {
  invalidInCasework,
  investigatedMeanwhile,
  mandateMissing,
  notAllowedTo,
  statusInCasework,
} from './caseworkFailures.ts';
import { always, type FailureText } from './failureWords.ts';
import { invalidPictures, unknownPicture } from './pictures.ts';
import {
  goesNow,
  invalidInRetention,
  notAllowedInRetention,
  otherDecision,
  statusInRetention,
  tooManyLines,
  unknownPerson,
} from './retentionFailures.ts';
import { invalidInSearch, notAllowedInSearch } from './searchFailures.ts';

const closed = always({
  sv: 'Rapporten är tillbakatagen, så den kan inte ändras. Du kan rapportera på nytt.',
  en: 'The report has been withdrawn, so it cannot be changed. You can report anew.',
});
const merged = always({
  sv: 'Ärendet hanteras ihop med ett annat nu. Öppna det andra ärendet i stället.',
  en: 'The case is now handled together with another. Open that one instead.',
});
const received: FailureText = (name) => ({
  sv: `${name ? `${name} har` : 'Någon har'} redan tagit emot ärendet. Prata med varandra om du vill ta över.`,
  en: `${name || 'Someone'} has already received the case. Talk to each other if you want to take over.`,
});
const notFound = always({
  sv: 'Jag hittar inget sådant ärende som du kan se. Kontrollera numret, till exempel 2026-000123.',
  en: 'I find no such case that you can see. Check the number, such as 2026-000123.',
});
const otherUnit = always({
  sv: 'Jag hittar inte den enheten. Sök på namnet.',
  en: 'I cannot find that unit. Search by name.',
});

/**
 * What a refusal says: never only no, always what can be done instead. By code, then by reason; `other` is for a code
 * without a reason or with one that has no words of its own.
 */
export const failureTexts = {
  invalid_input: {
    other: always({
      sv: 'Något i formuläret behöver ändras. Titta på det som är märkt.',
      en: 'Something in the form needs to be changed. Look at what is marked.',
    }),
    noCategory: always({ sv: 'Välj minst en kategori.', en: 'Choose at least one category.' }),
    sameUnit: always({
      sv: 'Ärendet är redan hos den enheten. Välj en annan.',
      en: 'The case is already with that unit. Choose another one.',
    }),
    unknownUnit: otherUnit,
    sameCase: always({
      sv: 'Det är samma ärende. Skriv numret på det andra.',
      en: 'That is the same case. Write the number of the other one.',
    }),
    unknownCase: notFound,
    ...invalidInCasework,
    ...invalidInRetention,
    tooManyLines,
    ...invalidPictures,
    ...invalidInSearch,
    noEffectIsNotEnough: always({
      sv: 'Du skrev att åtgärden inte hade någon effekt. Då räcker den inte: svara nej på om det räcker.',
      en: 'You wrote that the action had no effect. Then it is not enough: answer no to whether it is.',
      lattlast: 'Åtgärden hjälpte inte. Svara nej på om det räcker.',
    }),
    deputyUnfit: always({
      sv: 'Den personen kan inte ersätta dig längre. Välj någon annan.',
      en: 'That person can no longer stand in for you. Choose someone else.',
    }),
    deputyAway: (name) => ({
      sv: `${name || 'Den personen'} är själv borta då. Välj någon annan.`,
      en: `${name || 'That person'} is away too then. Choose someone else.`,
    }),
    targetFinished: (number) => ({
      sv: `Ärende ${number} är inte öppet längre. Välj ett som är öppet.`,
      en: `Case ${number} is no longer open. Choose one that is.`,
    }),
    targetFull: (number) => ({
      sv: `Ärende ${number} har redan så många ärenden med sig som det rymmer. Välj ett annat ärende.`,
      en: `Case ${number} already has as many cases with it as it holds. Choose another case.`,
    }),
    dayPast: always({ sv: 'Välj en dag efter i dag.', en: 'Choose a day after today.' }),
    tooFarAhead: always({
      sv: 'Välj en dag inom en månad. Du kan skjuta upp igen då.',
      en: 'Choose a day within a month. You can put it off again then.',
    }),
    secretIntoOpen: always({
      sv: 'Det här ärendet är allvarligare än det andra. Slå ihop dem åt andra hållet, eller hantera dem var för sig.',
      en: 'This case is graver than the other. Merge them the other way round, or handle each by itself.',
    }),
  },
  not_found: {
    // Of a button pressed: nobody has written a number.
    other: always({
      sv: 'Jag hittar inget sådant ärende som du kan se. Skriv ”att göra”, så ser du vad som väntar på dig.',
      en: 'I find no such case that you can see. Write “to do” to see what is waiting for you.',
    }),
    unknownCase: notFound,
    unknownUnit: otherUnit,
    unknownPerson,
    unknownPicture,
    unknownBoard: always({
      sv: 'Ingen enhet har den nämnden. Kontrollera hur nämnden skrivs i enhetsfilen.',
      en: 'No unit has that board. Check how the board is spelt in the file of units.',
    }),
    unknownPaper: always({
      sv: 'Det dokumentet finns inte än. Öppna listan med dokument igen.',
      en: 'There is no such document yet. Open the list of documents again.',
    }),
  },
  not_allowed: {
    ...notAllowedTo,
    ...notAllowedInRetention,
    ...notAllowedInSearch,
    mandate: mandateMissing,
    other: always({
      sv: 'Du har inte rätt till det här. Fråga din chef om du tror att det är fel.',
      en: 'You do not have the right to this. Ask your manager if you think that is wrong.',
    }),
    away: always({
      sv: 'Det här är för chefer. Säg till din chef i stället.',
      en: 'This is for managers. Please tell your manager instead.',
    }),
    connect: always({
      sv: 'Bara enhetens chef, verksamhetschef eller en administratör kan koppla kanalen.',
      en: 'Only the unit’s manager, its head of operations or an administrator can connect the channel.',
    }),
    connectLedning: always({
      sv: 'Bara ledningen eller en administratör kan koppla ledningens kanal.',
      en: 'Only management or an administrator can connect management’s channel.',
    }),
    decide: always({
      sv: 'Bara enhetens chef, den som ersätter chefen eller verksamhetschefen bestämmer det här. Prata gärna med chefen om din idé.',
      en: 'Only the unit’s manager, her stand-in or the head of operations decides this. Do talk to the manager about your idea.',
      lattlast: 'Det är chefen som bestämmer det här. Prata gärna med chefen om din idé.',
    }),
    figures: always({
      sv: 'Du ser bara veckan för din egen enhet.',
      en: 'You see the week of your own unit only.',
    }),
    exportFigures: always({
      sv: 'Bara SAS, MAS, MAR, ledningen, utvecklingsledare och administratörer kan ta ut siffror. Be någon av dem.',
      en: 'Only SAS, MAS, MAR, management, quality developers and administrators can export figures. Ask one of them.',
    }),
    otherBoard: always({
      sv: 'Du ser siffror för din egen nämnd. Be nämndens egen SAS, MAS eller MAR om de andra.',
      en: 'You see the figures of your own board. Ask the other board’s own SAS, MAS or MAR for theirs.',
    }),
    exportText: always({
      sv: 'Bara SAS, MAS och MAR kan ta ut det som har skrivits. Ta ut siffrorna utan text, eller be någon av dem.',
      en: 'Only SAS, MAS and MAR can export what was written. Export without text, or ask one of them.',
    }),
    administer: always({
      sv: 'Bara administratörer kan se och ändra det här. Be någon av dem.',
      en: 'Only administrators can see and change this. Ask one of them.',
    }),
    seeAccessLog: always({
      sv: 'Bara SAS, MAS, MAR och administratörer kan se loggen. Be någon av dem.',
      en: 'Only SAS, MAS, MAR and administrators can see the log. Ask one of them.',
    }),
    channelTaken: (name) => ({
      sv: `Kanalen hör redan till ${name}. Fråga chefen där, eller en administratör.`,
      en: `The channel already belongs to ${name}. Ask the manager there, or an administrator.`,
    }),
  },
  wrong_status: {
    other: always({
      sv: 'Ärendet har ändrats sedan du såg det. Öppna det igen.',
      en: 'The case has changed since you saw it. Open it again.',
    }),
    ...statusInCasework,
    ...statusInRetention,
    received,
    isBack: always(absenceTexts.isBackAlready),
    noSuchDuty: always({
      sv: 'Det är redan gjort, eller behövs inte längre. Bra!',
      en: 'That is done already, or no longer needed. Good!',
    }),
    cannotWait: always({
      sv: 'Det här kan inte skjutas upp: det gäller lagens tid eller fara för livet. Be någon om hjälp om du inte hinner.',
      en: 'This cannot be put off: it is the law’s time or danger to life. Ask somebody for help if you have no time.',
      lattlast: 'Det här kan inte vänta. Be någon om hjälp om du inte hinner.',
    }),
    receivedWhenWithdrawing: always({
      sv: 'Någon har redan tagit emot rapporten, så den kan inte tas tillbaka. Blev något fel? Lägg till en rättelse.',
      en: 'Someone has already received the report, so it cannot be withdrawn. Did something go wrong? Add a correction.',
    }),
    othersJoined: always({
      sv: 'Rapporten hör ihop med en annan om samma händelse, så den kan inte tas tillbaka. Blev något fel? Lägg till en rättelse.',
      en: 'The report belongs with another about the same event, so it cannot be withdrawn. Did something go wrong? Add a correction.',
    }),
    withdrawn: closed,
    merged,
    missforhallandeStays: always({
      sv: 'Ett missförhållande kan inte tas tillbaka. Blev något fel? Lägg till en rättelse.',
      en: 'A missförhållande cannot be withdrawn. Did something go wrong? Add a correction.',
    }),
  },
  conflict: {
    investigatedMeanwhile,
    otherDecision,
    goesNow,
    otherImport: always({
      sv: 'Någon annan har läst in filer under tiden. Inget av ditt har skrivits. Granska filerna igen.',
      en: 'Someone else has imported files meanwhile. Nothing of yours has been written. Check the files again.',
    }),
    assessedMeanwhile: (name) => ({
      sv: `${name || 'Någon'} har bedömt ärendet under tiden. Öppna det igen.`,
      en: `${name || 'Someone'} has assessed the case meanwhile. Open it again.`,
    }),
    assessedByYou: always({
      sv: 'Du har redan bedömt ärendet i ett annat fönster. Öppna det igen.',
      en: 'You have already assessed the case in another window. Open it again.',
    }),
    other: always({
      sv: 'Någon annan ändrade ärendet samtidigt. Inget är förlorat. Försök igen.',
      en: 'Someone else changed the case at the same time. Nothing is lost. Try again.',
    }),
  },
} as const satisfies Record<string, { readonly other: FailureText } & Readonly<Record<string, FailureText>>>;
