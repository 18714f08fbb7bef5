/** Adaptive Cards as JSON, version 1.5: what Teams renders on desktop, web and phone. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly $schema: string;
  readonly lang: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly msteams?: { readonly width: 'full' };
}
export type Element = Readonly<Record<string, unknown>> & { readonly type: string };
export type Action = Readonly<Record<string, unknown>> & { readonly type: string };

/** A card and what its toast says: the summary of the activity that carries it. */
export interface Message {
  readonly card: Card;
  /** Shown in notifications on a locked phone: never anything of a case but its number. */
  readonly summary: string;
}

export const card = (
  lang: string,
  fallbackText: string,
  body: readonly Element[],
  actions: readonly Action[] = [],
): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  lang,
  fallbackText,
  body,
  ...(actions.length > 0 ? { actions } : {}),
});

export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  style: 'heading',
});

/** What a card calls itself: its first heading, however deep it stands. */
export function headingIn(part: unknown): string | undefined {
  if (Array.isArray(part)) return part.map(headingIn).find((found) => found !== undefined);
  if (typeof part !== 'object' || part === null) return undefined;
  if ('style' in part && part.style === 'heading' && 'text' in part) return String(part.text);
  return headingIn(Object.values(part).filter((inside) => typeof inside === 'object'));
}

export const text = (value: string, look: Readonly<Record<string, unknown>> = {}): Element => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...look,
});

/** Words that a person typed: shown as they are, so that no markdown in them becomes a link or a heading. */
export const quote = (value: string): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: value }],
});

export const facts = (rows: readonly (readonly [title: string, value: string])[]): Element => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title, value })),
});

export const box = (
  style: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent',
  items: readonly Element[],
  look: Readonly<Record<string, unknown>> = {},
): Element => ({ type: 'Container', style, bleed: true, items, ...look });

/** Elements that can be shown and hidden together, on the client alone. Hidden inputs keep their values and are sent. */
export const group = (id: string, isVisible: boolean, items: readonly Element[]): Element => ({
  type: 'Container',
  id,
  isVisible,
  items,
});

/** A whole row to tap: easier to hit on a phone than a button, and has room for two lines. */
export const row = (items: readonly Element[], selectAction: Action): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items,
  selectAction,
});

export const buttonsInBody = (actions: readonly Action[]): Element => ({ type: 'ActionSet', actions });

/** A button that shows or hides groups without asking the server. */
export const showOrHide = (title: string, ...targetElements: readonly string[]): Action => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements,
});

/** For a button that is seldom wanted: it waits behind "…", so that the usual ones have room on a phone. */
export const seldom = { mode: 'secondary' } as const;

/** For a button that leaves a form: required inputs do not stand in its way, and nothing of them is sent. */
export const withoutInputs = { associatedInputs: 'none' } as const;

/**
 * A button whose answer comes in the same card (Universal Actions), with Submit for clients that know no Execute.
 * `data` is never trusted when it comes back: it names what is asked for, not who may.
 */
export const execute = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  look: Readonly<Record<string, unknown>> = {},
): Action => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { ...data, verb },
  ...look,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...look },
});

/** A button that opens a dialog (task/fetch). */
export const openDialog = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  look: Readonly<Record<string, unknown>> = {},
): Action => ({ type: 'Action.Submit', title, data: { ...data, verb, msteams: { type: 'task/fetch' } }, ...look });
