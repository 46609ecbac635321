import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../../../src/core/errors.js';
import { addUserLexicon, type UserLexicon } from '../../../../src/core/lexicon/user.js';
import { normalise } from '../../../../src/core/text/normalise.js';
import { lexicon } from '../tools.js';

const add = (text: string, file = 'names.tsv') => addUserLexicon(lexicon, text, file, normalise);
const user = (text: string, file?: string): UserLexicon => add(text, file).user as UserLexicon;

describe('addUserLexicon', () => {
  const tsv =
    '# 本报\nname\ttype\taliases\tparent\n\n云溪智造谷\tplace\t智造谷|溪谷\t湖南省/郴州市\r\n林向阳\tofficial\n高质量\tnot-an-entity\n';
  const yaml = `- name: 云溪智造谷
  type: place
  aliases: [智造谷, 溪谷]
  parent: 湖南省/郴州市
- name: 林向阳
  type: official
- name: 高质量
  not-an-entity: true
`;

  it.each([
    ['names.tsv', tsv],
    ['names.yaml', yaml],
    ['names.YML', yaml],
  ])('reads %s', (file, text) => {
    const { names, refused } = user(text, file);
    const valley = {
      type: 'place',
      name: '云溪智造谷',
      aliases: ['智造谷', '溪谷'],
      parent: '湖南省/郴州市',
      place: { name: '云溪智造谷', level: 'site', path: '湖南省/郴州市/云溪智造谷' },
    };
    expect(['云溪智造谷', '智造谷', '溪谷'].map((name) => names.get(name))).toEqual([valley, valley, valley]);
    expect(names.get('林向阳')).toEqual({ type: 'official', name: '林向阳', aliases: [] });
    expect(names.get('高质量')).toBeUndefined();
    expect([...refused]).toEqual(['高质量']);
  });

  it('takes a name that is none by its own column too', () => {
    expect([...user('高质量\t\t更高质量\t\tyes\n').refused]).toEqual(['高质量', '更高质量']);
  });

  it('folds names as pages are folded', () => {
    expect(user('星禾（郴州）公司\torganisation\n').names.get('星禾(郴州)公司')?.name).toBe('星禾(郴州)公司');
  });

  it('knows the places of the gazetteer, and hangs places on one another', () => {
    const { gazetteer, user: own } = add('云溪新村\tplace\t\t智造谷\n智造谷\tplace\t\t郴州\n长沙市\tplace\t星辰城\n');
    expect(gazetteer.byPath('湖南省/郴州市/智造谷/云溪新村')?.level).toBe('village');
    expect(gazetteer.lookup('星辰城').map((place) => place.path)).toEqual(['湖南省/长沙市']);
    expect(own?.names.get('星辰城')?.parent).toBe('湖南省');
    expect(lexicon.gazetteer.lookup('星辰城')).toEqual([]);
  });

  it('knows places by their short name, beside others of that name', () => {
    const { gazetteer } = add('云溪市\tplace\t\t湖南省\n');
    expect(gazetteer.lookup('云溪').map((place) => place.path)).toEqual([
      '湖南省/云溪市',
      ...lexicon.gazetteer.lookup('云溪').map((place) => place.path),
    ]);
    expect(gazetteer.longestAt('在云溪市内', 1)?.word).toBe('云溪市');
    expect(gazetteer.longestAt('在衡阳市内', 1)?.word).toBe('衡阳市');
  });

  it.each([
    ['names.tsv', '林向阳\tofficial\n白石坡\t山坡\n', 'line 2: 白石坡 has the type 山坡'],
    ['names.tsv', '林向阳\n', 'line 1: 林向阳 has no type'],
    ['names.tsv', '# x\n\tperson\n', 'line 2: the name is missing'],
    ['names.tsv', '林\tperson\n', 'line 1: the name 林 is one character long'],
    ['names.tsv', '林向阳\tperson\n向阳\tperson\t林向阳\n', 'line 2: 林向阳 stands in line 1 already'],
    ['names.tsv', '林向阳\tperson\t\t\t大概\n', 'line 1: not-an-entity is 大概'],
    ['names.tsv', '林向阳\tperson\t\t\t\tx\n', 'line 1: it has 6 columns'],
    ['names.tsv', '林向阳\tperson\t\t郴州市\n', 'line 1: 林向阳 has the parent 郴州市'],
    ['names.tsv', '智造谷\tplace\t\t无此市\n', 'line 1: the parent 无此市 of 智造谷 is no known place'],
    ['names.tsv', '智造谷\tplace\t\t朝阳区\n', 'line 1: there are'],
    ['names.tsv', '甲子坡\tplace\t\t乙丑坡\n乙丑坡\tplace\t\t甲子坡\n', 'lies in itself'],
    ['names.tsv', '# 空\n', 'line 1: it holds no entry'],
    ['names.yaml', 'name: 林向阳\n', 'line 1: this is no list'],
    ['names.yaml', '- name: 林向阳\n  type: person\n- 白石坡\n', 'line 3: this entry has no fields'],
    ['names.yaml', '- name: 林向阳\n  kind: person\n', 'line 2: there is no field kind'],
    ['names.yaml', '- name: 林向阳\n  type: [person]\n', 'line 2: type is a structure'],
    ['names.yaml', '- name: 林向阳\n  type: "person\n', 'this is no YAML'],
  ])('refuses %s %j', (file, text, what) => {
    const attempt = (): unknown => add(text, file);
    expect(attempt).toThrow(GuanxiError);
    expect(attempt).toThrow(what);
    expect(attempt).toThrow(file);
  });
});
