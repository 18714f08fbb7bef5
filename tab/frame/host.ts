import type { Theme } from '@fluentui/react-components';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

/** Where the tab is shown: in Teams, or as a page of its own on a developer's machine. */
export interface Host {
  readonly inTeams: boolean;
  /** The Teams channel it stands in, as Teams says: a hint of what to show first, never a permission. */
  readonly channelId: string | null;
  /** The page that a link led to, as a path below the tab; null for its first page. */
  readonly linkedTo: string | null;
  readonly look: Look;
  onLook(changed: (look: Look) => void): void;
  /** What proves who she is, to be sent with every call; `anew` when the last one was refused. */
  proof(anew: boolean): Promise<Readonly<Record<string, string>>>;
  /** The first page is there to be seen; or it is not, and Teams says so in her language. */
  ready(): void;
  failed(): void;
  /** What Teams' own way back does on a phone; true when it was taken here. */
  onBack(back: () => boolean): void;
  /** The address of a page, to be given to a colleague. */
  linkTo(path: string, title: string): string;
  /** Teams asks what a channel's new tab is to show: the page of its unit, called `name`. */
  offerTab(name: string): void;
}

export type Look = 'default' | 'dark' | 'contrast';

export const themes: Readonly<Record<Look, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
