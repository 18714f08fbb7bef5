import { type LocalProgram, startProgram } from './localProgram.ts';

/** What `npm start` starts: the server and the Playground, with the invented municipality. */
export interface LocalRun extends Pick<LocalProgram, 'dataDir' | 'stop'> {
  /** Where the Playground's page is. */
  readonly url: string;
}

/** On free ports and in a folder of its own. */
export async function startLocal(): Promise<LocalRun> {
  const { address: url, ...rest } = await startProgram({ PLAYGROUND_PORT: '0' }, /Open (http:\S+)/);
  return { url, ...rest };
}
