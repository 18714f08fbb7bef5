import { z } from 'zod';

/** As long as anything that Teams names. Half a character cannot stand in an address, and so in no place to answer to. */
const name = z
  .string()
  .max(2000)
  .refine((text) => text.isWellFormed());
const optionalName = name.optional().catch(undefined);
const account = z.object({
  id: optionalName,
  name: optionalName,
  /** Goes into document ids, so it is held to what an Entra object id looks like. */
  aadObjectId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .catch(undefined),
});
const optionalAccount = account.optional().catch(undefined);
const accounts = z.array(account).optional().catch(undefined);
const withId = z.object({ id: name }).optional().catch(undefined);

/** What the bot reads of a Bot Framework activity. A part that is not as it should be counts as absent. */
const activitySchema = z.object({
  type: name,
  serviceUrl: name,
  conversation: z.object({
    id: name.refine((id) => id !== ''),
    conversationType: optionalName,
    isGroup: z.boolean().optional().catch(undefined),
    tenantId: optionalName,
  }),
  channelId: optionalName,
  name: optionalName,
  action: optionalName,
  replyToId: optionalName,
  from: optionalAccount,
  recipient: optionalAccount,
  membersAdded: accounts,
  membersRemoved: accounts,
  channelData: z
    .object({
      ...{ eventType: optionalName, tenant: withId, team: withId, channel: withId },
      settings: z.object({ selectedChannel: withId }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  text: z.string().optional().catch(undefined),
  entities: z.array(z.unknown()).optional().catch(undefined),
  value: z.unknown().optional(),
});

export type Activity = z.output<typeof activitySchema>;

/** Undefined when it is no activity at all. */
export const parseActivity = (body: unknown): Activity | undefined => activitySchema.safeParse(body).data;

export const tenantOf = ({ channelData, conversation }: Activity): string =>
  channelData?.tenant?.id ?? conversation.tenantId ?? '';

/** Of the conversations that do not say what they are, the one that names neither a channel nor a group is a person's. */
export function scopeOf({ conversation, channelData }: Activity): 'personal' | 'channel' | 'group' {
  const type = conversation.conversationType;
  if (type === 'channel' || channelData?.channel || channelData?.team) return 'channel';
  if (type === undefined) return conversation.isGroup ? 'group' : 'personal';
  return type === 'personal' ? 'personal' : 'group';
}
