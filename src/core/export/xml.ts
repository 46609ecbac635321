const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * Text as it may stand in an attribute or an element. Tabs and all kinds of line ends are written as references, for readers fold them otherwise;
 * characters that XML can't hold are not for this function: see ILLEGAL_IN_XML in xml-text.ts.
 *
 * @example
 * escapeXml('"&]]>'); // '&quot;&amp;]]&gt;'
 */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\t\n\r\u0085\u2028]/g, (char) => NAMED[char] ?? `&#${char.charCodeAt(0)};`);
}

/**
 * An element's start: its name and those attributes that have a value.
 *
 * @example
 * `${tag('node', { id: '甲', label: undefined })}/>`; // '<node id="甲"/>'
 */
export function tag(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  return `<${name}${written.join('')}`;
}
