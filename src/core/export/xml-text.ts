/** What XML 1.0 can't hold, not even as a character reference: most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const ILLEGAL_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

const ILLEGAL = new RegExp(ILLEGAL_IN_XML, 'gu');

/**
 * Replaces each character that XML 1.0 can't hold by U+FFFD, the replacement character. What remains is the writer's to escape.
 *
 * @example
 * xmlText('甲\u0000乙'); // '甲\ufffd乙'
 */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, '\ufffd');
}

/**
 * Ids fit for XML, still one per key: where cleaning makes two keys equal, later ones get `~2`, `~3`.
 *
 * @param keys in the order that decides who keeps the plain id
 */
export function xmlIds(keys: string[]): Map<string, string> {
  const taken = new Set(keys.filter((key) => xmlText(key) === key));
  const ids = new Map<string, string>();
  for (const key of keys) {
    const clean = xmlText(key);
    let id = clean;
    for (let n = 2; clean !== key && taken.has(id); n++) id = `${clean}~${n}`;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
