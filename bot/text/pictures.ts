import type { HideReason } from '../domain/picture.ts';
import { mostBytes } from '../domain/pictureFile.ts';
import { mostPictures } from '../domain/pictures.ts';
import { always } from './failureWords.ts';
import type { Localised } from './language.ts';

/** Why a picture is taken away, as it is chosen. */
export const hideReasonNames: Readonly<Record<HideReason, Localised>> = {
  showsPerson: { sv: 'Den visar en person', en: 'It shows a person' },
  wrongPicture: { sv: 'Det är fel bild', en: 'It is the wrong picture' },
  wrongCase: { sv: 'Den hör till något annat', en: 'It belongs to something else' },
};

/** On the card with the words, which never holds a picture. */
export const picturesInTab = (count: number): Localised => ({
  sv: `Det finns ${count === 1 ? 'en bild' : `${count} bilder`} i ärendet. Öppna ärendet i fliken för att se.`,
  en: `The case has ${count === 1 ? 'a picture' : `${count} pictures`}. Open the case in the tab to look.`,
});

const screenshot: Localised = {
  sv: 'Ta en skärmbild av den och skicka skärmbilden i stället.',
  en: 'Take a screenshot of it and send the screenshot instead.',
};
const megabytes = mostBytes / 1024 / 1024;

/** Why a picture cannot be taken, and what can be done instead. */
export const invalidPictures = {
  notAPicture: always({
    sv: 'Filen är ingen bild som jag kan öppna. Välj en bild i JPEG, PNG eller WebP.',
    en: 'The file is no picture that I can open. Choose a JPEG, PNG or WebP.',
    lattlast: 'Jag kan inte öppna filen. Välj en vanlig bild.',
  }),
  pictureHeic: always({
    sv: `Bilden är i formatet HEIC, som jag inte kan öppna. ${screenshot.sv} På iPhone kan du också välja Inställningar, Kamera, Format, Mest kompatibelt.`,
    en: `The picture is in the format HEIC, which I cannot open. ${screenshot.en} On an iPhone you can also choose Settings, Camera, Formats, Most Compatible.`,
    lattlast: `Jag kan inte öppna bilden. ${screenshot.sv}`,
  }),
  pictureTooHeavy: always({
    sv: `Bilden är större än ${megabytes} MB. ${screenshot.sv}`,
    en: `The picture is larger than ${megabytes} MB. ${screenshot.en}`,
    lattlast: `Bilden är för stor. ${screenshot.sv}`,
  }),
  pictureTooLarge: always({
    sv: `Bilden har fler bildpunkter än jag kan öppna. ${screenshot.sv}`,
    en: `The picture has more pixels than I can open. ${screenshot.en}`,
    lattlast: `Bilden är för stor. ${screenshot.sv}`,
  }),
  pictureBroken: always({
    sv: 'Bilden gick inte att öppna. Kanske kom inte hela fram. Skicka den igen, eller ta en ny.',
    en: 'The picture could not be opened. Perhaps not all of it arrived. Send it again, or take a new one.',
  }),
  tooManyPictures: always({
    sv: `Ärendet har redan ${mostPictures} bilder. Ta bort en som inte behövs, eller beskriv i ord det du ser.`,
    en: `The case already has ${mostPictures} pictures. Take one away that is not needed, or describe in words what you see.`,
  }),
};

export const unknownPicture = always({
  sv: 'Bilden finns inte, eller visas inte längre. Öppna ärendet igen.',
  en: 'There is no such picture, or it is no longer shown. Open the case again.',
});

export const notAllowedWithPictures = {
  addPicture: always({
    sv: 'Bara den som rapporterade, och de som arbetar med ärendet, kan lägga till bilder. Prata med någon av dem.',
    en: 'Only the one who reported, and those who work on the case, can add pictures. Talk to one of them.',
  }),
  hidePicture: always({
    sv: 'Bara den som lade till bilden, eller den som bedömer ärendet, kan ta bort den. Säg till enhetens chef om den inte ska visas.',
    en: 'Only the one who added the picture, or who assesses the case, can take it away. Tell the unit’s manager if it should not be shown.',
  }),
};
