import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate.js';
import type { AnnotatedArticle } from '../../../../src/core/document.js';
import { addUserLexicon } from '../../../../src/core/lexicon/user.js';
import type { Article, Entity } from '../../../../src/core/model.js';
import { regionPath } from '../../../../src/core/resolve/context.js';
import { resolve } from '../../../../src/core/resolve/resolve.js';
import { normalise } from '../../../../src/core/text/normalise.js';
import { articleOf, lexicon, tokenize } from '../tools.js';

/** Reads a text with a user's lexicon: `words → key` of its mentions, and its entities. */
function readWith(tsv: string, text: string, fields: Partial<Article> = {}): { said: string[]; entities: Map<string, Entity> } {
  const own = addUserLexicon(lexicon, tsv, 'names.tsv', normalise);
  const page = { doc: 'page.txt', text, meta: {} };
  const [doc] = annotate(page, [articleOf(text, fields)], own, tokenize, (article) => regionPath(article.region, own));
  const entities = resolve([doc as AnnotatedArticle], own);
  const said = (doc as AnnotatedArticle).mentions
    .filter((m) => m.entity && !m.implied)
    .map((m) => `${text.slice(m.start, m.end)} → ${m.entity}`);
  return { said, entities };
}

describe('the user’s names', () => {
  it('are found where no rule would, under their canonical name with all aliases', () => {
    const { said, entities } = readWith('云溪智造谷\tplace\t智造谷|溪谷\t湖南省/郴州市\n', '昨日，智造谷挂牌。溪谷里一片灯火。');
    expect(said).toEqual(['智造谷 → place:湖南省/郴州市/云溪智造谷', '溪谷 → place:湖南省/郴州市/云溪智造谷']);
    const [entity] = entities.values();
    expect(entity).toMatchObject({ type: 'place', name: '云溪智造谷', aliases: ['智造谷', '溪谷'].sort(), parent: 'place:湖南省/郴州市' });
  });

  it('win over the type that a rule gives', () => {
    const text = '星河计划在县里落户。';
    expect(readWith('星河计划\torganisation\n', text).said).toEqual(['星河计划 → organisation:星河计划']);
  });

  it('win over a longer name that a rule has found', () => {
    const text = '郴州市白石农业发展有限公司投产。';
    expect(readWith('白石农业\torganisation\t\t郴州市\n', text).said).toContain('白石农业 → organisation:白石农业');
  });

  it('take the legal form after a company’s name with them', () => {
    const { said, entities } = readWith('星禾集团\torganisation\t星禾\n', '星禾集团股份有限公司投产，星禾公司招工，星禾的年会。');
    expect(said.map((s) => s.replace(/ .*/, ''))).toEqual(['星禾集团股份有限公司', '星禾公司', '星禾']);
    expect([...entities.keys()]).toEqual(['organisation:星禾集团']);
    expect(entities.get('organisation:星禾集团')?.aliases).toEqual(['星禾', '星禾公司', '星禾集团股份有限公司']);
  });

  it('of persons may be printed with a space inside', () => {
    expect(readWith('罗盟\tperson\n', '罗 盟供图').said).toEqual(['罗 盟 → person:罗盟']);
  });

  it('bring the body that holds them into the graph', () => {
    const { entities } = readWith('白石农业\torganisation\t\t郴州市\n', '白石农业今年投产。');
    expect(entities.get('organisation:白石农业')?.parent).toBe('place:湖南省/郴州市');
    expect(entities.get('place:湖南省/郴州市')?.name).toBe('郴州市');
  });

  it('hold for the canonical name that rules find, too', () => {
    const { entities } = readWith('衡阳住建\torganisation\t衡阳市住建局\n', '市住建局发布通知。', { region: '衡阳市' });
    expect([...entities.keys()].filter((key) => key.startsWith('organisation:'))).toEqual(['organisation:衡阳住建']);
  });

  it('make an official of someone without a post, and give a post to an alias', () => {
    expect(readWith('和平安\tofficial\n', '和平安走进了田间。').entities.get('person:和平安')?.type).toBe('official');
    const { entities } = readWith('和平安\tperson\t老和哥\n', '市委书记老和哥主持会议。', { region: '衡阳市' });
    expect(entities.get('person:和平安')).toMatchObject({ type: 'official', aliases: ['老和哥'] });
  });

  it('stay part of a longer name where they are places', () => {
    const { said } = readWith('云溪市\tplace\t\t湖南省\n', '云溪市人民政府发布公告。云溪市下了雨。');
    expect(said).toEqual(['云溪市人民政府 → organisation:云溪市人民政府', '云溪市 → place:湖南省/云溪市']);
  });

  it('give an article its region', () => {
    const { said } = readWith('云溪市\tplace\t\t湖南省\n', '市委召开会议。', { region: '云溪市' });
    expect(said).toEqual(['市委 → organisation:中共云溪市委员会']);
  });

  it('of two characters are no part of a longer word', () => {
    expect(readWith('高峰\tperson\n', '眼下正是用电高峰期。').said).toEqual([]);
    expect(readWith('高峰\tperson\n', '高峰期盼早日完工。村民高峰说，路修好了。').said).toContain('高峰 → person:高峰');
  });
});

describe('names that are no entity', () => {
  it.each([
    ['李秋生', '村民李秋生说，路修好了。'],
    ['郴州市', '郴州市下了一场雨。'],
    ['护苗行动', '市里开展“护苗行动”。'],
    ['青禾科技有限公司', '青禾科技有限公司投产。'],
    ['衡阳市人民政府', '市政府发布通知。'],
  ])('%s is no mention in %s', (name, text) => {
    const fields = { region: '衡阳市' };
    const without = readWith('不相干的名字\tperson\n', text, fields);
    expect([...without.entities.values()].map((e) => e.name)).toContain(name);
    const { said, entities } = readWith(`${name}\tnot-an-entity\n`, text, fields);
    expect(said).toEqual([]);
    expect([...entities.values()].map((e) => e.name)).not.toContain(name);
  });
});
