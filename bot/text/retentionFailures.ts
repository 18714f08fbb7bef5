import { always } from './failureWords.ts';

export const tooManyLines = always({
  sv: 'Det är fler än 100 000 rader. Välj färre dagar.',
  en: 'There are more than 100,000 lines. Choose fewer days.',
});

/** What stands in the way of letting cases go, keeping them, and reviewing who has read them; said by the tool. */
export const invalidInRetention = {
  reference: always({
    sv: 'Skriv beslutets beteckning, 1 till 100 tecken, till exempel KS 2026/123.',
    en: 'Write the reference of the decision, 1 to 100 characters, such as KS 2026/123.',
  }),
  future: always({
    sv: 'Dagen har inte varit än. Välj en dag som har varit, för ingen vet vad som annars gallras.',
    en: 'The day lies ahead. Choose one that has been: nobody can know what would go otherwise.',
  }),
  reason: always({
    sv: 'Skriv varför. Det ska vara 1 till 500 tecken.',
    en: 'Write why. It must be 1 to 500 characters.',
  }),
  note: always({
    sv: 'Skriv vad granskningen kom fram till. Det ska vara 1 till 2000 tecken.',
    en: 'Write what came of the review. It must be 1 to 2000 characters.',
  }),
  refusedText: always({
    sv: 'Texten har ett personnummer, ett telefonnummer eller en e-postadress. Skriv den utan.',
    en: 'The text holds a personal identity number, a phone number or an e-mail address. Write it without.',
  }),
  emptyPeriod: always({
    sv: 'Den första dagen kommer efter den sista. Välj dagarna på nytt.',
    en: 'The first day comes after the last. Choose the days anew.',
  }),
};

export const unknownPerson = always({
  sv: 'Det finns inget om den personen. Kontrollera id:t i people.csv.',
  en: 'Nothing is stored about that person. Check the id in people.csv.',
});

export const notAllowedInRetention = {
  planRetention: always({
    sv: 'Bara ledningen och administratörer ser vad som kan gallras. Be någon av dem.',
    en: 'Only management and administrators see what may go. Ask one of them.',
  }),
  decideRetention: always({
    sv: 'Bara ledningen för in gallringsbeslut. Den som sedan gallrar är en annan.',
    en: 'Only management enters a gallringsbeslut. Whoever then carries it out is another.',
  }),
  runRetention: always({
    sv: 'Bara administratörer gallrar. Ledningen för först in ett beslut.',
    en: 'Only administrators carry out gallring. Management enters a decision first.',
  }),
  decidedHerself: (reference: string) => ({
    sv: `Du förde själv in beslutet ${reference}. Den som har beslutat gallrar inte. Be en annan administratör.`,
    en: `You entered the decision ${reference} yourself. Whoever decided does not carry it out. Ask another administrator.`,
  }),
  holdCase: always({
    sv: 'Bara SAS, MAS, MAR och administratörer kan stoppa gallring av ett ärende. Be någon av dem.',
    en: 'Only SAS, MAS, MAR and administrators can keep a case from gallring. Ask one of them.',
  }),
  extractPerson: always({
    sv: 'Du kan ta ut det som finns om dig själv. Om andra kan bara en administratör göra det.',
    en: 'You can have what is stored about yourself. About others only an administrator can.',
  }),
};

export const statusInRetention = {
  heldAlready: always({
    sv: 'Ärendet är redan skyddat från gallring. Ingenting behöver göras.',
    en: 'The case is held already. Nothing needs to be done.',
  }),
  notHeld: always({
    sv: 'Ärendet är inte skyddat från gallring. Kontrollera numret.',
    en: 'The case is not held. Check the number.',
  }),
};

export const goesNow = always({
  sv: 'Ärendet är infört som skyddat, men gallringen har redan börjat med det. Kör gallra plan om en stund. Står det bland held är det kvar.',
  en: 'The hold is entered, but gallring has begun with the case already. Run gallra plan in a while: if the case is among those held, it stays.',
});

export const otherDecision = always({
  sv: 'Det finns redan ett beslut med den beteckningen, och det säger något annat. Ett infört beslut ändras inte.',
  en: 'A decision with that reference has been entered, and says something else. One that is entered is not changed.',
});
