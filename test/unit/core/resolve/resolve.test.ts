import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate.js';
import { regionPath } from '../../../../src/core/resolve/context.js';
import { resolve } from '../../../../src/core/resolve/resolve.js';
import { articleOf, lexicon, read, tokenize } from '../tools.js';

const text = [
  '市委书记周怀远到衡东县石湾镇青竹村调研，考察青禾科技（衡阳）有限公司。',
  '该公司在我市投产，“清风行动”正在开展，《衡阳市养老服务条例》施行。',
].join('');
const found = read(text, { region: '衡阳市' });
const entities = [...found.entities.values()];

describe('resolve', () => {
  it('gives an entity that exists to every mention it does not drop', () => {
    for (const m of found.doc.mentions) if (m.entity !== undefined) expect(found.entities.get(m.entity)?.key).toBe(m.entity);
  });

  it('makes keys of class and name, those of places of their path', () => {
    for (const { key, type, name } of entities) {
      const [kind = '', rest = ''] = key.split(':');
      expect(kind).toBe(type === 'official' ? 'person' : type);
      expect(rest.split('@')[0]?.split('/').at(-1)).toBe(name);
    }
  });

  it('sorts aliases and articles, each once, the name itself no alias', () => {
    for (const { name, aliases, articles } of entities) {
      for (const list of [aliases, articles]) expect(list).toEqual([...new Set(list)].sort());
      expect(aliases).not.toContain(name);
      expect(articles).toEqual(['page.txt#1']);
    }
  });

  it('names places of the jurisdictions as entities too', () => {
    expect(found.named).toContain('place 衡阳市');
  });

  it('is at peace with nothing', () => {
    expect(read('').entities.size).toBe(0);
    expect(resolve([], lexicon).size).toBe(0);
  });

  it('lists for each entity the articles of a page that name it', () => {
    const page = { doc: 'page.txt', text: '市长周怀远讲话。\n周怀远到了郴州市。', meta: {} };
    const articles = articleOf(page.text).pieces.map((piece, i) =>
      articleOf(page.text, { id: `page.txt#${i + 1}`, pieces: [piece], region: i === 0 ? '衡阳市' : '郴州市' }),
    );
    const all = resolve(
      annotate(page, articles, lexicon, tokenize, (a) => regionPath(a.region, lexicon)),
      lexicon,
    );
    expect(all.get('person:周怀远')?.articles).toEqual(['page.txt#1', 'page.txt#2']);
    expect(all.get('organisation:衡阳市人民政府')?.articles).toEqual(['page.txt#1']);
    expect(all.get('place:湖南省/郴州市')?.articles).toEqual(['page.txt#2']);
  });
});
