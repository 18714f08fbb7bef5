/** What the preview of a masked copy is drawn with in the tab: the very rules that make the copy. */
export { foundByHand, type Part, partsOf, type Term } from '../domain/masking/marks.ts';
