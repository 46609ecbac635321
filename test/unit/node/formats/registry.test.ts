import { describe, expect, it } from 'vitest';
import { FORMATS, formatOf, knownExtensions } from '../../../../src/node/formats/registry.js';

describe('formats', () => {
  it('are found by extension, whatever its case', () => {
    expect(formatOf('版面/第1版.TXT')?.id).toBe('txt');
    expect(formatOf('a.b.md')?.id).toBe('md');
    expect(formatOf('a.pdf')).toBeUndefined();
    expect(formatOf('folder.d/page')?.id).toBe('txt');
    expect(formatOf('folder/.txt')?.id).toBe('txt');
  });

  it('claim no extension twice, and no id', () => {
    const extensions = FORMATS.flatMap((format) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    expect(knownExtensions()).toBe(extensions.join(' '));
  });

  it('keep front matter in the text and let it win over the command line', () => {
    const [page] =
      formatOf('a.txt')?.read(Buffer.from('---\nregion: 松岭县\n---\n正文'), 'a.txt', { region: '云溪市', newspaper: '云溪日报' }) ?? [];
    expect(page?.meta).toEqual({ region: '松岭县', newspaper: '云溪日报' });
    expect(page?.text.slice(page.bodyStart)).toBe('正文');
    expect(page?.text.startsWith('---\nregion')).toBe(true);
  });

  it('blank the marks of Markdown lines and keep every offset', () => {
    const source = '---\ntitle: "# x"\n---\n# 春耕\n\n> 导语\n\n正文#1 **重**\n#标签';
    const [page] = formatOf('a.md')?.read(Buffer.from(source), 'a.md', {}) ?? [];
    expect(page?.text).toBe('---\ntitle: "# x"\n---\n  春耕\n\n  导语\n\n正文#1 **重**\n#标签');
    expect(page?.text.indexOf('正文')).toBe(source.indexOf('正文'));
  });

  it.each([
    ['white space', ' \r\n\u3000\t\n', /nothing but white space/],
    ['front matter alone', '---\nregion: 松岭县\n---\n \n', /front matter and no page/],
  ])('refuse %s', (_what, text, message) => {
    expect(() => formatOf('a.txt')?.read(Buffer.from(text), 'a.txt', {})).toThrow(message);
  });
});
