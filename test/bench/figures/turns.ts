import { atMost, type Bench, type Figure, median, spread, told } from '../figure.ts';
import { cpuPerTurn, type PerTurn, startBoth } from '../sideBySide.ts';

/** CPU per turn of the report dialog, against the bare bot; the notices wait meanwhile. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const much = { warmUp: sized(4000, 2000, 10), rounds: sized(15, 5, 1), count: sized(1000, 500, 10) };
    const both = await startBoth(40);
    try {
      const fetch = await cpuPerTurn(both, 'fetch', much);
      say(`open: ${inWords(fetch)}`);
      const submit = await cpuPerTurn(both, 'submit', much);
      say(`submit: ${inWords(submit)}`);
      return [...figuresOf('open the report dialog', 1.3, fetch), ...figuresOf('submit a report', 2, submit)];
    } finally {
      await both.stop();
    }
  },
};

const ratios = (rounds: readonly PerTurn[]): readonly number[] => rounds.map(({ lyhord, bare }) => lyhord / bare);

const inWords = (rounds: readonly PerTurn[]): string =>
  `bare ${spread(rounds.map(({ bare }) => bare))} ms, ratio ${spread(ratios(rounds))} in ${rounds.length} rounds`;

const figuresOf = (what: string, goal: number, rounds: readonly PerTurn[]): readonly Figure[] => [
  atMost(goal, `${what}, CPU per turn against a bare bot`, median(ratios(rounds)), '×'),
  told(`${what}, CPU per turn`, median(rounds.map(({ lyhord }) => lyhord)), 'ms'),
];
