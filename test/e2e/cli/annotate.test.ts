import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../unit/node/temp.js';
import { guanxi } from './run.js';

const LEXICON = '云溪智造谷\tplace\t智造谷\t湖南省/郴州市\n护苗行动\tnot-an-entity\n';

describe('guanxi annotate', () => {
  it('answers line for line and fails at the end where a line fails', async () => {
    const stdin = '智造谷开展“护苗行动”。\n{"id":"b","text":7}\n{"id":"c","text":"市委召开会议。"}';
    const cwd = tempFolder({ 'names.tsv': LEXICON });
    const { code, stdout, stderr } = await guanxi(['annotate', '--lexicon', 'names.tsv', '--region', '衡阳市', '--explain'], {
      cwd,
      stdin,
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [first, second, third] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.mentions).toEqual([
      {
        start: 0,
        end: 3,
        type: 'place',
        text: '智造谷',
        entity: 'place:湖南省/郴州市/云溪智造谷',
        rule: 'user.lexicon',
        confidence: 1,
        reason: 'your lexicon names it',
      },
    ]);
    expect(second).toEqual({ id: 'b', error: expect.any(String) });
    expect(third.mentions[0].entity).toBe('organisation:中共衡阳市委员会');
  });

  it('reads a file, and takes a reader that has seen enough for no failure', async () => {
    const cwd = tempFolder({ 'lines.txt': '郴州市下了雨。\n'.repeat(3000) });
    const { code, stdout, stderr } = await guanxi(['annotate', 'lines.txt'], { cwd, closeEarly: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\{"id":1,/);
  });

  it.each([
    [['annotate', '--lexicon', 'none.tsv'], 1, /none\.tsv cannot be read/],
    [['annotate', '--lexicon', 'bad.yaml'], 1, /bad\.yaml line 2: there is no field kind/],
    [['annotate', 'none.txt'], 1, /none\.txt cannot be read/],
    [['annotate', '--format', 'xml'], 2, /--format is xml/],
  ])('%j says what is wrong', async (args, wanted, message) => {
    const { code, stdout, stderr } = await guanxi(args, { cwd: tempFolder({ 'bad.yaml': '- name: 林向阳\n  kind: person\n' }) });
    expect({ code, stdout }).toEqual({ code: wanted, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
