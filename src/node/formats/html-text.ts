/** As much of a DOM node as is needed here; which library made it is no matter. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  parentNode: HtmlNode | null;
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
}

const ELEMENT = 1;
const TEXT = 3;
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'IFRAME', 'OBJECT', 'SVG']);
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DFN EM FONT I IMG INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR RUBY RB RT RP'.split(
    ' ',
  ),
);

/**
 * The text of a node as it is read: a paragraph, list item or cell a line, with a blank line between; `<br>` ends a line.
 *
 * @param root a document or element; `without` is taken out of it
 * @param without selector of what to leave out
 * @example
 * htmlText(document); // '标题\n\n第一段。\n\n第二段。'
 */
export function htmlText(root: HtmlNode, without?: string): string {
  if (without !== undefined) for (const element of root.querySelectorAll(without)) element.remove();
  let text = '';
  // Step by step and not by recursion: markup may be nested deeper than the stack.
  for (let node: HtmlNode | null = root, isLeaving = false; node; ) {
    const isBlock = node.nodeType === ELEMENT && !INLINE.has(node.nodeName.toUpperCase());
    if (isBlock) text += node.nodeName.toUpperCase() === 'BR' ? (isLeaving ? '' : '\n') : '\n\n';
    if (!isLeaving && node.nodeType === TEXT) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    const isSilent = SILENT.has(node.nodeName.toUpperCase());
    if (!isLeaving && !isSilent && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (node === root) break;
    isLeaving = node.nextSibling === null;
    node = node.nextSibling ?? node.parentNode;
  }
  return text
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
