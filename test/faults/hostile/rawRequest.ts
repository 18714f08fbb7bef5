import { connect } from 'node:net';

/** What came back on a connection until the server closed it. */
export interface Heard {
  /** Of several answers the one that something may have come of, else the last; 0 where it hung up without a word. */
  readonly status: number;
  readonly text: string;
}

/** Silent for so long, we have no more to send, and say so: a request that breaks off is then at its end. */
const patienceMs = 100;
/** Nobody holds a connection longer that no more is to come on. */
const longestMs = 5_000;

/** Sends bytes as they are. Throws when nobody listens, or when the server does not end what we have ended. */
export function sendRaw(port: number, bytes: Uint8Array): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let isConnected = false;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const halfClose = setTimeout(() => socket.end(), patienceMs);
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No end in ${longestMs} ms`));
    }, longestMs);
    const over = (): void => {
      clearTimeout(halfClose);
      clearTimeout(limit);
      socket.destroy();
      resolve(heard(Buffer.concat(parts).toString('latin1')));
    };
    socket.on('connect', () => {
      isConnected = true;
      socket.write(bytes);
    });
    socket.on('data', (part) => {
      parts.push(part);
      halfClose.refresh();
    });
    socket.on('end', over);
    // It may hang up before it has read all of what it refuses.
    socket.on('error', (fault) => (isConnected ? over() : reject(fault)));
  });
}

function heard(text: string): Heard {
  const statuses = Array.from(text.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => Number(status));
  return { status: statuses.find((status) => status === 200) ?? statuses.at(-1) ?? 0, text };
}
