/** Keys of the report types; klagomal also takes synpunkt and beröm, samling is the bundle. Source: design/interfaces.md. */
export const reportTypeKeys = [
  'fall',
  'lakemedel',
  'utforande',
  'bemotande',
  'hot_vald',
  'dokumentation',
  'hjalpmedel',
  'samverkan',
  'handlaggning',
  'informationssakerhet',
  'lokal',
  'ovrigt',
  'risk',
  'missforhallande',
  'klagomal',
  'samling',
] as const;
export type ReportTypeKey = (typeof reportTypeKeys)[number];
