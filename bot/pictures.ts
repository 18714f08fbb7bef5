import { join } from 'node:path';
import type { PicturesConfig } from './config.ts';
import type { Pictures } from './ports/pictures.ts';
import { makeFolder } from './store.ts';

/** Where the environment says that pictures are kept; server and tool open the same. What is large is loaded only where it is used. */
export async function openPictures(config: PicturesConfig): Promise<Pictures> {
  if (config.kind === 'folder') {
    makeFolder(config.dataDir);
    const { picturesInFolder } = await import('./adapters/pictures/folder.ts');
    return picturesInFolder(join(config.dataDir, 'pictures'));
  }
  const { picturesInBlobs } = await import('./adapters/pictures/blob.ts');
  const { endpoint, container } = config;
  return picturesInBlobs({ endpoint, container });
}
