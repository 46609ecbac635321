import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** A regular expression, and where it is written or put together. */
export interface Pattern {
  where: string;
  source: string;
  flags: string;
}

/**
 * Every regular expression of src/core: the literals, by the syntax tree, and those that its modules put together when they are loaded.
 *
 * @param root of the repository
 * @returns each once
 */
export async function collectPatterns(root: string): Promise<Pattern[]> {
  const files = globSync('src/core/**/*.ts', { cwd: root, absolute: true, ignore: ['**/*.d.ts'] }).sort();
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern): void => {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!found.has(key)) found.set(key, pattern);
  };
  for (const file of files) for (const literal of literalsOf(file)) add({ ...literal, where: `${relative(root, file)}:${literal.where}` });
  const Plain = RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args) {
      const made = Reflect.construct(target, args) as RegExp;
      add({ where: 'put together', source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const file of files) await import(file);
  globalThis.RegExp = Plain;
  return [...found.values()];
}

function literalsOf(file: string): Pattern[] {
  const literals: Pattern[] = [];
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      literals.push({ where: String(line), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return literals;
}
