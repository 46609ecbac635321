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
  return curly.replace(/[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A「」『』〝〞〈〉﹐﹑﹔﹕﹖﹗．•‧・･●‐–—―─]/g, fold);
}

function curl(text: string): string {
  let open = false;
  return text.replace(/["＂\n]/g, (c) => {
    open = c !== '\n' && !open;
    return c === '\n' ? c : open ? '“' : '”';
  });
}

const folded: Record<string, string> = {
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
  '—': '—',
  '●': '●',
};

function fold(c: string): string {
  const known = folded[c];
  if (known !== undefined) return known;
  const code = c.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
}
