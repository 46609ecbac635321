import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const PAGE = `浏阳日报

2020年3月5日 星期四

浏阳市召开春耕现场会

本报讯 (记者 贺小满) 3月4日,浏阳市市长梁若谷将考察耒阳市。浏阳市农业农村局局长纪长庚陪同调研。
`;
const CORRECTIONS = `- rename: organisation:浏阳市农业农村局
  to: 浏阳市农业局
  why: as it was called in those years
  who: Lin
- delete: person:无名
  why: no such person
  who: Lin
`;

describe('a graph that can be argued with', () => {
  it('applies the corrections beside the corpus, says which match nothing, and explains both', async () => {
    const cwd = tempFolder({ 'pages/1.txt': PAGE, 'pages/guanxi.corrections.yaml': CORRECTIONS });
    const built = await guanxi(['build', 'pages'], { cwd });
    expect(built.code).toBe(0);
    expect(built.stderr).toMatch(/guanxi\.corrections\.yaml:5 \(delete\) matches nothing: there is no person:无名/);
    const checked = await guanxi(['check'], { cwd });
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('correction: the correction at') });
    const node = await guanxi(['explain', '浏阳市农业局'], { cwd });
    expect(node.stdout).toMatch(/corrected: rename, for as it was called in those years \(Lin, pages\/guanxi\.corrections\.yaml:1\)/);
    const edge = await guanxi(['explain', '纪长庚', 'organisation:浏阳市农业农村局', '--json'], { cwd });
    const posts = (JSON.parse(edge.stdout) as { attributes: { relation: string }; rules: object[] }[]).filter(
      ({ attributes }) => attributes.relation === 'holds_post',
    );
    expect(posts).toHaveLength(1);
    expect(posts[0]?.rules).toMatchObject([{ rule: expect.any(String), reason: expect.any(String), confidence: expect.any(Number) }]);
    expect(await guanxi(['explain', '纪长庚', '耒阳市'], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no edge leads'),
    });
  });

  it('refuses a correction that is wrong before it reads anything', async () => {
    const cwd = tempFolder({ '1.txt': PAGE, 'c.yaml': '- delete: person:梁若谷\n  who: Lin\n' });
    const { code, stderr } = await guanxi(['build', '1.txt', '--corrections', 'c.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('guanxi: the correction at c.yaml:1 lacks why: say why, and who says so\n');
  });

  it('takes in what is planned, and makes articles nodes, where it is asked to', async () => {
    const cwd = tempFolder({ '1.txt': PAGE });
    const read = (folder: string): string => readFileSync(path.join(cwd, folder, 'graph.json'), 'utf8');
    await guanxi(['build', '1.txt', '-o', 'plain'], { cwd });
    await guanxi(['build', '1.txt', '-o', 'all', '--with', 'planned,desired', '--articles'], { cwd });
    expect(read('plain')).not.toMatch(/"modality"|mentioned_in/);
    expect(read('all')).toContain('"modality":"planned"');
    expect(read('all')).toContain('"relation":"mentioned_in"');
    expect(readFileSync(path.join(cwd, 'all/graph.gexf'), 'utf8')).toContain('article:1.txt#1');
    const asked = await guanxi(['neighbours', '梁若谷', '--graph', 'all/graph.json'], { cwd });
    expect(asked.stdout).toMatch(/耒阳市/);
    expect(asked.stdout).not.toMatch(/mentioned_in/);
    expect((await guanxi(['build', '1.txt', '--with', 'planed'], { cwd })).stderr).toMatch(/did you mean planned\?/);
  });
});
