import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.js';

describe('md', () => {
  it('blanks the marks of lines and keeps every offset', async () => {
    const source = '---\ntitle: "# x"\n---\n# 春耕\n\n> 导语\n\n正文#1 **重**\n#标签';
    const [page] = (await pagesOf('a.md', source)).pages;
    expect(page?.text).toBe('---\ntitle: "# x"\n---\n  春耕\n\n  导语\n\n正文#1 **重**\n#标签');
    expect(page?.text.indexOf('正文')).toBe(source.indexOf('正文'));
  });
});
