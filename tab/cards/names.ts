/**
 * Names as a screen reader wants them, where `adaptivecards` has them otherwise: a choice of several is a group with its
 * question for a name, and a part of a card that can be pressed is called by all its words, not by a shortened few.
 */
export function nameParts(drawn: HTMLElement): void {
  for (const part of drawn.querySelectorAll('.ac-selectable[aria-label]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('title');
  }
  for (const choices of drawn.querySelectorAll('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect'))
    nameGroup(choices);
}

/** The question stands in the name of its first choice. */
function nameGroup(choices: Element): void {
  const [first] = choices.querySelectorAll('input');
  const labels = (first?.getAttribute('aria-labelledby') ?? '').split(' ');
  const [own] = labels.slice(-1);
  if (!first || !own || labels.length < 2) return;
  choices.setAttribute('role', first.type === 'radio' ? 'radiogroup' : 'group');
  choices.setAttribute('aria-labelledby', labels.slice(0, -1).join(' '));
  first.setAttribute('aria-labelledby', own);
}
