import type { Upload } from '../../conversation/file.ts';
import { mayUploadTo, type Reach } from './serviceUrl.ts';

interface UploadDeps {
  readonly reach: Reach;
  /** Told of what stood in the way: a status or an error's name, never an address. */
  readonly onUnsent: (error: string) => void;
  /** 8 s unless told: a stop waits no longer than 10, and she is then still told. */
  readonly timeoutMs?: number;
}

/** The address is a secret for one file, so it is neither logged nor followed elsewhere. */
export const upload =
  ({ reach, onUnsent, timeoutMs = 8_000 }: UploadDeps): Upload =>
  async ({ uploadUrl }, bytes) => {
    if (!mayUploadTo(uploadUrl, reach)) {
      onUnsent('uploadUrl');
      return false;
    }
    try {
      const answer = await fetch(uploadUrl, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/octet-stream',
          'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        },
        body: bytes,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body?.cancel();
      if (!answer.ok) onUnsent(String(answer.status));
      return answer.ok;
    } catch (fault) {
      onUnsent(fault instanceof Error ? fault.name : 'fault');
      return false;
    }
  };
