import { z } from 'zod';
import type { FileOffer, FileRoom } from '../../conversation/file.ts';

/**
 * Files between the bot and a person, in her own chat alone: the bot asks, she accepts, Teams makes room in her OneDrive,
 * and the bot puts the file there. Source: Teams' documentation, "Send and receive files using a bot".
 */

/** An attachment with the words of its notification. */
export interface Attached {
  readonly summary: string;
  readonly attachment: object;
}

export const offered = ({ name, description, bytes, data, summary }: FileOffer): Attached => ({
  summary,
  attachment: {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: bytes, acceptContext: data, declineContext: data },
  },
});

/** The file where it now lies, to be opened from the chat. */
export const delivered = ({ name, contentUrl, uniqueId, fileType }: FileRoom, summary: string): Attached => ({
  summary,
  attachment: {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl,
    content: { uniqueId, fileType },
  },
});

const address = z.string().min(1).max(8_000);
const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.record(z.string(), z.unknown()).catch({}),
  uploadInfo: z
    .object({
      name: z.string().max(400),
      uploadUrl: address,
      contentUrl: address,
      uniqueId: z.string().max(400).catch(''),
      fileType: z.string().max(40).catch(''),
    })
    .optional()
    .catch(undefined),
});

/** What she said to an offer: `room` null when she declined; undefined for a value that is no answer to one. */
export function consentIn(
  value: unknown,
): { data: Readonly<Record<string, unknown>>; room: FileRoom | null } | undefined {
  const read = consent.safeParse(value).data;
  if (!read) return undefined;
  const { action, context: data, uploadInfo } = read;
  if (action === 'decline') return { data, room: null };
  return uploadInfo ? { data, room: uploadInfo } : undefined;
}
