const BLOCK_QUOTE = /(?:^ {0,3}> ?[^\n]*(?:\n|$))+/gm;
const QUOTATION_MARK = /["“”«»„]/u;
/** A masked link, of which only the words are read. */
const MASKED_LINK = /\[([^\][\n]*)\]\([^()\s]*\)/g;
/** Mentions, custom emoji and timestamps, which have no words. */
const MENTION = /<(?:[@#:/]|a:|t:|id:)[^<>\n]*>/g;
/** An escaped sign, which stays, or one that formats. */
const SIGN = /\\([^0-9A-Za-z\s])|\*\*|__|~~|\|\||`+|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|^#{1,3} |^-# /gmu;

/** A block quote as text in quotation marks, unless it has some of its own. */
function inQuotationMarks(block: string): string {
  const words = block.replace(/^ {0,3}> ?/gm, '').trim();
  return QUOTATION_MARK.test(words) || words === '' ? `${words}\n` : `“${words}”\n`;
}

/** What a message of a member says, without Discord's Markdown; its block quotes stand in quotation marks. */
export function plainText(markdown: string): string {
  return markdown
    .replace(BLOCK_QUOTE, inQuotationMarks)
    .replace(MASKED_LINK, '$1')
    .replace(MENTION, ' ')
    .replace(SIGN, '$1')
    .trim();
}
