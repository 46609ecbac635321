import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const PAGE = `岭东日报

智造谷迎来新伙伴

本报讯 (记者 梁若谷) 昨日,云溪智造谷挂牌,星禾计划在这里落户。市委书记周怀远出席。高质量发展行动随之启动,智造谷还将再添一家企业。
`;
const LEXICON = `- name: 岭东市
  type: place
  parent: 湖南省
- name: 云溪智造谷
  type: place
  aliases: [智造谷]
  parent: 岭东市
- name: 星禾计划
  type: organisation
- name: 高质量发展行动
  not-an-entity: true
`;

interface Graph {
  nodes: { key: string; attributes: { aliases: string[]; parent?: string; articles: string[] } }[];
}

describe('--lexicon', () => {
  it('decides what build finds', async () => {
    const cwd = tempFolder({ 'page.txt': PAGE, 'names.yaml': LEXICON });
    const { code } = await guanxi(['build', 'page.txt', '-o', 'out', '--lexicon', 'names.yaml'], { cwd });
    expect(code).toBe(0);
    const { nodes } = JSON.parse(readFileSync(path.join(cwd, 'out/graph.json'), 'utf8')) as Graph;
    const keys = nodes.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['organisation:中共岭东市委员会', 'organisation:星禾计划', 'person:周怀远']));
    expect(keys.filter((key) => /智造谷$/.test(key))).toEqual(['place:湖南省/岭东市/云溪智造谷']);
    expect(keys.filter((key) => /行动$/.test(key))).toEqual([]);
  });

  it('gives segment the places that papers belong to', async () => {
    const cwd = tempFolder({ 'page.txt': PAGE, 'names.yaml': LEXICON });
    const { stdout } = await guanxi(['segment', 'page.txt', '--json', '--lexicon', 'names.yaml'], { cwd });
    expect(JSON.parse(stdout)[0].articles[0].region).toBe('岭东市');
  });

  it.each(['build', 'segment'])('stops %s before anything is read where it is wrong', async (command) => {
    const cwd = tempFolder({ 'page.txt': PAGE, 'names.tsv': '林向阳\tofficial\n白石坡\t山坡\n' });
    const { code, stdout, stderr } = await guanxi([command, 'page.txt', '--lexicon', 'names.tsv'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^guanxi: names\.tsv line 2: 白石坡 has the type 山坡: choose from person .*\n$/);
  });
});
