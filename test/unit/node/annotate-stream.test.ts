import path from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type AnnotateOptions, annotateStream } from '../../../src/node/annotate-stream.js';
import { tempFolder } from './temp.js';

interface Answer {
  id: string | number;
  text: string;
  mentions: { start: number; end: number; type: string; text: string; entity: string; rule: string; confidence: number; reason?: string }[];
  error?: string;
}

/** Annotates lines and reads the answers back. */
async function answers(lines: string[], options: AnnotateOptions = {}): Promise<Answer[]> {
  const written: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const { lines: count } = await annotateStream(inputOf(lines), output, options);
  expect(count).toBe(lines.length);
  return written
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

async function* inputOf(lines: string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

describe('annotateStream', () => {
  it('answers line for line, with offsets into the text that it repeats', async () => {
    const text = '“𠮷田杯”赛上，衡阳市市长周怀远致辞。\n市委副书记李秋生主持。';
    const [first, second, third] = await answers([JSON.stringify({ id: 'x', text, region: '衡阳市' }), '', '郴州市下了雨。']);
    expect(first).toMatchObject({ id: 'x', text });
    for (const { start, end, text: printed } of first?.mentions ?? []) expect(text.slice(start, end)).toBe(printed);
    expect(first?.mentions.map((m) => `${m.type} ${m.entity}`)).toEqual(
      expect.arrayContaining(['official person:周怀远', 'organisation organisation:中共衡阳市委员会', 'official person:李秋生']),
    );
    expect(second).toEqual({ id: 2, text: '', mentions: [] });
    expect(third?.mentions).toEqual([
      { start: 0, end: 3, type: 'place', text: '郴州市', entity: 'place:湖南省/郴州市', rule: 'place.gazetteer', confidence: 0.95 },
    ]);
  });

  it('goes on after a line that fails', async () => {
    const [bad, broken, good] = await answers(['{"id":"a","text":1}', '{"id"', '郴州市下了雨。']);
    expect(bad).toEqual({ id: 'a', error: expect.stringContaining('its text is 1') });
    expect(broken).toEqual({ id: 2, error: expect.stringContaining('no JSON') });
    expect(good?.mentions).toHaveLength(1);
  });

  it('knows the region by the newspaper', async () => {
    const [answer] = await answers(['市委召开会议。'], { meta: { newspaper: '衡阳日报' } });
    expect(answer?.mentions[0]?.entity).toBe('organisation:中共衡阳市委员会');
  });

  it('says why, by the user’s lexicon too', async () => {
    const folder = tempFolder({ 'names.tsv': '云溪智造谷\tplace\t智造谷\t湖南省/郴州市\n' });
    const [answer] = await answers(['智造谷在郴州市。'], { explain: true, lexicon: path.join(folder, 'names.tsv') });
    expect(answer?.mentions.map((m) => [m.entity, m.reason])).toEqual([
      ['place:湖南省/郴州市/云溪智造谷', 'your lexicon names it'],
      ['place:湖南省/郴州市', 'the gazetteer has it as the full name of a division, region or country'],
    ]);
  });

  it('reads no further than the output has taken', async () => {
    let read = 0;
    async function* input(): AsyncGenerator<Uint8Array> {
      for (; read < 50; read++) yield Buffer.from('郴州市下了雨。\n');
    }
    const waiting: (() => void)[] = [];
    const output = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void waiting.push(done) });
    const run = annotateStream(input(), output);
    for (let taken = 0; taken < 50; taken++) {
      while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
      expect(read).toBeLessThanOrEqual(taken + 1);
      waiting.shift()?.();
    }
    expect(await run).toEqual({ lines: 50, failed: 0 });
  });
});
