import { z } from 'zod';

/**
 * One call of the tab's HTTP API, under a key such as `GET /cases/:caseId`: what it takes and what it answers. The
 * server's parser, the tab's types and the OpenAPI document all come from it. What is not named here never leaves:
 * answers are parsed too, and unknown keys fall away.
 */
export interface Route {
  /** A sentence for the one who reads the document. */
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** `bytes`: a file, as it is. */
  readonly body?: z.ZodType | 'bytes';
  /** `file`: a download. */
  readonly answer: z.ZodType | 'file';
}

/** What every refusal says. `text` is for the person, in her language; `field` is where it is, when it is somewhere. */
export const refused = z.object({
  error: z.object({
    code: z.string(),
    reason: z.string().optional(),
    text: z.string(),
    faults: z.array(z.object({ field: z.string(), text: z.string() })).optional(),
  }),
});

/** A key of a closed list and what it is called in the reader's language. */
export const named = z.object({ key: z.string(), name: z.string() });

/** One of a list's choices, and how many rows it leaves. */
export const counted = named.extend({ count: z.number().int() });

/** An instant, and the same as people read it. */
export const moment = z.object({ at: z.string(), said: z.string() });

/** Rows a page; `next` is what to ask for to have the following ones, null when there are none. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int().optional(), next: z.string().nullable() });
export const pageQuery = { after: z.string().max(400).optional() };

/** What is chosen stands in the page's address: one made by hand is as good as none. */
export const chosen = z.string().max(200).optional().catch(undefined);

/** Several cases that something is done with at once. */
export const caseIds = z
  .array(z.string().regex(/^[0-9a-f]{32}$/))
  .min(1)
  .max(50);

/** The same from an address that somebody may have written by hand: an id that is none names no case. */
export const caseIdsInAddress = z.array(z.string()).min(1).max(50);

type Names<K extends string> = K extends `${string}:${infer P}/${infer Rest}`
  ? P | Names<`/${Rest}`>
  : K extends `${string}:${infer P}`
    ? P
    : never;

/** The parts of a path that are filled in: `caseId` of `GET /cases/:caseId`. */
export type ParamsOf<K extends string> = { readonly [P in Names<K>]: string };
