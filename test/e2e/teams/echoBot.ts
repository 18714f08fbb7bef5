import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import restify from 'restify';

export interface RunningBot {
  /** What turns threw; Teams got 200 all the same. */
  readonly faults: readonly unknown[];
  /** Where Teams sends activities. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A bot without credentials on a free port of 127.0.0.1, doing `turn` for every activity. */
export async function startBot(turn: (context: TurnContext) => Promise<void>): Promise<RunningBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const faults: unknown[] = [];
  adapter.onTurnError = async (_context, fault) => {
    faults.push(fault);
  };
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async ({ body, headers, method = 'POST' }, response) =>
    adapter.process({ body, headers, method }, response, turn),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    faults,
    url: `http://127.0.0.1:${server.address().port}/api/messages`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** Ends an invoke's turn with an answer. */
export const answerInvoke = (context: TurnContext, body?: unknown): Promise<unknown> =>
  context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
