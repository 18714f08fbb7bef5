import type { Localised } from './language.ts';

type Act = 'read' | 'picture' | 'search' | 'export' | 'tool';

/** What was done, as every page that shows the access log tells it. */
export const actNames: Readonly<Record<Act, Localised>> = {
  read: { sv: 'Läste ärendet', en: 'Read the case' },
  picture: { sv: 'Såg en bild', en: 'Saw a picture' },
  search: { sv: 'Sökte efter ord', en: 'Searched for words' },
  export: { sv: 'Tog ut uppgifter', en: 'Exported' },
  tool: { sv: 'Körde verktyget', en: 'Ran the tool' },
};

const places: Readonly<Record<string, Localised>> = {
  chat: { sv: 'i chatten', en: 'in the chat' },
  dialog: { sv: 'i en dialogruta', en: 'in a dialog' },
  tab: { sv: 'i fliken', en: 'in the tab' },
  search: { sv: 'i en sökning', en: 'in a search' },
  tool: { sv: 'med verktyget', en: 'with the tool' },
};

/** From where; a run of the tool is told as it stands in the log, by its command. */
export const placeName = (from: string): Localised => places[from] ?? { sv: from, en: from };

/** A line of one case's log: what was done, and from where. */
export function readText(act: Act, from: string): Localised {
  const [did, place] = [actNames[act], placeName(from)];
  return { sv: `${did.sv} ${place.sv}`, en: `${did.en} ${place.en}` };
}
