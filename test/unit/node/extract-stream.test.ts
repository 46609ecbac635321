import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { extractStream } from '../../../src/node/extract-stream.js';

async function extracted(...lines: unknown[]): Promise<Record<string, unknown>[]> {
  const output = new PassThrough();
  const input = [Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))];
  const said = text(output);
  const { failed } = await extractStream(
    (async function* () {
      yield* input;
    })(),
    output,
    { region: '衡阳市' },
  );
  output.end();
  const answers = (await said)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(failed).toBe(answers.filter(({ error }) => error !== undefined).length);
  return answers;
}

const PAGE = '本报讯 2021年10月29日，市长林晓禾到南岳区调研。';
const base64 = (encoding: BufferEncoding): string => Buffer.from(PAGE, 'utf8').toString(encoding);

describe('extractStream', () => {
  it('takes text, or bytes in base64, padded or not, its lines broken or not', async () => {
    const plain = base64('base64');
    const broken = plain.replace(/.{20}/g, '$&\r\n');
    const answers = await extracted(
      { id: 'a', text: PAGE },
      { path: 'a', bytes: plain },
      { id: 'a', bytes: plain.replace(/=+$/, '') },
      { id: 'a', bytes: broken },
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ doc: 'a', entities: expect.arrayContaining([expect.objectContaining({ name: '林晓禾' })]) });
  });

  it.each([
    ['a character of no alphabet', `${base64('base64').slice(0, 8)}!${base64('base64').slice(9)}`],
    ['the alphabet of URLs', '5p2O-_8_'],
    ['a last character too many', 'QUJDR'],
    ['padding in the middle', 'QQ==QUJD'],
    ['padding that does not add up', 'QUJ=='],
  ])('refuses bytes with %s, and answers the other lines', async (_what, bytes) => {
    const [bad, good] = await extracted({ id: 'a', bytes }, { id: 'b', text: PAGE });
    expect(bad).toEqual({ id: 'a', error: expect.stringMatching(/^the bytes are no base64: write the file's bytes in base64/) });
    expect(good).toMatchObject({ doc: 'b' });
  });

  it.each([[{ a: 1 }], [['a']], [true]])('refuses the id %j, and names the line instead', async (id) => {
    const [good, bad] = await extracted({ text: PAGE }, { id, text: PAGE });
    expect(good).toMatchObject({ doc: '1' });
    expect(bad).toEqual({ id: 2, error: `the id is ${JSON.stringify(id)}: give a text or a number` });
  });

  it('says what else is wrong with a line', async () => {
    const answers = await extracted('{"id":', '[]', { id: 'c' }, { id: 'd', text: 4 }, { id: 'e', text: ' ' });
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 'c', 'd', 'e']);
    expect(answers.map(({ error }) => String(error))).toEqual([
      expect.stringMatching(/^the line is no JSON \(/),
      expect.stringMatching(/no JSON object/),
      expect.stringMatching(/the line has no text/),
      expect.stringMatching(/the line has no text/),
      expect.stringMatching(/e holds nothing but white space/),
    ]);
  });
});
