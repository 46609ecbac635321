/** A run of characters as a PDF places it: `x`, `y` of its baseline's start, y upwards. */
export interface Glyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size. */
  size: number;
}

/** A line within one column. */
interface Line extends Box {
  text: string;
  size: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines of one column and one size, one under another. */
interface Block extends Box {
  lines: Line[];
}

/** Characters of a line stand closer than this many ems, a full-width blank between them included, and columns further apart. */
const GUTTER = 1.2;

/** Lines of a paragraph follow each other within this many ems. */
const LEADING = 2;

/**
 * Puts the text of a printed page together from where its characters stand: characters to lines, lines under each other to
 * blocks, blocks to columns and bands; within a block an indented line, or one after a line that ends early, begins a paragraph.
 *
 * @param glyphs runs of characters of one page
 * @returns a paragraph a line, a blank line between
 * @example
 * layOut([{ text: '左', x: 0, y: 0, width: 10, size: 10 }, { text: '右', x: 50, y: 0, width: 10, size: 10 }]); // '左\n\n右'
 */
export function layOut(glyphs: readonly Glyphs[]): string {
  const blocks = blocksOf(linesOf(glyphs));
  return inReadingOrder(blocks).flatMap(paragraphsOf).join('\n\n');
}

function linesOf(glyphs: readonly Glyphs[]): Line[] {
  const rows: Glyphs[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - glyph.y < Math.min(first.size, glyph.size) * 0.4) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row) => splitRow(row.sort((a, b) => a.x - b.x)));
}

/** What stands at one height in several columns. */
function splitRow(row: readonly Glyphs[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, size } of row) {
    const last = lines.at(-1);
    const gap = last ? x - last.right : 0;
    if (last && gap < GUTTER * Math.min(size, last.size) && isSameSize(size, last.size)) {
      last.text = join(last.text, text, gap > size * 0.2);
      last.right = Math.max(last.right, x + width);
    } else lines.push({ text: text.trim(), size, left: x, right: x + width, top: y + size, bottom: y });
  }
  return lines;
}

function isSameSize(a: number, b: number): boolean {
  return Math.max(a, b) < 1.25 * Math.min(a, b);
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    // The lowest block above it that is near enough.
    const above = blocks.findLast((block) => continues(block, line));
    if (above) {
      above.lines.push(line);
      above.left = Math.min(above.left, line.left);
      above.right = Math.max(above.right, line.right);
      above.bottom = line.bottom;
    } else blocks.push({ ...boxOf(line), lines: [line] });
  }
  return blocks;
}

function boxOf({ left, right, top, bottom }: Box): Box {
  return { left, right, top, bottom };
}

function continues(block: Block, line: Line): boolean {
  const last = block.lines.at(-1);
  if (!last || !isSameSize(last.size, line.size)) return false;
  const isNear = last.bottom - line.bottom > 0 && last.bottom - line.bottom < LEADING * line.size;
  const shared = Math.min(block.right, line.right) - Math.max(block.left, line.left);
  return isNear && shared > 0.5 * Math.min(block.right - block.left, line.right - line.left);
}

/** Columns from left to right where nothing runs across them, else bands from top to bottom, and so on within each. */
function inReadingOrder(blocks: readonly Block[]): Block[] {
  if (blocks.length < 2) return [...blocks];
  const columns = parted(blocks, ({ left, right }) => [left, right]);
  if (columns.length > 1) return columns.flatMap(inReadingOrder);
  const bands = parted(blocks, ({ top, bottom }) => [-top, -bottom]);
  if (bands.length > 1) {
    // One cut at a time, the widest: below a headline that held the columns together they are free again.
    const at = widestGap(bands);
    return [bands.slice(0, at).flat(), bands.slice(at).flat()].flatMap(inReadingOrder);
  }
  return [...blocks].sort((a, b) => b.top - a.top || a.left - b.left);
}

/** Groups of blocks between which a straight line can be drawn. */
function parted(blocks: readonly Block[], extent: (block: Block) => readonly [from: number, to: number]): Block[][] {
  const groups: Block[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => extent(a)[0] - extent(b)[0])) {
    const [from, to] = extent(block);
    if (from >= reach) groups.push([block]);
    else groups.at(-1)?.push(block);
    reach = Math.max(reach, to);
  }
  return groups;
}

function widestGap(bands: readonly (readonly Block[])[]): number {
  const gap = (i: number): number => {
    const above = Math.min(...(bands[i - 1] ?? []).map(({ bottom }) => bottom));
    return above - Math.max(...(bands[i] ?? []).map(({ top }) => top));
  };
  let widest = 1;
  for (let i = 2; i < bands.length; i++) if (gap(i) > gap(widest)) widest = i;
  return widest;
}

function paragraphsOf({ lines, left, right }: Block): string[] {
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const isIndented = line.left - left > 1.5 * line.size && line.left - left < 4 * line.size;
    const endedEarly = before !== undefined && right - before.right > 2 * before.size;
    if (before === undefined || isIndented || endedEarly) paragraphs.push(line.text);
    else paragraphs.push(join(paragraphs.pop() ?? '', line.text, true));
  }
  return paragraphs;
}

/** A blank only where Latin letters or digits would run together. */
function join(before: string, after: string, isApart: boolean): string {
  const start = before.trimEnd();
  const end = after.trim();
  const isWordBreak = /[\w.,;:!?)]$/.test(start) && /^[\w(]/.test(end);
  const wasApart = isApart || start !== before || after !== after.trimStart();
  return start + (isWordBreak && wasApart ? ' ' : '') + end;
}
