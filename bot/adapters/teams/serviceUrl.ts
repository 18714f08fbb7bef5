/**
 * Where the bot may send what it says, and its token. Teams' public cloud; anything else that claims to be Teams is
 * refused. `machine` is for local mode without credentials, where there is no token to lose: this machine only.
 */
export type Reach = 'teams' | 'machine';

const teamsHosts = [/^smba\.trafficmanager\.net$/, /^(?:[a-z0-9-]+\.)*teams\.microsoft\.com$/];
const machineHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Where a person's own OneDrive lies: files go there, and nowhere else. */
const fileHosts = [/^[a-z0-9-]+\.sharepoint\.com$/];

export const mayUploadTo = (uploadUrl: string, reach: Reach): boolean => isAmong(uploadUrl, reach, fileHosts);

export const mayReach = (serviceUrl: string, reach: Reach): boolean => isAmong(serviceUrl, reach, teamsHosts);

function isAmong(address: string, reach: Reach, hosts: readonly RegExp[]): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  if (reach === 'machine') return url.protocol === 'http:' && machineHosts.includes(url.hostname);
  return url.protocol === 'https:' && url.port === '' && hosts.some((host) => host.test(url.hostname));
}
