import type { ChartKind, ChartOptions, Observation } from '../../../../bot/domain/spc/chart.ts';

/** A chart somebody has published, with the numbers as they stand there; `limits` by index of the point. */
export interface Published {
  readonly name: string;
  readonly source: string;
  readonly kind: ChartKind;
  readonly data: readonly Observation[];
  readonly options?: ChartOptions;
  readonly centre: number;
  readonly limits: Readonly<Record<number, readonly [lower: number, upper: number]>>;
  /** Numbers of the points outside, from 1, where the source tells them. */
  readonly outside?: readonly number[];
  /** Digits the source gives; otherwise more than six. */
  readonly digits?: number;
}

export const values = (amounts: readonly number[]): readonly Observation[] =>
  amounts.map((amount, i) => ({ label: String(i + 1), amount }));

export const sized = (amounts: readonly number[], sizes: readonly number[] | number): readonly Observation[] =>
  amounts.map((amount, i) => ({
    label: String(i + 1),
    amount,
    size: typeof sizes === 'number' ? sizes : (sizes[i] ?? 0),
  }));

// biome-ignore format: tables
export const circuitBoards = [
  21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
  16, 18, 12, 15, 24, 21, 28, 20, 25, 19, 18, 21, 16, 22, 19, 12, 14, 9, 16, 21,
];
// biome-ignore format: tables
const juiceCans = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  9, 6, 12, 5, 6, 4, 6, 3, 7, 6, 2, 4, 3, 6, 5, 4, 8, 5, 6, 7, 5, 6, 3, 5,
];
const computers = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
const dyedCloth = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
const dyedClothSizes = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];
const orders = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9];
// biome-ignore format: tables
const orderSizes = [
  100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90,
];
const viscosity = [33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84];
// biome-ignore format: tables
const antifreeze = [
  2.23, 2.53, 2.62, 2.63, 2.58, 2.44, 2.49, 2.34, 2.95, 2.54, 2.6, 2.45, 2.17, 2.58, 2.57, 2.44, 2.38, 2.23, 2.23,
  2.54, 2.66, 2.84, 2.81, 2.39, 2.56, 2.7, 3, 2.81, 2.77, 2.89, 2.54, 2.98, 2.35, 2.53,
];
// biome-ignore format: tables
const loans = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304];
// biome-ignore format: tables
const wafers = [
  16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13,
];

// biome-ignore format: tables
export const clostridium = [
  17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5,
  3, 5, 9, 4, 5, 9,
];
// biome-ignore format: tables
const riskDays = [
  14768.416666666701, 14460.333333333299, 16176.916666666701, 14226.5, 14816.25, 14335.291666666701,
  14964.541666666701, 14327.875, 13200.583333333299, 13855.625, 13794.5, 14070.833333333299, 14496.833333333299,
  14332.25, 14927, 13362.125, 14058.125, 14388.083333333299, 14673.416666666701, 14153.541666666701,
  13830.708333333299, 14171.375, 14637.958333333299, 14713.083333333299, 14750.625, 14881.666666666701, 15203.75,
  13589.75, 15111.541666666701, 13729.958333333299, 13879.833333333299, 13895.833333333299, 13140.666666666701,
  13372.916666666701, 13959.375, 14181.333333333299,
];
// biome-ignore format: tables
const seenInFourHours = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353, 256820,
  261835, 259144, 255910, 260863, 264465, 260989,
];
// biome-ignore format: tables
const attendances = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629, 268091,
  276803, 271578, 266005, 273520, 278574, 273772,
];
// biome-ignore format: tables
const infections = [
  575, 521, 585, 528, 507, 519, 457, 505, 494, 512, 543, 506, 509, 521, 549, 531, 509, 528, 419, 512, 495, 513, 454,
  490,
];
// biome-ignore format: tables
const infectionDays = [
  310466.83333329321, 282346.79166671709, 309089.70833330322, 287977.33333316818, 297743.37500002852,
  286988.25000001001, 261120.33333336981, 268720.75000004529, 284437.87500012899, 290449.49999993952,
  288104.45833330858, 279961.37499995198, 289803.95833335089, 275950.58333331929, 290824.45833333238,
  285495.75000004098, 282515.20833329752, 273927.8750000195, 253085.624999983, 262410.7083333832, 275529.25000001222,
  282405.08333336539, 259530.7916666563, 256235.45833330762,
];
// biome-ignore format: tables
const operationsBetween = [
  23, 39, 15, 34, 1, 49, 98, 29, 27, 13, 45, 7, 10, 27, 24, 14, 20, 38, 44, 11, 10, 3, 113, 183, 3, 47, 18, 18, 33,
  15, 2, 38, 27, 27, 1, 52, 23, 7, 26, 82, 5, 49, 5, 17, 24, 44, 26, 2, 27, 46, 55, 97, 22, 22, 20, 4, 60, 51, 7, 21,
  66, 36, 25, 72, 15, 5, 3,
];
// biome-ignore format: tables
const daysBetween = [
  16, 20, 5, 13, 1, 26, 46, 12, 12, 5, 19, 4, 3, 15, 14, 9, 8, 15, 21, 6, 3, 1, 56, 117, 1, 33, 9, 9, 19, 12, 1, 16,
  13, 18, 1, 35, 16, 5, 21, 38, 3, 25, 3, 11, 13, 20, 9, 3, 8, 21, 24, 38, 8, 13, 9, 1, 30, 23, 3, 7, 22, 19, 11, 31,
  6, 1, 1,
];

const montgomery = 'Montgomery, Introduction to Statistical Quality Control';
const qicharts2 = 'qicharts2 0.8.1 for R (Anhøj), ranges unscreened';

/** Books and manuals; R's qcc gives the same charts with seven digits. */
const books: readonly Published[] = [
  {
    name: 'nonconformities on printed circuit boards, all 26',
    source: `${montgomery}, 2nd ed., pp. 173–175; qcc 2.7 for R, circuit`,
    kind: 'c',
    data: values(circuitBoards.slice(0, 26)),
    centre: 19.84615,
    limits: { 0: [6.481447, 33.21086], 25: [6.481447, 33.21086] },
    outside: [6, 20],
  },
  {
    name: 'the same, revised without the two, and 20 more',
    source: `${montgomery}, 6th ed., example 7.3: 472/24 = 19.67, 6.36 and 32.97, and all of the 20 inside`,
    kind: 'c',
    data: values(circuitBoards),
    options: { freeze: 26, exclude: [5, 19] },
    centre: 19.67,
    limits: { 0: [6.36, 32.97], 45: [6.36, 32.97] },
    outside: [],
    digits: 3,
  },
  {
    name: 'defects on wafers',
    source: 'NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1',
    kind: 'c',
    data: values(wafers),
    centre: 16,
    limits: { 0: [4, 28] },
    outside: [24],
  },
  {
    name: 'cans of orange juice, the first 30 samples',
    source: `${montgomery}, 2nd ed., pp. 152–155; qcc 2.7 for R, orangejuice`,
    kind: 'p',
    data: sized(juiceCans.slice(0, 30), 50),
    centre: 0.2313333,
    limits: { 0: [0.05242755, 0.4102391] },
    outside: [15, 23],
  },
  {
    name: 'the same without the two, and 24 more against the old limits',
    source: `${montgomery}, 2nd ed., pp. 152–155; qcc 2.7 for R, orangejuice`,
    kind: 'p',
    data: sized(juiceCans, 50),
    options: { freeze: 30, exclude: [14, 22] },
    centre: 0.215,
    limits: { 0: [0.04070284, 0.3892972], 53: [0.04070284, 0.3892972] },
    outside: [21, 41],
  },
  {
    name: 'purchase orders, samples of many sizes',
    source: `${montgomery}, 6th ed., 7.2.2; limits in full by its formula, since the table rounds on the way`,
    kind: 'p',
    data: sized(orders, orderSizes),
    centre: 234 / 2450,
    limits: { 0: [0.007334695, 0.1836857], 1: [0, 0.1940934], 10: [0.01143815, 0.1795823] },
    outside: [11],
  },
  {
    name: 'nonconformities of personal computers',
    source: `${montgomery}, 2nd ed., pp. 181–182; qcc 2.7 for R, pcmanufact`,
    kind: 'u',
    data: sized(computers, 5),
    centre: 1.93,
    limits: { 0: [0.06613305, 3.793867] },
    outside: [],
  },
  {
    name: 'defects in dyed cloth, rolls of many sizes, each twice to make enough points',
    source: `${montgomery}, 6th ed., 7.3.2: 1.42 with limits to two decimals`,
    kind: 'u',
    data: sized([...dyedCloth, ...dyedCloth], [...dyedClothSizes, ...dyedClothSizes]),
    centre: 1.42,
    limits: { 0: [0.29, 2.55], 1: [0.16, 2.69], 2: [0.43, 2.42], 4: [0.26, 2.58], 6: [0.39, 2.46], 9: [0.41, 2.44] },
    outside: [],
    digits: 2,
  },
  {
    name: 'viscosity of paint',
    source: `${montgomery}, 2nd ed., p. 242; qcc 2.7 for R, xbar.one`,
    kind: 'xmr',
    data: values(viscosity),
    centre: 33.52333,
    limits: { 0: [32.24484, 34.80183] },
    outside: [],
  },
  {
    name: 'water in antifreeze',
    source: 'Wetherill & Brown, Statistical Process Control, 1991, p. 120; qcc 2.7 for R, xbar.one',
    kind: 'xmr',
    data: values(antifreeze),
    centre: 2.569706,
    limits: { 0: [2.031344, 3.108068] },
    outside: [],
  },
  {
    name: 'costs of processing a loan',
    source: `${montgomery}, 6th ed., 6.4: 300.5, MR̄ 7.79, limits 279.78 and 321.22`,
    kind: 'xmr',
    data: values(loans),
    centre: 300.5,
    limits: { 0: [279.78, 321.22] },
    outside: [],
    digits: 5,
  },
];

/** What the reference program gives for its own data, to all its digits. */
const program: readonly Published[] = [
  {
    name: 'Clostridium difficile infections a month',
    source: `${qicharts2}, cdi`,
    kind: 'c',
    data: values(clostridium),
    centre: 14.833333333333334,
    limits: { 0: [3.2791133250419904, 26.387553341624677] },
    outside: [3, 31],
  },
  {
    name: 'the same with the first 18 months as baseline',
    source: `${qicharts2}, cdi, freeze 18`,
    kind: 'c',
    data: values(clostridium),
    options: { freeze: 18 },
    centre: 19.944444444444443,
    limits: { 0: [6.546683437470179, 33.342205451418707], 35: [6.546683437470179, 33.342205451418707] },
    outside: [20, 29, 30, 31, 32, 34, 35],
  },
  {
    name: 'the same per risk day',
    source: `${qicharts2}, cdi`,
    kind: 'u',
    data: sized(clostridium, riskDays),
    centre: 0.0010380231037895133,
    limits: {
      0: [0.00024267399952229273, 0.0018333722080567339],
      15: [0.00020186770233431473, 0.001874178505244712],
      35: [0.00022637788989840306, 0.0018496683176806236],
    },
  },
  {
    name: 'the same per risk day with the first 18 months as baseline',
    source: `${qicharts2}, cdi, freeze 18`,
    kind: 'u',
    data: sized(clostridium, riskDays),
    options: { freeze: 18 },
    centre: 0.0013884479710707777,
    limits: {
      0: [0.00046859356820772382, 0.0023083023739338317],
      35: [0.00044974643792663224, 0.002327149504214923],
    },
  },
  {
    name: 'attendances seen within four hours, too narrow by chance alone',
    source: `${qicharts2}, nhs_accidents (Mohammed et al., BMJ Qual. Saf. 2013;22:362–368)`,
    kind: 'p',
    data: sized(seenInFourHours, attendances),
    centre: 0.95289971134419116,
    limits: { 0: [0.95169956464601502, 0.9540998580423673], 19: [0.95168503066826537, 0.95411439202011694] },
  },
  {
    name: 'attendances seen within four hours, as Laney has it',
    source: `${qicharts2}, nhs_accidents (Mohammed et al., BMJ Qual. Saf. 2013;22:362–368)`,
    kind: 'pp',
    data: sized(seenInFourHours, attendances),
    centre: 0.95289971134419116,
    limits: {
      0: [0.9401296441775141, 0.96566977851086822],
      8: [0.94022030926792188, 0.96557911342046043],
      19: [0.93997499652290417, 0.96582442616547814],
    },
    outside: [],
  },
  {
    name: 'attendances seen within four hours, as single values',
    source: `${qicharts2}, nhs_accidents`,
    kind: 'xmr',
    data: values(seenInFourHours.map((seen, i) => seen / (attendances[i] ?? 0))),
    centre: 0.95296991067360326,
    limits: { 0: [0.94012535390705687, 0.96581446744014965] },
    outside: [],
  },
  {
    name: 'infections in hospitals per day of risk, as Laney has it',
    source: `${qicharts2}, hospital_infections summed by month`,
    kind: 'up',
    data: sized(infections, infectionDays),
    centre: 0.0018235751654857592,
    limits: {
      0: [0.0015763817754848699, 0.0020707685554866486],
      18: [0.0015497894911090633, 0.0020973608398624551],
      23: [0.0015514774813533132, 0.002095672849618205],
    },
    outside: [],
  },
  {
    name: 'the same with the first 12 months as baseline',
    source: `${qicharts2}, hospital_infections summed by month, freeze 12`,
    kind: 'up',
    data: sized(infections, infectionDays),
    options: { freeze: 12 },
    centre: 0.0018135371760980396,
    limits: {
      0: [0.0016028174413353386, 0.0020242569108607405],
      23: [0.0015815878030596751, 0.0020454865491364039],
    },
    outside: [],
  },
  {
    name: 'operations between deaths',
    source: `${qicharts2}, cabg`,
    kind: 'g',
    data: values(operationsBetween),
    centre: 24,
    limits: { 0: [0, 128.17491023197215] },
    outside: [24],
  },
  {
    name: 'days between deaths',
    source: `${qicharts2}, cabg`,
    kind: 't',
    data: values(daysBetween),
    centre: 11.205060797289464,
    limits: { 0: [0.0078717922788112422, 106.04183142495303] },
    outside: [24],
  },
];

export const published: readonly Published[] = [...books, ...program];

/** Hours between failures of a valve, and each to the power 0.2777. Source: Montgomery, 6th ed., 7.3.5. */
// biome-ignore format: tables
export const valve = {
  hours: [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96],
  transformed: [
    4.80986, 6.70903, 5.7265, 3.81367, 6.43541, 6.23705, 1.46958, 3.96768, 5.39007, 1.78151, 9.09619, 5.89774, 3.38833,
    4.51095, 5.9169, 5.59189, 7.16124, 7.18601, 9.09083, 3.55203,
  ],
};

/** Critical values of the run rules. Source: qicharts2, vignette, appendix 2: useful points, longest run, crossings. */
// biome-ignore format: tables
export const criticalValues: readonly (readonly [n: number, longest: number, crossings: number])[] = [
  [10, 6, 2], [11, 6, 2], [12, 7, 3], [13, 7, 3], [14, 7, 4], [15, 7, 4], [16, 7, 4], [17, 7, 5], [18, 7, 5],
  [19, 7, 6], [20, 7, 6], [21, 7, 6], [22, 7, 7], [23, 8, 7], [24, 8, 8], [25, 8, 8], [26, 8, 8], [27, 8, 9],
  [28, 8, 9], [29, 8, 10], [30, 8, 10], [31, 8, 11], [32, 8, 11], [33, 8, 11], [34, 8, 12], [35, 8, 12], [36, 8, 13],
  [37, 8, 13], [38, 8, 14], [39, 8, 14], [40, 8, 14], [41, 8, 15], [42, 8, 15], [43, 8, 16], [44, 8, 16], [45, 8, 17],
  [46, 9, 17], [47, 9, 17], [48, 9, 18], [49, 9, 18], [50, 9, 19], [51, 9, 19], [52, 9, 20], [53, 9, 20], [54, 9, 21],
  [55, 9, 21], [56, 9, 21], [57, 9, 22], [58, 9, 22], [59, 9, 23], [60, 9, 23], [61, 9, 24], [62, 9, 24], [63, 9, 25],
  [64, 9, 25], [65, 9, 25], [66, 9, 26], [67, 9, 26], [68, 9, 27], [69, 9, 27], [70, 9, 28], [71, 9, 28], [72, 9, 29],
  [73, 9, 29], [74, 9, 29], [75, 9, 30], [76, 9, 30], [77, 9, 31], [78, 9, 31], [79, 9, 32], [80, 9, 32], [81, 9, 33],
  [82, 9, 33], [83, 9, 34], [84, 9, 34], [85, 9, 34], [86, 9, 35], [87, 9, 35], [88, 9, 36], [89, 9, 36], [90, 9, 37],
  [91, 10, 37], [92, 10, 38], [93, 10, 38], [94, 10, 39], [95, 10, 39], [96, 10, 39], [97, 10, 40], [98, 10, 40],
  [99, 10, 41], [100, 10, 41],
];
