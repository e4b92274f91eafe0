import { parse } from 'discord-markdown-parser';

type Nodes = ReturnType<typeof parse>;

function isNodes(value: unknown): value is Nodes {
  return Array.isArray(value);
}

/** What a reader of Discord sees of Markdown, and by which rules it was formatted; an emoji is what it looks like. */
export function asShown(markdown: string): { text: string; formats: string[] } {
  const formats: string[] = [];
  const textOf = (nodes: Nodes): string =>
    nodes
      .map((node) => {
        if (node.type === 'twemoji') return String(node.name);
        if (node.type === 'br') return '\n';
        if (node.type !== 'text') formats.push(node.type);
        const content: unknown = node.content;
        if (isNodes(content)) return textOf(content);
        return typeof content === 'string' ? content : '';
      })
      .join('');
  return { text: textOf(parse(markdown, 'extended')), formats };
}

/** Markdown without the backslashes that {@link asShown} does not show. */
export function unescape(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}
