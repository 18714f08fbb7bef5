import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Sends } from '../bareBot.ts';
import { atMost, type Bench, told } from '../figure.ts';
import { send } from '../load.ts';
import { cpuOf, type SideBySide, startBoth } from '../sideBySide.ts';

/** Receipt, manager, MAS and channel. */
const sendsOfAReport = 4;
/** A little below the platform's fifty, so that the bare bot, which knows no pace, is never told to wait. */
const barePace = 48;

/** CPU per send of the notices that reports leave behind, against a bare bot that sends as many. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const [reports, warmUp] = [sized(500, 150, 10), sized(400, 100, 5)];
    const sends = reports * sendsOfAReport - warmUp;
    const both = await startBoth(sized(150, 100, 10));
    try {
      await send(both.lyhord.messages, both.bodies.submit, { count: reports, connections: 5 });
      await both.letGo();
      await arrived(both, warmUp);
      // Half of the bare bot's before, half after, so that what else the machine does meets both alike.
      const ours = (await cpuOf(both.lyhord, () => arrived(both, warmUp + sends))) / sends;
      await sendBare(both, warmUp);
      const bare = (await cpuOf(both.bare, () => sendBare(both, sends))) / sends;
      say(`bare ${bare.toFixed(2)} ms a send`);
      return [
        atMost(1.3, 'notices of a report, CPU per send against a bare bot', ours / bare, '×'),
        told('notices of a report, CPU per send', ours, 'ms'),
      ];
    } finally {
      await both.stop();
    }
  },
};

async function arrived({ connector }: SideBySide, count: number): Promise<void> {
  while (connector.requests.length < count) await pause(5);
}

async function sendBare({ connector, municipality, bare }: SideBySide, count: number): Promise<void> {
  const posted = connector.requests.find(({ kind }) => kind === 'post');
  const { url: serviceUrl, teams } = connector;
  const conversations = municipality.reporters.map(({ member }) => ({
    ...{ serviceUrl, channelId: 'msteams', bot: teams.bot, user: { id: member.id, name: member.name } },
    conversation: { id: teams.personal(member.id)?.id ?? '', isGroup: false, conversationType: 'personal', name: '' },
  }));
  const sends: Sends = { count, perSecond: barePace, conversations, message: posted?.body as Partial<Activity> };
  await bare.ask({ sends });
}
