import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { analyseGraph } from '../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../src/core/assemble/assemble.js';
import { json } from '../../src/core/export/json.js';
import { ontology, samplePages } from './core/assemble/fixtures.js';

const CORE = new URL('../../src/core/', import.meta.url);
/** Whose examples are run: the questions, and what needs nothing but its own arguments. */
const FILES = [
  ...readdirSync(new URL('query/', CORE)).map((name) => `query/${name}`),
  ...['spell.ts', 'seats.ts', 'order.ts', 'text/periods.ts', 'text/dates.ts', 'text/numerals.ts', 'text/normalise.ts', 'export/days.ts'],
];

const build = (count: number) => analyseGraph(assembleGraph(samplePages().slice(0, count), ontology), ontology);
const graph = build(3);
/** What examples may speak of beside what their module and the questions export. */
const scene = { graph, ontology, yesterday: build(2), today: graph, text: json.write(graph, ontology) };

/** An expression of an example, and the value that its comment gives. */
interface Step {
  code: string;
  comment: string | undefined;
}

function stepsOf(example: string): Step[] {
  const file = ts.createSourceFile('example.ts', example, ts.ScriptTarget.ESNext, true);
  return file.statements.map((statement) => ({
    code: statement.getText(file),
    comment: /^\s*\/\/ ?(.*)/.exec(example.slice(statement.end))?.[1],
  }));
}

const EXAMPLE = /@example\n((?: +\*(?!\/).*\n)+)/g;
const examples = FILES.flatMap((file) =>
  [...readFileSync(new URL(file, CORE), 'utf8').matchAll(EXAMPLE)].map((match, i) => ({
    name: `${file} ${i + 1}`,
    file,
    steps: stepsOf((match[1] ?? '').replace(/^ +\* ?/gm, '')),
  })),
);

/** The value that a comment writes as code; nothing where it is prose, or leaves something out. */
function writtenIn(comment: string | undefined): { value: unknown } | undefined {
  if (comment === undefined || comment.includes('…')) return undefined;
  try {
    return { value: new Function(`return (${comment});`)() as unknown };
  } catch {
    return undefined;
  }
}

describe('the examples of the docs run, and give what they say', () => {
  it.each(examples)('$name', async ({ file, steps }) => {
    const module: object = await import(new URL(file, CORE).pathname);
    const scope = { ...scene, ...(await import('../../src/core/query/index.js')), ...module };
    const kept: string[] = [];
    for (const { code, comment } of steps) {
      const plain = ts.transpile(code, { target: ts.ScriptTarget.ESNext }).replace(/;\s*$/, '');
      if (/^(?:const|let) /.test(plain)) {
        kept.push(plain);
        continue;
      }
      const value = new Function(...Object.keys(scope), `{ ${kept.map((line) => `${line};`).join(' ')} return (${plain}); }`)(
        ...Object.values(scope),
      );
      expect(value, code).not.toBeUndefined();
      const expected = writtenIn(comment);
      if (expected) expect(value, code).toEqual(expected.value);
    }
  });

  it('are many', () => {
    expect(examples.length).toBeGreaterThan(30);
  });
});
