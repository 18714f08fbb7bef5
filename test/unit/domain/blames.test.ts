import { describe, expect, test } from '@jest/globals';
import { blames } from '../../../bot/domain/blames.ts';

/** Each looks for a culprit. */
const blaming = [
  'Det var slarv.',
  'Slarvigt av nattpersonalen.',
  'Då glömde personalen att låsa.',
  'Personalen glömde larmet.',
  'Hon hade glömt signeringen.',
  'Vikarien läste inte genomförandeplanen.',
  'Det var vikariens fel.',
  'Sjuksköterskans misstag.',
  'Det är B:s fel att dörren stod öppen.',
  'Hon borde ha vetat bättre.',
  'De borde kollat listan.',
  'Kollegan var ouppmärksam.',
  'Vi ska inte skylla på varandra.',
  'Personalen måste skärpa sig.',
  'Han tog inte sitt ansvar.',
  'Orsaken var den mänskliga faktorn.',
  'Felet låg hos nattpersonalen.',
  'The staff forgot the alarm.',
  'It was her fault.',
  'She should have known.',
  'A careless mistake.',
];

/** Each says what made it possible, or what is better now. */
const kind = [
  'Signeringslistan låg i ett annat rum. Nu ligger den vid läkemedelsskåpet.',
  'Larmet går att stänga av av misstag. Vi har satt ett skydd över knappen.',
  'Ny personal fick ingen introduktion till lyften.',
  'Den boende glömde sin käpp, och golvet var blött.',
  'Det blev fel i systemet när listan byttes.',
  'Apparatens fel syntes inte på skärmen.',
  'Två kontrollerar dosen när den har ändrats.',
  'Rutinen säger nu att dörren ska kontrolleras klockan 22.',
  'Vi missade att uppdatera planen, därför påminner systemet nu.',
  'Medicinen borde ha kontrollerats av två.',
  'Personalen får tid att läsa planen före passet.',
  'The list was in another room. It is now by the cabinet.',
  'Latex och klorin förvaras inlåst.',
];

describe('words that look for a culprit', () => {
  test.each(blaming)('are heard in: %s', (text) => expect(blames(text)).not.toEqual([]));
  test.each(kind)('are not heard in: %s', (text) => expect(blames(text)).toEqual([]));

  test('are told as they were written, each once', () => {
    expect(blames('Slarv, slarvigt och Slarv. Personalen glömde.')).toEqual(['Slarv', 'slarvigt', 'Personalen glömde']);
  });

  test('are heard however å, ä and ö are composed', () => {
    expect(blames('Vårdslöst'.normalize('NFD'))).toEqual(['Vårdslöst']);
  });

  test('are looked for in time that grows with the text, and no faster', () => {
    const long = 'borde borde personalen någon '.repeat(3000);
    const began = performance.now();
    blames(long);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
