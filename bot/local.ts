import { type Config, readConfig } from './config.ts';
import { freePort } from './demo/freePort.ts';
import { startPlayground } from './demo/playground.ts';
import { faultLine, leaveOn } from './process.ts';
import { start } from './program.ts';

/** `npm start`: the server and Microsoft's Agents Playground, on this machine alone. */
async function startLocally(): Promise<void> {
  const config = await localConfig();
  const server = await start(config);
  const here = `http://127.0.0.1:${server.port}`;
  const bot = `${here}/api/messages`;
  if (config.playgroundPort === null || config.store.kind !== 'sqlite') {
    say(`Lyhörd answers on ${bot}, and its tab is ${here}/tab/. Ctrl-C stops it.`);
    leaveOn(server);
    return;
  }
  const playground = await startPlayground(config.playgroundPort, bot, config.store.dataDir).catch(async (fault) => {
    await server.stop();
    throw fault;
  });
  say(`Lyhörd answers on ${bot}.`);
  say(
    `Open ${playground.url} and write what happened, such as: en boende föll i badrummet i natt vid två, ingen skada`,
  );
  say(`The tab, with lists, cases and charts: ${here}/tab/`);
  if (config.demo) say('Write demo roll mas, or another role, to see it with other eyes.');
  say('Ctrl-C stops both.');
  leaveOn(playground, server);
}

/** With `PLAYGROUND_PORT=0` any free port: the bot must know the Playground's address before the Playground runs. */
async function localConfig(): Promise<Config> {
  const settings = { LOG_LEVEL: 'warn', ...process.env };
  const config = readConfig(settings);
  return config.playgroundPort === 0 ? readConfig({ ...settings, PLAYGROUND_PORT: String(await freePort()) }) : config;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  await startLocally();
} catch (fault) {
  process.stderr.write(`${faultLine(fault)}\n`);
  process.exitCode = 1;
}
