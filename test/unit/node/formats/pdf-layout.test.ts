import { describe, expect, it } from 'vitest';
import { type Glyphs, layOut } from '../../../../src/node/formats/pdf-layout.js';

const run = (text: string, x: number, y: number, size = 10): Glyphs => ({ text, x, y, size, width: text.length * size });

describe('layOut', () => {
  it('reads nothing as nothing', () => {
    expect(layOut([])).toBe('');
  });

  it('puts the runs of a line together, in whatever order they come', () => {
    expect(layOut([run('开会', 62, 100.5), run('松岭县', 10, 100), run('今日', 41, 99)])).toBe('松岭县今日开会');
  });

  it('keeps Latin words apart', () => {
    const latin = [
      { text: 'GDP', x: 0, y: 50, size: 10, width: 15 },
      { text: 'growth', x: 18, y: 50, size: 10, width: 30 },
      { text: 'slows', x: 0, y: 38, size: 10, width: 48 },
    ];
    expect(layOut(latin)).toBe('GDP growth slows');
  });

  it('reads columns one after the other, and what spans them before or after', () => {
    const page = [
      run('大标题', 0, 200, 30),
      run('左上左上左', 0, 160),
      run('左下左下左', 0, 146),
      run('右上右上右', 70, 160),
      run('右下右下右', 70, 146),
      run('通栏通栏通栏通栏通栏通栏', 0, 100),
    ];
    expect(layOut(page).split('\n\n')).toEqual(['大标题', '左上左上左左下左下左', '右上右上右右下右下右', '通栏通栏通栏通栏通栏通栏']);
  });

  it('begins a paragraph at an indented line, and after one that ends early', () => {
    const lines = ['一二三四五六', '七八', '九十一二三四', '五六七八九十'].map((text, i) => run(text, 0, 100 - 14 * i));
    expect(layOut(lines).split('\n\n')).toEqual(['一二三四五六七八', '九十一二三四五六七八九十']);
    expect(layOut([run('一二三四五六', 0, 100), run('七八九十', 20, 86)]).split('\n\n')).toEqual(['一二三四五六', '七八九十']);
  });
});
