import type { Localised } from '../../bot/text/language.ts';

export const toDoTexts = {
  none: { sv: 'Inget väntar på dig just nu. Fint!', en: 'Nothing is waiting for you right now. Well done!' },
  mend: { sv: 'Det här behöver lagas', en: 'This needs mending' },
  tryAgain: { sv: 'Försök igen', en: 'Try again' },
  what: { sv: 'Vad som väntar', en: 'What is waiting' },
  late: { sv: 'Bara försenat', en: 'Late only' },
  isLate: { sv: 'Försenat', en: 'Late' },
  urgent: { sv: 'Bara brådskande', en: 'Urgent only' },
  isUrgent: { sv: 'Brådskande', en: 'Urgent' },
  receive: { sv: 'Ta emot valda', en: 'Receive chosen' },
  chooseAll: { sv: 'Välj alla som ska tas emot här', en: 'Choose all to be received here' },
  notAll: { sv: 'De här blev inte mottagna:', en: 'These were not received:' },
} as const satisfies Record<string, Localised>;

export const chooseCase = (number: string): Localised => ({
  sv: `Välj ${number} för att ta emot`,
  en: `Choose ${number} to receive`,
});

export const inPlaceOf = (name: string): Localised => ({
  sv: `Du ersätter ${name}`,
  en: `You stand in for ${name}`,
});

export const receivedCases = (count: number): Localised =>
  count === 1
    ? { sv: 'Ett ärende är mottaget.', en: 'One case has been received.' }
    : { sv: `${count} ärenden är mottagna.`, en: `${count} cases have been received.` };
