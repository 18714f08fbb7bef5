import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { apiRoutes } from '../../../bot/adapters/http/api/index.ts';
import { type HttpServer, httpServer } from '../../../bot/adapters/http/server.ts';
import { tokenSignIn } from '../../../bot/adapters/http/signIn.ts';
import { tabFiles } from '../../../bot/adapters/http/tabFiles.ts';
import { keys } from '../../../bot/ports/documents.ts';
import { aDirectory, aPerson } from '../../builders.ts';
import { anOffice, channelOf, report } from '../../fakes.ts';
import { anApi } from '../../unit/adapters/http/api/apiOffice.ts';
import { openIdProvider } from '../../unit/adapters/http/openIdProvider.ts';
import { launchBrowser } from '../chromium.ts';
import { openInTeams } from './fakeTeams.ts';
import { colourBehind } from './tabOnPage.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const appId = '22222222-2222-4222-8222-222222222222';
const log = { info: () => {}, warn: () => {}, fault: () => {} };

let provider: Awaited<ReturnType<typeof openIdProvider>>;
let server: HttpServer;
let browser: Browser;
let context: BrowserContext;
let origin: string;

/** Leyla of Björken, as Entra knows her. */
const leyla = aPerson('33333333-3333-4333-8333-333333333333', { name: 'Leyla Demir', unitIds: ['bjorken'] });
const office = anOffice({ directory: aDirectory({ people: [...aDirectory().people, leyla] }) });
const claims = {
  iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  ...{ aud: appId, tid: tenantId, oid: leyla.personId, name: leyla.name, scp: 'access_as_user' },
};
const goodToken = () => provider.issue(claims);
const expired = () => provider.issue({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 });

beforeAll(async () => {
  [provider, browser] = await Promise.all([openIdProvider(), launchBrowser()]);
  const clock = { now: () => new Date().toISOString() };
  const audience = `api://localhost/${appId}`;
  const signIn = tokenSignIn({ tenantId, appId, audience, clock, log, jwksUrl: provider.jwksUrl });
  server = httpServer({
    onActivity: async () => ({ status: 200 }),
    ...{ ready: async () => {}, log, tabFiles: tabFiles() },
    api: apiRoutes({ ...anApi(office).deps, signIn }),
  });
  origin = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
  context = await browser.newContext({ locale: 'sv-SE' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await provider.stop();
});

describe('the tab in Teams', () => {
  test('signs in without a question, tells Teams that it is there, and follows its theme', async () => {
    await report(office, { what: 'Ett fönster stod öppet i natt.' }, leyla.personId);
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    await teams.tab.getByRole('heading', { name: 'Mina rapporter' }).waitFor();
    await teams.tab.getByText(/2026-\d{6}/).waitFor();
    expect(await teams.told()).toContain('appInitialization.success');
    const colour = () => colourBehind(teams.tab.locator('main'));
    const light = await colour();
    await teams.setTheme('dark');
    await teams.tab.locator('html[data-look="dark"]').waitFor();
    expect(await colour()).not.toBe(light);
    await teams.page.close();
  });

  test('a link leads to its page', async () => {
    const teams = await openInTeams(context, origin, { token: await goodToken(), subPageId: 'atgarder' });
    await teams.tab.getByRole('heading', { name: 'Åtgärder' }).first().waitFor();
    await teams.page.close();
  });

  test('the phone’s way back leads through the pages she came by, and then out of the tab', async () => {
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    await teams.tab.getByRole('link', { name: 'Enheten' }).click();
    await teams.tab.getByRole('heading', { name: /^Björken, vecka/ }).waitFor();
    await teams.goBack();
    await teams.tab.getByRole('heading', { name: 'Mina rapporter' }).waitFor();
    expect(await teams.told()).not.toContain('navigateBack');
    await teams.goBack();
    await teams.page.waitForFunction(`teams.told.includes('navigateBack')`);
    await teams.page.close();
  });

  test('a link to what is not there leads on to the first page, and not to itself again', async () => {
    for (const subPageId of ['sok', `arende/${'0'.repeat(32)}`]) {
      const teams = await openInTeams(context, origin, { token: await goodToken(), subPageId });
      await teams.tab.getByRole('link', { name: 'Till första sidan' }).click();
      await teams.tab.getByRole('heading', { name: 'Mina rapporter' }).waitFor();
      await teams.page.close();
    }
  });

  test('a page that a newer version no longer has says so, and comes when all is asked for anew', async () => {
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    await teams.page.route('**/assets/Actions-*.js', (route) => route.fulfill({ status: 404 }));
    await teams.tab.getByRole('link', { name: 'Åtgärder' }).click();
    await teams.tab.getByText('Något gick fel hos oss.').waitFor();
    await teams.tab.getByRole('link', { name: 'Mina rapporter' }).click();
    await teams.tab.getByRole('heading', { name: 'Mina rapporter' }).waitFor();
    await teams.tab.getByRole('link', { name: 'Åtgärder' }).click();
    await teams.page.unroute('**/assets/Actions-*.js');
    await teams.tab.getByRole('button', { name: 'Försök igen' }).click();
    await teams.tab.getByRole('heading', { name: 'Åtgärder' }).first().waitFor();
    await teams.page.close();
  });

  test('what she may no longer see does not stay on the screen', async () => {
    await report(office, { what: 'En dörr stod olåst i går kväll.' }, leyla.personId);
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    await teams.tab
      .getByText(/2026-\d{6}/)
      .first()
      .waitFor();
    const refused = { error: { code: 'not_allowed', text: 'Det får du inte se.' } };
    await teams.page.route('**/api/v1/reports*', (route) => route.fulfill({ status: 403, json: refused }));
    const chooses = async (language: string) => {
      await teams.tab.getByRole('button', { name: 'Språk' }).click();
      await teams.tab.getByRole('menuitemradio', { name: language, exact: true }).click();
    };
    await chooses('Lättläst svenska');
    await teams.tab.getByText('Det får du inte se.').waitFor();
    expect(await teams.tab.getByText(/2026-\d{6}/).count()).toBe(0);
    await chooses('Svenska');
    await teams.page.close();
  });

  test('a channel’s new tab is its unit’s page, and shows the unit of the channel', async () => {
    const asked = { token: await goodToken(), path: 'configure', frameContext: 'settings' } as const;
    const setup = await openInTeams(context, origin, asked);
    await setup.tab.getByRole('heading', { name: 'Enhetens sida i kanalen' }).waitFor();
    expect(await setup.save()).toMatchObject({
      entityId: 'enhet',
      contentUrl: expect.stringMatching(/\/tab\/enhet$/),
      suggestedDisplayName: 'Enheten',
    });
    await setup.page.close();
    await office.store.put({ ...keys.channelUnit('c-bjorken'), channelId: 'c-bjorken', unitId: 'bjorken' }, null);
    await office.store.put(channelOf('bjorken'), null);
    const shown = await openInTeams(context, origin, {
      ...asked,
      path: 'enhet',
      frameContext: 'content',
      channelId: 'c-bjorken',
    });
    await shown.tab.getByRole('heading', { name: /^Björken, vecka/ }).waitFor();
    await shown.page.close();
  });

  test('a sign-in that runs out in the middle of a form costs nobody a word', async () => {
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    const { tab } = teams;
    await tab.getByRole('button', { name: 'Rapportera', exact: true }).click();
    await tab.getByRole('button', { name: /^Fall/ }).click();
    const words = 'Golvet var blött och någon halkade. Ingen skada.';
    await tab.getByLabel('Vad hände?').fill(words);
    await tab.getByLabel('Nej', { exact: true }).first().check();
    await teams.gives(await expired());
    await tab.getByRole('button', { name: 'Skicka' }).click();
    await tab.getByText('Du behöver logga in igen. Det du har skrivit finns kvar här.').waitFor();
    expect(await tab.getByLabel('Vad hände?').inputValue()).toBe(words);
    await teams.gives(await goodToken());
    await tab.getByRole('button', { name: 'Logga in igen' }).click();
    await tab.getByText('Tack').first().waitFor();
    const stored: string[] = [];
    for await (const { caseId } of office.store.find('casesOfReporter', { personId: leyla.personId })) {
      const found = await office.store.loadCase(caseId);
      if (found?.case.report.what === words) stored.push(caseId);
    }
    expect(stored).toHaveLength(1);
    await teams.page.close();
  });

  test('whoever Teams cannot vouch for sees a way on, and Teams hears that it failed', async () => {
    const teams = await openInTeams(context, origin, { token: await expired() });
    await teams.tab.getByRole('button', { name: 'Logga in igen' }).waitFor();
    expect(await teams.told()).toContain('appInitialization.failure');
    // Nor where Teams has no token to give: it is not the server that is away.
    await teams.gives(null);
    await teams.tab.getByRole('button', { name: 'Logga in igen' }).click();
    await teams.tab.getByText('Du behöver logga in igen.').waitFor();
    await teams.page.close();
  });

  test('her reports beyond the first fifty are a step away', async () => {
    for (let i = 0; i < 51; i += 1) await report(office, { what: `Brevlådan var full, gång ${i}.` }, leyla.personId);
    const teams = await openInTeams(context, origin, { token: await goodToken() });
    const rows = teams.tab.getByRole('list', { name: 'Mina rapporter' }).getByRole('listitem');
    await teams.tab.getByRole('button', { name: 'Nästa' }).click();
    await teams.tab.getByText(/^51–/).waitFor();
    expect(await rows.count()).toBeLessThan(50);
    await teams.page.close();
  });
});
