/**
 * A list as one text, for formats without lists: joined with `|`, a `|` or `\` within escaped by `\`.
 *
 * @example
 * joinList(['甲', '乙|丙']); // '甲|乙\\|丙'
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|');
}

/**
 * The list that joinList made a text of. An empty text is an empty list.
 *
 * @example
 * splitList('甲|乙\\|丙'); // ['甲', '乙|丙']
 */
export function splitList(text: string): string[] {
  if (text === '') return [];
  return [...text.matchAll(/(?:^|\|)((?:\\[\s\S]|[^\\|])*)/g)].map(([, item = '']) => item.replace(/\\([\s\S])/g, '$1'));
}
