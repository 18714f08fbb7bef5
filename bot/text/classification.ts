/**
 * How what leaves Lyhörd is to be handled (R88). Every export says it: in words beside the data, in a field of JSON, in a
 * file next to a table, at the foot of a paper. Formats for machines are left as they are.
 */
export const classifications = {
  /** Words of cases, or of a person. */
  secret: {
    sv: 'SEKRETESS: kan omfattas av sekretess (OSL 25 kap. 1 §, 26 kap. 1 §). Får bara läsas av den som behöver det i sitt arbete.',
    en: 'SECRET: may fall under secrecy (OSL 25 kap. 1 §, 26 kap. 1 §). Only for those who need it in their work.',
  },
  /** Figures, numbers and ids without words; small counts can still tell of somebody. */
  internal: {
    sv: 'INTERNT: uppgifter utan fritext. Små tal kan peka ut någon. Pröva innan det lämnas ut.',
    en: 'INTERNAL: no free text. Small counts may point someone out. Examine before it is handed out.',
  },
  /** Small cells are left out, and no sum beside them tells what they were. */
  open: {
    sv: 'ÖPPET: tal under fem är borttagna.',
    en: 'OPEN: counts under five are left out.',
  },
} as const;
export type Classification = keyof typeof classifications;
