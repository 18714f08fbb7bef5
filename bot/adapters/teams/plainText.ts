/** Far more than Teams lets anyone write in a message (28 kB), far less than could hurt. */
const longestSource = 100_000;

/** A message's text without the bot's own name; colleagues' names are left, as they were written. */
export function withoutMention(text: string, mentions: readonly string[]): string {
  const own = mentions.reduce((rest, mention) => rest.replaceAll(mention, ' '), text.slice(0, longestSource));
  return tidy(own.replaceAll(/<\/?at(?: [^<>]*)?>/gi, '').replaceAll('&nbsp;', ' '));
}

/**
 * What a person sees of a message's HTML. The text goes into a form and is shown as text, so this need not be a
 * sanitiser: it drops tags, in time that grows with the length and no faster.
 */
export function textOfHtml(html: string): string {
  let hidden = '';
  const parts = html.slice(0, longestSource).split(/(<[^<>]*>)/);
  const seen = parts.map((part, i) => {
    if (i % 2 === 0) return hidden ? '' : decode(part);
    const [, closing = '', tag = ''] = /^<(\/?)([a-z0-9]*)/i.exec(part) ?? [];
    const name = tag.toLowerCase();
    if (hidden) {
      if (closing && name === hidden) hidden = '';
      return '';
    }
    if (!closing && (name === 'script' || name === 'style')) hidden = name;
    if (name === 'emoji' || name === 'img') return decode(/ alt="([^"<>]{1,20})"/i.exec(part)?.[1] ?? '');
    return lineBreaks.has(name) ? '\n' : '';
  });
  return tidy(seen.join(''));
}

const lineBreaks = new Set('br p div li ul ol tr table blockquote pre h1 h2 h3 h4 h5 h6 hr'.split(' '));

const named: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  rdquo: '”',
};

const decode = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return (Object.hasOwn(named, name) ? named[name] : undefined) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
  });

/** One space between words, at most one empty line, nothing that cannot be seen. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u00a0\u200b\u2028\u2029]/gu, (character) => (character === '\n' ? '\n' : ' '))
    .split('\n')
    .map((line) => line.split(/ +/).filter(Boolean).join(' '))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
