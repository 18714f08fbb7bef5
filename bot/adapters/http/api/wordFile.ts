import type { PaperFile } from '../../../ports/paperWriter.ts';
import type { ServedFile } from '../json.ts';

export const wordFile = (paper: PaperFile): ServedFile => ({
  ...paper,
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
