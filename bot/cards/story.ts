import type { ContentView } from '../domain/views.ts';
import { contentTexts } from '../text/cards.ts';
import { labels } from '../text/case.ts';
import { type Language, say } from '../text/language.ts';
import { assessTexts } from '../text/triage.ts';
import { happened } from './content.ts';
import { caseFacts } from './direct.ts';
import { type Element, quote, text } from './elements.ts';
import { cutBefore } from './parts.ts';

/** Enough to act by; the form itself needs room. */
const storyAtMost = 1_500;

/** What is known and what was told, above a form that acts on it. */
export function story(content: ContentView, language: Language): readonly Element[] {
  const isCut = content.what.length > storyAtMost;
  const shown = isCut ? `${content.what.slice(0, cutBefore(content.what, storyAtMost))}…` : content.what;
  return [
    caseFacts(content, language, [[labels.happened, happened(content, language)]]),
    text(say(contentTexts.what, language), { weight: 'Bolder' }),
    { ...quote(shown), spacing: 'Small' },
    ...(isCut ? [text(say(assessTexts.cut, language), { isSubtle: true, size: 'Small' })] : []),
    ...immediateAction(content.immediateAction, language),
  ];
}

/** At most 1,000 characters by its field: shown whole. */
const immediateAction = (done: string | null, language: Language): readonly Element[] =>
  done === null
    ? []
    : [text(say(contentTexts.immediateAction, language), { weight: 'Bolder' }), { ...quote(done), spacing: 'Small' }];
