/*
 * An article store: MAGIC, one record an article, the columns, the table of speakers, and a footer of the columns' offset (8 bytes)
 * and length (8), the table's length (8), the number of articles (4), the table's CRC-32 (4), that of the columns and the footer
 * so far (4), MAGIC (8).
 */
export const MAGIC = Buffer.from('VbArts03');
export const FOOTER_BYTES = 44;
/** Bytes at the front of the footer that its own checksum is of. */
export const CHECKED_FOOTER_BYTES = 32;
