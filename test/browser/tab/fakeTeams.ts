import type { BrowserContext, FrameLocator, Page } from 'playwright-core';

/** What Teams does for a tab, as the test plays it. */
export interface FakeTeams {
  readonly page: Page;
  /** The tab itself, in Teams' frame. */
  readonly tab: FrameLocator;
  /** The token that Teams gives out from now on; null when it has none to give. */
  gives(token: string | null): Promise<void>;
  setTheme(theme: 'default' | 'dark' | 'contrast'): Promise<void>;
  /** Somebody goes back by the phone's own way, and Teams asks the tab first. */
  goBack(): Promise<void>;
  /** Somebody presses Save where Teams asks what a channel's tab is to show; what the tab has said that it shows. */
  save(): Promise<unknown>;
  /** What the tab has told Teams, such as `appInitialization.success`. */
  told(): Promise<readonly string[]>;
}

const address = 'https://teams.microsoft.com/v2/';
const tabOrigin = 'https://lyhord.lyckerud.example';

interface Opened {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly subPageId?: string;
  readonly channelId?: string;
  /** Which page is framed; the first one unless told. */
  readonly path?: string;
  /** Whether Teams shows it, or asks it how a channel's tab is to be set up. */
  readonly frameContext?: 'content' | 'settings';
  readonly token: string;
}

/**
 * Teams' page around a tab, speaking teams-js's own protocol: under Teams' address, so that the tab's list of hosts and
 * the server's list of frames both have their say. Nothing of it leaves the machine.
 */
export async function openInTeams(context: BrowserContext, origin: string, opened: Opened): Promise<FakeTeams> {
  await context.route(`${address}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${tabOrigin}/tab/${opened.path ?? ''}" width="1200" height="760"></iframe>`,
    }),
  );
  // A page of the world may not frame one of this machine: the tab has an address of its own there too.
  await context.route(`${tabOrigin}/**`, async (route) => {
    const there = route.request().url().replace(tabOrigin, origin);
    await route.fulfill({ response: await route.fetch({ url: there, maxRedirects: 0 }) });
  });
  // Whatever else the tab might ask the world for stays here.
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  const page = await context.newPage();
  await page.addInitScript(teams, opened);
  await page.goto(address);
  return {
    page,
    tab: page.frameLocator('iframe'),
    gives: (token) => page.evaluate(`teams.token = ${JSON.stringify(token)}`),
    setTheme: (theme) => page.evaluate(`teams.send({ func: 'themeChange', args: ['${theme}'] })`),
    goBack: () => page.evaluate(`teams.send({ func: 'backButtonPress', args: [] })`),
    save: async () => {
      await page.evaluate(`teams.send({ func: 'settings.save', args: [{}] })`);
      await page.waitForFunction(`teams.told.includes('settings.save.success')`);
      return page.evaluate('teams.settings');
    },
    told: () => page.evaluate<string[]>('teams.told'),
  };
}

interface Message {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

/** Runs in the page. */
function teams({ theme = 'default', subPageId, channelId, frameContext = 'content', token }: Opened): void {
  const host = globalThis as unknown as {
    parent: unknown;
    teams: { token: string | null; told: string[]; settings: unknown; send(message: object): void };
    addEventListener(name: 'message', heard: (event: { data: Message; source: Frame | null }) => void): void;
  };
  interface Frame {
    postMessage(message: object, to: string): void;
  }
  if (host.parent !== host) return;
  let frame: Frame | null = null;
  const state = {
    token: token as string | null,
    told: [] as string[],
    settings: undefined as unknown,
    send: (message: object) => frame?.postMessage(message, '*'),
  };
  host.teams = state;
  const runtime = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { pages: { backStack: {}, config: {} } },
  });
  // As Teams sends it; teams-js makes of it what its readers see.
  const context = {
    ...{ locale: 'sv-se', theme, entityId: 'lyhord', frameContext, hostClientType: 'web' },
    ...(subPageId ? { subEntityId: subPageId } : {}),
    ...(channelId ? { channelId } : {}),
  };
  const answers: Record<string, () => unknown[]> = {
    initialize: () => [frameContext, 'web', runtime, '2.58.0'],
    getContext: () => [context],
    'settings.setSettings': () => [true],
    'authentication.getAuthToken': () => (state.token === null ? [false, 'CancelledByUser'] : [true, state.token]),
  };
  host.addEventListener('message', ({ data, source }) => {
    frame = source;
    state.told.push(data.func);
    if (data.func === 'settings.setSettings') state.settings = data.args?.[0];
    const args = answers[data.func]?.();
    if (args) state.send({ id: data.id, uuidAsString: data.uuidAsString, args });
  });
}
