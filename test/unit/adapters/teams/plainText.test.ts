import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textOfHtml, withoutMention } from '../../../../bot/adapters/teams/plainText.ts';

describe('a message in HTML becomes what a person sees of it', () => {
  test.each([
    ['plain', 'en boende föll', 'en boende föll'],
    ['a paragraph', '<p>En boende föll.</p>', 'En boende föll.'],
    ['lines', '<div>ett<br/>två</div><div>tre</div>', 'ett\ntvå\n\ntre'],
    ['a list', '<ul><li>ett</li><li>två</li></ul>', 'ett\n\ntvå'],
    ['letters of our own', 'f&ouml;ll p&aring; v&auml;gen &Aring;', 'föll på vägen Å'],
    ['signs', '3 &lt; 4 &amp;amp; &quot;så&quot; &#39;här&#x27;', '3 < 4 &amp; "så" \'här\''],
    ['a hard space', 'en&nbsp;två\u00a0tre', 'en två tre'],
    ['a mention', '<at id="0">Anna</at> såg det', 'Anna såg det'],
    ['an emoji', 'oj <emoji id="x" alt="😬" title="x"></emoji>!', 'oj 😬!'],
    ['a script', 'a<script>alert(1)</script>b<style>p{}</style>c', 'abc'],
    ['a script never closed', 'a<script>alert(1)', 'a'],
    ['an unknown entity', '&hej; &constructor;', '&hej; &constructor;'],
    ['a number that is no character', 'a&#x110000;b&#9999999;c', 'abc'],
    ['half a tag', 'a < b', 'a < b'],
    ['what cannot be seen', 'a\u0000b\u200bc', 'a b c'],
  ])('%s', (_name, html, text) => expect(textOfHtml(html)).toBe(text));

  test('every word is kept and every tag is gone', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<p class="x">',
      '</p>',
      '<br/>',
      '<a href="https://x.example/?a=1">',
      '</a>',
      'ord',
      'två',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const words = pieces.filter((one) => !one.startsWith('<')).join('');
        return textOfHtml(pieces.join('')).replaceAll('\n', '') === words;
      }),
    );
  });

  test.each(['<', '<a', '&', '<script>', ' ', '\n', '<img alt="'])('a hundred thousand %j take no time', (unit) => {
    const start = performance.now();
    textOfHtml(unit.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the bot’s own name is no part of what is said to it', () => {
  test.each([
    ['<at>Lyhörd</at> koppla', 'koppla'],
    ['<at>Lyhörd</at>&nbsp;koppla\n', 'koppla'],
    ['Hej <at>Lyhörd</at>, <at>Anna</at> såg det', 'Hej , Anna såg det'],
    ['utan namn', 'utan namn'],
  ])('%j', (text, said) => expect(withoutMention(text, ['<at>Lyhörd</at>'])).toBe(said));
});
