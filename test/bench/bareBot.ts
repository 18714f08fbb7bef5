import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TeamsActivityHandler,
} from 'botbuilder';
import restify from 'restify';

/** What Lyhörd answered to the same dialog, word for word. */
export interface Answers {
  readonly fetch: object;
  readonly submit: object;
}

/** So many messages, the same one each time, to these conversations in turn. */
export interface Sends {
  readonly count: number;
  readonly perSecond: number;
  readonly conversations: readonly Partial<ConversationReference>[];
  readonly message: Partial<Activity>;
}

/** The yardstick: the same dialog as anyone would begin to write it. It checks nothing, knows nobody and stores nothing. */
class DialogBot extends TeamsActivityHandler {
  readonly #answers: Answers;

  constructor(answers: Answers) {
    super();
    this.#answers = answers;
  }

  protected override async handleTeamsTaskModuleFetch() {
    return this.#answers.fetch;
  }

  protected override async handleTeamsTaskModuleSubmit() {
    return this.#answers.submit;
  }
}

const answers: Answers = JSON.parse(readFileSync(process.env['ANSWERS'] ?? '', 'utf8'));
const bot = new DialogBot(answers);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async ({ body, headers, method = 'POST' }, response) =>
  adapter.process({ body, headers, method }, response, (context) => bot.run(context)),
);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ msg: 'started', port: server.address().port })}\n`);
});

async function sendAll({ count, perSecond, conversations, message }: Sends): Promise<void> {
  for (let sent = 0; sent < count; sent += perSecond) {
    const second = pause(sent + perSecond < count ? 1000 : 0);
    const some = Array.from({ length: Math.min(perSecond, count - sent) }, (_, i) => {
      const to = conversations[(sent + i) % conversations.length] ?? {};
      return adapter.continueConversationAsync('', to, async (context) => void (await context.sendActivity(message)));
    });
    await Promise.all([second, ...some]);
  }
}

process.on('message', async (asked: 'usage' | { readonly sends: Sends }) => {
  if (asked === 'usage') return;
  await sendAll(asked.sends);
  process.send?.({ sent: asked.sends.count });
});
