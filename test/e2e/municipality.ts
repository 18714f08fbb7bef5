import type { Csv } from './server.ts';

/** A small municipality with one of each role. Its people and units do not exist. */
export const directory: Csv = {
  units: `unitId,name,area,operation,regime,lagrum,careRecipients,board,provider,nursePhone,onCallPhone
bjorken,Björken,Norr,aldreomsorg_sabo,kommunal,sol|hsl,32,,,0500-100 100,0500-200 200
granen,Granen,Norr,hemtjanst,kommunal,sol|hsl,80,,,,
linden,Linden,Syd,funktionshinder,kommunal,lss,12,,,,
`,
  people: `personId,name,email,role,unitIds,deputyFor
asa,Åsa Medarbetare,,medarbetare,bjorken,
bo,Bo Kollega,,medarbetare,bjorken,
eva,Eva Chef,,enhetschef,bjorken,
erik,Erik Delchef,,enhetschef,bjorken,
dina,Dina Ersättare,,medarbetare,bjorken,eva
gun,Gun Granchef,,enhetschef,granen,
lina,Lina Lindchef,,enhetschef,linden,
vera,Vera Verksamhet,,verksamhetschef,bjorken|granen,
sara,Sara Samordnare,,sas,,
maria,Maria Sjuksköterska,,mas,,
mats,Mats Rehab,,mar,,
ulla,Ulla Utveckling,,utvecklingsledare,,
lena,Lena Ledning,,ledning,,
adam,Adam Admin,,admin,,
`,
};

/** Everyone in the directory above, and one whom it does not know. */
export const names = {
  asa: 'Åsa Medarbetare',
  bo: 'Bo Kollega',
  eva: 'Eva Chef',
  erik: 'Erik Delchef',
  dina: 'Dina Ersättare',
  gun: 'Gun Granchef',
  lina: 'Lina Lindchef',
  vera: 'Vera Verksamhet',
  sara: 'Sara Samordnare',
  maria: 'Maria Sjuksköterska',
  mats: 'Mats Rehab',
  ulla: 'Ulla Utveckling',
  lena: 'Lena Ledning',
  adam: 'Adam Admin',
  nova: 'Nova Nyanställd',
} as const;
export type Name = keyof typeof names;
