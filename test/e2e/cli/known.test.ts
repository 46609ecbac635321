import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const page = (paper: string, published: string, region: string, text: string): string =>
  `---\nnewspaper: ${paper}\npublished: ${published}\nregion: ${region}\n---\n${text}\n`;
const PAGES = {
  'pages/a.txt': page('衡阳日报', '2019-05-06', '衡阳市', '防汛检查\n\n衡阳市水利局局长林晓禾到水库检查防汛。'),
  'pages/b.txt': page('丽水日报', '2019-08-06', '丽水市', '整治村口环境\n\n缙云县副县长林晓禾到村口查看整治情况。'),
};
const KNOWN = `name,type,organ,title,start,end
林晓禾,official,衡阳市水利局,局长,2018-03,2019-06
林晓禾,official,缙云县人民政府,副县长,2019-07,
周望川,official,衡阳市教育局,局长,2015,2018
`;

describe('guanxi build --known', () => {
  it('joins what the list says is one person, marks it, and claims no sentence for it', async () => {
    const cwd = tempFolder({ ...PAGES, 'known.csv': KNOWN });
    expect((await guanxi(['build', 'pages', '-o', 'without'], { cwd })).code).toBe(0);
    const apart = await guanxi(['neighbours', '林晓禾', '--graph', 'without/graph.json'], { cwd });
    expect(apart).toMatchObject({ code: 1, stderr: expect.stringContaining('names several entities') });

    expect((await guanxi(['build', 'pages', '--known', 'known.csv'], { cwd })).code).toBe(0);
    const explained = await guanxi(['explain', '林晓禾'], { cwd });
    expect(explained.stdout).toContain('given as known by known.csv:2');
    expect(explained.stdout).toContain('all that is called 林晓禾 in a.txt#1 b.txt#1');
    const at = await guanxi(['holders', '衡阳市教育局', '--at', '2016', '--json'], { cwd });
    expect(JSON.parse(at.stdout)).toMatchObject({ holders: [{ label: '周望川', start: '2015', known: 'stated', evidence: [] }] });
  });

  it('reads what guanxi exports as FollowTheMoney', async () => {
    const cwd = tempFolder({ ...PAGES, 'known.csv': KNOWN });
    await guanxi(['build', 'pages', '--known', 'known.csv'], { cwd });
    expect((await guanxi(['export', '--format', 'ftm', '-o', 'known.jsonl'], { cwd })).code).toBe(0);
    expect((await guanxi(['build', 'pages', '--known', 'known.jsonl', '-o', 'again'], { cwd })).code).toBe(0);
    const found = await guanxi(['search', '周望川', '--graph', 'again/graph.json', '--json'], { cwd });
    expect(JSON.parse(found.stdout)).toMatchObject([{ key: 'person:周望川' }]);
  });

  it('says which line is wrong, before it reads anything', async () => {
    const cwd = tempFolder({ ...PAGES, 'known.csv': 'name,type\n林晓禾,planet\n' });
    expect(await guanxi(['build', 'pages', '--known', 'known.csv'], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('known.csv line 2: 林晓禾 has the type planet'),
    });
  });
});
