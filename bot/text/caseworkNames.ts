import type { AccountBy, CauseGroup, Effect, Formaga, Strength } from '../domain/casework.ts';
import type { Localised } from './language.ts';

/** What the words of casework are called where people read them. */

export const causeGroupNames: Readonly<Record<CauseGroup, Localised>> = {
  kommunikation: { sv: 'Kommunikation och information', en: 'Communication and information' },
  omgivning: { sv: 'Omgivning och organisation', en: 'Surroundings and organisation' },
  rutiner: { sv: 'Processer och rutiner', en: 'Processes and routines' },
  teknik: { sv: 'Teknik och utrustning', en: 'Technology and equipment' },
  kompetens: { sv: 'Kunskap och kompetens', en: 'Knowledge and skills' },
};

export const strengthNames: Readonly<Record<Strength, Localised>> = {
  strong: { sv: 'Stark: systemet ändras', en: 'Strong: the system changes' },
  medium: { sv: 'Medel: rutinen ändras', en: 'Medium: the routine changes' },
  weak: { sv: 'Svag: personalen informeras', en: 'Weak: staff are told' },
};

export const effectNames: Readonly<Record<Effect, Localised>> = {
  yes: { sv: 'Ja', en: 'Yes' },
  partly: { sv: 'Delvis', en: 'Partly' },
  no: { sv: 'Nej', en: 'No' },
};

export const accountByNames: Readonly<Record<AccountBy, Localised>> = {
  person: { sv: 'Personen själv', en: 'The person' },
  anhorig: { sv: 'En anhörig', en: 'A relative' },
  foretradare: { sv: 'God man eller annan företrädare', en: 'Legal guardian or other representative' },
  ingen: { sv: 'Ingen', en: 'Nobody' },
};

/** What the operation must be able to do (R42). */
export const formagaNames: Readonly<Record<Formaga, Localised>> = {
  bedoma: { sv: 'Bedöma och besluta om behov', en: 'Assess and decide on needs' },
  utfora: { sv: 'Utföra insatser som beslutat', en: 'Carry out support as decided' },
  halsa: { sv: 'Ge hälso- och sjukvård', en: 'Give health care' },
  lakemedel: { sv: 'Hantera läkemedel', en: 'Handle medication' },
  bemota: { sv: 'Bemöta med respekt', en: 'Meet people with respect' },
  trygghet: { sv: 'Ge trygghet och säkerhet', en: 'Give safety' },
  dokumentera: { sv: 'Dokumentera och föra information vidare', en: 'Document and pass on information' },
  samverka: { sv: 'Samverka med andra', en: 'Work together with others' },
  bemanna: { sv: 'Bemanna med rätt kompetens', en: 'Staff with the right skills' },
  teknik: { sv: 'Ha teknik och lokaler som fungerar', en: 'Have technology and premises that work' },
};
