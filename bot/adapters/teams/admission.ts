import { type Activity, tenantOf } from './activity.ts';
import { mayReach, type Reach } from './serviceUrl.ts';

/** Whom the bot listens to, beyond what the token proves. Source: design/teams.md, Security beyond the SDK. */
export interface Admission {
  /** The only tenant that is answered; null answers any (local mode). */
  readonly tenantId: string | null;
  /** Only what comes from Teams itself, not from another channel of the Bot Framework. */
  readonly teamsOnly: boolean;
  readonly reach: Reach;
}

/** Why the activity is turned away; undefined lets it in. */
export function turnedAway(activity: Activity, { tenantId, teamsOnly, reach }: Admission): string | undefined {
  if (teamsOnly && activity.channelId !== 'msteams') return 'wrong_channel';
  if (!mayReach(activity.serviceUrl, reach)) return 'wrong_service';
  if (tenantId !== null && tenantOf(activity).toLowerCase() !== tenantId.toLowerCase()) return 'wrong_tenant';
  return undefined;
}
