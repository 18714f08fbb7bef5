import { expect, test } from '@jest/globals';
import { parseActivity } from '../../../../bot/adapters/teams/activity.ts';
import { askedBy } from '../../../../bot/adapters/teams/asked.ts';

const teamId = '19:team@thread.tacv2';
const secret = '19:privat@thread.tacv2';
const conversation = { id: teamId, conversationType: 'channel' };

function removal(over: object) {
  const activity = parseActivity({
    serviceUrl: 'https://smba.example/',
    conversation,
    recipient: { id: '28:bot' },
    ...over,
  });
  const asked = activity && askedBy(activity);
  return asked?.by === 'removal' ? asked.where : asked?.by;
}
const uninstalled = (channelData: object) => removal({ type: 'installationUpdate', action: 'remove', channelData });
const wentOut = (channelData: object) =>
  removal({ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }], channelData });

const ofTeam = { from: 'team', teamId };
const ofChannel = { from: 'channel', teamId, channelId: secret };

test.each([
  ['a team', { team: { id: teamId } }, ofTeam],
  ['a team by its first channel', { team: { id: teamId }, channel: { id: teamId } }, ofTeam],
  ['a private channel', { team: { id: teamId }, channel: { id: secret } }, ofChannel],
  ['a channel that was selected', { team: { id: teamId }, settings: { selectedChannel: { id: secret } } }, ofChannel],
])('a removal from %s is one from there alone', (_name, channelData, where) => {
  expect(uninstalled(channelData)).toEqual(where);
  expect(wentOut(channelData)).toEqual(where);
});
