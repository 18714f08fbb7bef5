import type { Localised } from './language.ts';

/** From where somebody has read; what is not named here is shown as it was written down. */
const places: Readonly<Record<string, Localised>> = {
  chat: { sv: 'i chatten', en: 'in the chat' },
  dialog: { sv: 'i en dialogruta', en: 'in a dialog' },
  tab: { sv: 'i fliken', en: 'in the tab' },
  search: { sv: 'i en sökning', en: 'in a search' },
  tool: { sv: 'med verktyget', en: 'with the tool' },
};

type Act = 'read' | 'export' | 'picture' | 'search' | 'tool';
const acts: Readonly<Record<Act, Localised>> = {
  read: { sv: 'Läste', en: 'Read' },
  export: { sv: 'Hämtade ett dokument', en: 'Took a document' },
  picture: { sv: 'Såg en bild', en: 'Saw a picture' },
  search: { sv: 'Sökte efter ord', en: 'Searched for words' },
  tool: { sv: 'Läste', en: 'Read' },
};

/** A line of the access log of one case: what was done, and from where. */
export function readText(act: Act, from: string): Localised {
  const place = places[from] ?? { sv: from, en: from };
  const did = acts[act];
  return { sv: `${did.sv} ${place.sv}`, en: `${did.en} ${place.en}` };
}
