const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an HTML element or attribute. */
export const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An escaped sign, bold, italics, or a masked link: all the inline Markdown that the program's messages use. */
const INLINE = /\\([^0-9A-Za-z\s])|(\*\*|\*)((?:\\[^]|(?!\2)[^])+)\2|\[([^\]]+)\]\(<[^>]*>\)/g;

function inline(markdown: string): string {
  let shown = '';
  let from = 0;
  for (const match of markdown.matchAll(INLINE)) {
    const [whole, sign, mark, marked = '', label = ''] = match;
    shown += html(markdown.slice(from, match.index));
    if (sign !== undefined) shown += html(sign);
    else if (mark === '**') shown += `<b>${inline(marked)}</b>`;
    else if (mark === '*') shown += `<i>${inline(marked)}</i>`;
    else shown += `<a>${inline(label)}</a>`;
    from = match.index + whole.length;
  }
  return shown + html(markdown.slice(from));
}

function line(markdown: string): string {
  if (markdown.startsWith('> ')) return `<blockquote>${line(markdown.slice(2))}</blockquote>`;
  if (markdown.startsWith('-# ')) return `<small>${inline(markdown.slice(3))}</small>`;
  return `<p>${markdown === '' ? '<br>' : inline(markdown)}</p>`;
}

/** A message's Markdown as Discord shows it, in HTML: a line an element. */
export function markdownHtml(markdown: string): string {
  return markdown.split('\n').map(line).join('').replaceAll('</blockquote><blockquote>', '');
}
