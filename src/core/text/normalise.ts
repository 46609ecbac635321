/**
 * Folds the ways a page may print the same character, one UTF-16 unit for one, so that offsets stay what they were:
 * full-width ASCII to ASCII, the corner quotes to “ ”, the dashes and middle dots of East Asia to one each, ideographic and no-break space to space.
 *
 * Straight double quotes become “ and ” by turns within a line.
 *
 * @param text as printed
 * @returns text of the same length
 * @example
 * normalise('衡阳（湖南）２０２１，'); // '衡阳(湖南)2021,'
 */
export function normalise(text: string): string {
  const curly = text.includes('"') || text.includes('＂') ? curl(text) : text;
  let folded = '';
  let copied = 0;
  // A table and slices: a regular expression that calls back for every comma of a page takes twice the time.
  for (let at = 0; at < curly.length; at++) {
    const to = FOLDS[curly.charCodeAt(at)] as number;
    if (to === 0) continue;
    folded += curly.slice(copied, at) + String.fromCharCode(to);
    copied = at + 1;
  }
  return copied === 0 ? curly : folded + curly.slice(copied);
}

function curl(text: string): string {
  let open = false;
  return text.replace(/["＂\n]/g, (c) => {
    open = c !== '\n' && !open;
    return c === '\n' ? c : open ? '“' : '”';
  });
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '〈': '《',
  '〉': '》',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '﹖': '?',
  '﹗': '!',
  '•': '·',
  '‧': '·',
  '・': '·',
  '･': '·',
  '‐': '-',
  '–': '—',
  '―': '—',
  '─': '—',
};

/** For each UTF-16 unit the one that it becomes; 0 where it stays. */
const FOLDS = new Uint16Array(0x10000);
for (let unit = 0xff01; unit <= 0xff5e; unit++) FOLDS[unit] = unit - 0xfee0;
for (let unit = 0x2002; unit <= 0x200a; unit++) FOLDS[unit] = 0x20;
for (const [from, to] of Object.entries(FOLDED)) FOLDS[from.charCodeAt(0)] = to.charCodeAt(0);
