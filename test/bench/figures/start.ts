import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startFakeConnector } from '../../e2e/teams/fakeConnector.ts';
import { atMost, type Bench, median, spread, told } from '../figure.ts';
import { askOnce } from '../load.ts';
import { aMunicipality } from '../municipality.ts';
import { startProgram } from '../program.ts';
import { answersOf, lyhordEnv } from '../sideBySide.ts';
import { turnsOf } from '../turns.ts';

/** From the start of the process to its first answered turn, against the bare bot. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const connector = await startFakeConnector();
    const { dataDir, reporters, remove } = await aMunicipality(connector, 40);
    const body = turnsOf(connector, reporters, 'fetch');
    const first = async (...program: Parameters<typeof startProgram>): Promise<number> => {
      const from = performance.now();
      const { messages, stop } = await startProgram(...program);
      await askOnce(messages, body());
      const took = performance.now() - from;
      await stop();
      return took;
    };
    const env = lyhordEnv(connector, dataDir);
    const answers = join(dataDir, 'answers.json');
    const lyhord = await startProgram('bot/main.ts', env);
    await writeFile(answers, await answersOf(lyhord, { fetch: body, submit: body }));
    await lyhord.stop();
    const rounds: { readonly bare: number; readonly ours: number }[] = [];
    for (let round = 0; round < sized(9, 5, 1); round++) {
      const bare = await first('test/bench/bareBot.ts', { ANSWERS: answers });
      rounds.push({ bare, ours: await first('bot/main.ts', env) });
    }
    await connector.stop();
    await remove();
    const ratios = rounds.map(({ bare, ours }) => ours / bare);
    say(`bare ${spread(rounds.map(({ bare }) => bare))} ms, ratio ${spread(ratios)} in ${rounds.length} rounds`);
    return [
      atMost(2, 'start to first answer against a bare bot', median(ratios), '×'),
      told('start to first answer', median(rounds.map(({ ours }) => ours)), 'ms'),
    ];
  },
};
