import type { Lagrum } from '../domain/categories.ts';
import type { DirectoryRows } from '../domain/imports/directoryFiles.ts';
import type { Operation, Person, Role, Unit } from '../domain/people.ts';

/** The invented municipality Lyckerud. Its units, people and events do not exist. */
const kinds: Readonly<Record<Operation, { lagrum: readonly Lagrum[]; recipients: number; names: readonly string[] }>> =
  {
    aldreomsorg_sabo: {
      lagrum: ['sol', 'hsl'],
      recipients: 36,
      names: ['Björkgården', 'Solgläntan', 'Åkerhöjden', 'Lindängen', 'Ekbacken', 'Fyrklövern'],
    },
    hemtjanst: {
      lagrum: ['sol', 'hsl'],
      recipients: 84,
      names: ['Hemtjänst Norr', 'Hemtjänst Söder', 'Hemtjänst Centrum', 'Hemtjänst Öster'],
    },
    funktionshinder: {
      lagrum: ['lss', 'hsl'],
      recipients: 7,
      names: ['Gruppbostad Ängen', 'Gruppbostad Vågen', 'Daglig verksamhet Verkstan', 'Korttids Hästskon'],
    },
    natt: { lagrum: ['sol', 'hsl'], recipients: 120, names: ['Nattpatrullen'] },
    hsl: { lagrum: ['hsl'], recipients: 310, names: ['Hemsjukvården', 'Rehabenheten'] },
    myndighet: { lagrum: ['myndighet'], recipients: 420, names: ['Biståndsenheten'] },
    ifo: { lagrum: ['sol', 'myndighet'], recipients: 65, names: ['Öppenvården Bryggan', 'Boendestöd Vuxen'] },
  };

/** In the order they are made: the first two have the demo's channels. */
const order: readonly Operation[] = ['aldreomsorg_sabo', 'hemtjanst', 'funktionshinder', 'aldreomsorg_sabo', 'natt'];
const later: readonly Operation[] = ['hsl', 'myndighet', 'ifo', 'hemtjanst', 'aldreomsorg_sabo', 'funktionshinder'];

const firstNames = ['Amira', 'Bosse', 'Cecilia', 'Dragan', 'Elsa', 'Farid', 'Gunilla', 'Hamid', 'Ingela', 'Jonas'];
const moreNames = ['Katja', 'Lars', 'Mehmet', 'Nadja', 'Ove', 'Petra', 'Rania', 'Sven', 'Tuva', 'Yusuf'];
const surnames = ['Åkesson', 'Bergqvist', 'Dahlin', 'Ekholm', 'Frisk', 'Gradin', 'Hedman', 'Iversen', 'Kask', 'Öhrn'];

/** The people a newcomer can be in local mode, one for each role (`demo roll …`). All have to do with the first unit. */
export const demoPeople = {
  medarbetare: { personId: 'demo-medarbetare', name: 'Leyla Demir' },
  enhetschef: { personId: 'demo-enhetschef', name: 'Karin Lund' },
  verksamhetschef: { personId: 'demo-verksamhetschef', name: 'Åsa Forsell' },
  sas: { personId: 'demo-sas', name: 'Maria Sandin' },
  mas: { personId: 'demo-mas', name: 'Oskar Nygren' },
  mar: { personId: 'demo-mar', name: 'Ebba Rask' },
  ledning: { personId: 'demo-ledning', name: 'Henrik Wester' },
  admin: { personId: 'demo-admin', name: 'Anders Ottosson' },
} as const satisfies Partial<Record<Role, { personId: string; name: string }>>;
export type DemoRole = keyof typeof demoPeople;

/** The same as a list, with what each is. */
export const demoCast = Object.entries(demoPeople).map(([role, person]) => ({ ...person, roles: [role] }));

export const isDemoRole = (word: string): word is DemoRole => Object.hasOwn(demoPeople, word);

/** Where there are so many units, this one is a private provider's, with a verksamhetschef of its own. */
const privateAt = 5;
const privateUnit = {
  name: 'Villa Solsidan',
  provider: 'Omtanken AB (påhittad)',
  head: { personId: 'demo-solsidan', name: 'Rut Malmgren' },
} as const;

/** Units with a manager on call: she has the evenings and weekends of the first ones. */
const onCallUnits = 3;

/** Units and people; the same for the same number of units. */
export function demoMunicipality(unitCount: number): DirectoryRows {
  const units = Array.from({ length: unitCount }, (_, i) => demoUnit(i, unitCount));
  const isPrivate = ({ regime }: Unit): boolean => regime === 'privat';
  const ids = units.filter((unit) => !isPrivate(unit)).map(({ unitId }) => unitId);
  const heads = units.filter(isPrivate).map(({ unitId }) => aPerson(privateUnit.head, ['verksamhetschef'], [unitId]));
  return { units, people: [...leading(ids), ...heads, ...units.flatMap((_, i) => staffOf(i))] };
}

function demoUnit(i: number, unitCount: number): Unit {
  const operation = operationOf(i);
  const { lagrum, recipients } = kinds[operation];
  const isPrivate = i === privateAt;
  return {
    unitId: unitIdOf(i),
    name: isPrivate ? privateUnit.name : nameOf(i, operation),
    area: i % 2 === 0 ? 'Norra området' : 'Södra området',
    operation,
    regime: isPrivate ? 'privat' : 'kommunal',
    lagrum,
    careRecipients: recipients + (i % 7),
    board: '',
    provider: isPrivate ? privateUnit.provider : '',
    nursePhone: '011-00 00 10',
    onCallPhone: '011-00 00 20',
    // The manager of the next unit takes the calls of the first ones.
    onCall: i < onCallUnits && unitCount > 1 ? [`${unitIdOf(1)}-chef`] : [],
  };
}

function nameOf(i: number, operation: Operation): string {
  const { names } = kinds[operation];
  const before = Array.from({ length: i }, (_, j) => j).filter((j) => j !== privateAt && operationOf(j) === operation);
  const round = Math.floor(before.length / names.length);
  return `${names[before.length % names.length] ?? operation}${round > 0 ? ` ${round + 1}` : ''}`;
}

const unitIdOf = (i: number): string => `enhet-${String(i + 1).padStart(3, '0')}`;

const operationOf = (i: number): Operation => {
  if (i === privateAt) return 'aldreomsorg_sabo';
  return (i < order.length ? order[i] : later[(i - order.length) % later.length]) ?? 'aldreomsorg_sabo';
};

function leading(unitIds: readonly string[]): readonly Person[] {
  const first = unitIds.slice(0, 1);
  const person = (role: DemoRole, ids: readonly string[]) => aPerson(demoPeople[role], [role], ids);
  return [
    person('medarbetare', first),
    person('enhetschef', first),
    person('verksamhetschef', unitIds),
    person('sas', []),
    person('mas', []),
    person('mar', []),
    person('ledning', []),
    person('admin', []),
    {
      ...aPerson({ personId: 'demo-stallforetradare', name: 'Nils Berglind' }, ['medarbetare'], first),
      deputyFor: ['demo-enhetschef'],
    },
  ];
}

/** Three who work in the unit, and its enhetschef where the demo has not already one. */
function staffOf(i: number): readonly Person[] {
  const unitId = unitIdOf(i);
  const name = (j: number) =>
    `${[...firstNames, ...moreNames][(i * 7 + j * 3) % 20] ?? 'Kim'} ${surnames[(i * 3 + j) % 10] ?? 'Ek'}`;
  const staff = [1, 2, 3].map((j) => aPerson({ personId: `${unitId}-${j}`, name: name(j) }, ['medarbetare'], [unitId]));
  const chef = aPerson({ personId: `${unitId}-chef`, name: name(4) }, ['enhetschef'], [unitId]);
  return i === 0 ? staff : [chef, ...staff];
}

const aPerson = (
  { personId, name }: { personId: string; name: string },
  roles: readonly Role[],
  unitIds: readonly string[],
): Person => ({ personId, name, email: `${personId}@lyckerud.example`, roles, unitIds, deputyFor: [], board: '' });
