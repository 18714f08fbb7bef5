import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import type { Host, Look } from './host.ts';

const looks: Readonly<Record<string, Look>> = { default: 'default', dark: 'dark', contrast: 'contrast' };
const lookOf = (theme: string): Look => looks[theme] ?? 'default';

/** The tab in Teams. Throws when nobody answers: it stands in a frame that is not Teams'. */
export async function teamsHost(): Promise<Host> {
  await app.initialize();
  const { app: client, page, channel } = await app.getContext();
  return {
    inTeams: true,
    channelId: channel?.id ?? null,
    linkedTo: page.subPageId || null,
    look: lookOf(client.theme),
    onLook: (changed) => app.registerOnThemeChangeHandler((theme) => changed(lookOf(theme))),
    // Teams keeps a token while it is good. One that was refused is asked for anew, which may ask her to sign in.
    proof: async (anew) => ({
      Authorization: `Bearer ${await authentication.getAuthToken({ silent: !anew })}`,
    }),
    ready: () => {
      app.notifyAppLoaded();
      app.notifySuccess();
    },
    failed: () => app.notifyFailure({ reason: app.FailedReason.Other }),
    onBack: (back) => pages.backStack.registerBackButtonHandler(back),
    linkTo: (path, title) => teamsLink(client.appId?.toString() ?? '', path, title),
    // Only where Teams asks: elsewhere the page is there to be read.
    offerTab: page.frameContext === FrameContexts.settings ? offerTab : () => {},
  };
}

/** Which unit's page it is follows from the channel, whenever it is opened. */
function offerTab(name: string): void {
  const contentUrl = new URL('/tab/enhet', window.location.href).href;
  pages.config.registerOnSaveHandler(async (save) => {
    await pages.config.setConfig({
      ...{ entityId: 'enhet', contentUrl, websiteUrl: contentUrl },
      suggestedDisplayName: name,
    });
    save.notifySuccess();
  });
  pages.config.setValidityState(true);
}

/** A deep link holds a page's path and nothing of anyone. Source: Teams' documentation, Deep link to a tab. */
function teamsLink(appId: string, path: string, title: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
  return `https://teams.microsoft.com/l/entity/${appId}/lyhord?label=${encodeURIComponent(title)}&context=${context}`;
}
