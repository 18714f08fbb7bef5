import { z } from 'zod';
import type { Route } from './route.ts';

/** A card as JSON, drawn by the `adaptivecards` package, and what it is called. */
const card = z.object({ kind: z.literal('card'), title: z.string(), card: z.record(z.string(), z.unknown()) });
/** A few words; `formStays` where what she typed must be left standing. */
const words = z.object({ kind: z.literal('words'), text: z.string(), formStays: z.boolean() });
/** A file that she may have, at `path` of this API. */
const offer = z.object({ kind: z.literal('offer'), name: z.string(), path: z.string() });
const nothing = z.object({ kind: z.literal('nothing') });

const reply = z.discriminatedUnion('kind', [card, words, offer, nothing]);

export const turnRoutes = {
  'POST /turn': {
    summary: 'Presses a button or sends a form: the same conversation as in the chat, with the same cards.',
    body: z.object({ verb: z.string().min(1).max(64), data: z.record(z.string(), z.unknown()) }),
    answer: reply,
  },
  'POST /words': {
    summary: 'Her own words on what happened: the form they fill in. Nothing is stored yet.',
    body: z.object({ text: z.string().max(100_000) }),
    answer: reply,
  },
} as const satisfies Record<string, Route>;
