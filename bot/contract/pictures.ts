import { z } from 'zod';
import { hideReasons } from '../domain/picture.ts';
import { moment, type Route } from './route.ts';

const picture = z.object({
  pictureId: z.string(),
  addedBy: z.string(),
  addedAt: moment,
  width: z.number(),
  height: z.number(),
  mayHide: z.boolean(),
});

export const picturesRoutes = {
  'GET /cases/:caseId/pictures': {
    summary: 'The pictures of a case that I may see, whether I may add one, and why one is taken away.',
    answer: z.object({
      pictures: z.array(picture),
      mayAdd: z.boolean(),
      hideReasons: z.array(z.object({ key: z.enum(hideReasons), name: z.string() })),
    }),
  },
  'POST /cases/:caseId/pictures': {
    summary: 'Adds a picture; the same request id again is the same picture.',
    query: z.object({ requestId: z.uuid() }),
    body: 'bytes',
    answer: z.object({ pictureId: z.string() }),
  },
  'GET /cases/:caseId/pictures/:pictureId': {
    summary: 'A picture, as JPEG.',
    answer: 'file',
  },
  'POST /cases/:caseId/pictures/:pictureId/hide': {
    summary: 'Takes a picture away from all eyes.',
    body: z.object({ reason: z.enum(hideReasons) }),
    answer: z.object({}),
  },
} as const satisfies Record<string, Route>;
