import type { Case } from '../domain/case.ts';
import type { Pictures } from '../ports/pictures.ts';
import type { Removal } from '../ports/shapes.ts';
import type { Breach } from './caseBreaches.ts';

/** Every picture that a case tells of is there, hidden ones too. What lies there besides was never finished, and harms nobody. */
export async function pictureBreaches(pictures: Pictures, c: Case): Promise<readonly Breach[]> {
  if (c.pictures.length === 0) return [];
  const kept = await pictures.idsOf(c.id);
  const lost = c.pictures.filter(({ pictureId }) => !kept.includes(pictureId)).length;
  const about = `case ${c.number} (${c.id})`;
  return lost > 0 ? [{ about, rule: 'pictures', text: `${lost} of ${c.pictures.length} are not there` }] : [];
}

/** Of a case that has gone no picture is left. */
export async function leftPictures(pictures: Pictures, { caseId, number, state }: Removal): Promise<readonly Breach[]> {
  const left = state === 'removing' ? 0 : (await pictures.idsOf(caseId)).length;
  const about = `case ${number} (${caseId})`;
  return left > 0 ? [{ about, rule: 'pictures', text: `has gone, and ${left} pictures of it are there` }] : [];
}
