import { atMost, type Bench, told } from '../figure.ts';
import { send } from '../load.ts';
import { startBoth } from '../sideBySide.ts';

/** How long a report takes to submit, while the notices of earlier ones are sent beside it. */
export const bench: Bench = {
  async measure({ sized, say }) {
    const both = await startBoth(200);
    try {
      await both.letGo();
      const { messages } = both.lyhord;
      const body = both.bodies.submit;
      await send(messages, body, { count: sized(2000, 500, 10), connections: 8 });
      const capped = await send(messages, body, { perSecond: 50, seconds: sized(30, 10, 1), connections: 10 });
      const fastest = await send(messages, body, { seconds: sized(15, 5, 1), connections: 16 });
      say(`${fastest.perSecond} a second at the most`);
      return [
        atMost(100, 'submit at 50 a second, p99', capped.p99, 'ms'),
        told('submit at 50 a second, p50', capped.p50, 'ms'),
        told('highest sustained rate of submit', fastest.perSecond, '/s'),
        told('submit at the highest rate, p99', fastest.p99, 'ms'),
        told('submit at the highest rate, p50', fastest.p50, 'ms'),
      ];
    } finally {
      await both.stop();
    }
  },
};
