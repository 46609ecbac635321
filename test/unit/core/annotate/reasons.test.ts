import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../../src/core/annotate/reasons.js';

const FOLDER = new URL('../../../../src/core/annotate/', import.meta.url);
/** A rule's id: what kind of thing it finds, a full stop, how. */
const ID = /'((?:user|known|place|organ|organisation|person|program|post)\.[a-z-]+)'/g;

/** Every rule id in the sources of the annotators, as a literal, or as a template over the types it is made for. */
function emitted(): string[] {
  const ids = new Set<string>();
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file !== 'reasons.ts',
  )) {
    const source = readFileSync(new URL(name, FOLDER), 'utf8').replace(/id: '[^']*'|from '[^']*'|requires: \[[^\]]*\]/g, '');
    for (const [, id = ''] of source.matchAll(ID)) ids.add(id);
    for (const [, id = ''] of source.matchAll(/rule: '([^']*)'/g)) ids.add(id);
    for (const [, stem = ''] of source.matchAll(/rule: `([^$`]*)\$\{[^}]*\}`/g)) {
      for (const [, type = ''] of readFileSync(new URL('annotate.ts', FOLDER), 'utf8').matchAll(/known\('([a-z]+)'\)/g))
        ids.add(stem + type);
    }
  }
  return [...ids].sort();
}

describe('REASONS', () => {
  it('has a reason for every rule, and for no other', () => {
    const ids = emitted();
    expect(ids.length).toBeGreaterThan(30);
    expect({ without: ids.filter((id) => !(id in REASONS)), unused: Object.keys(REASONS).filter((id) => !ids.includes(id)) }).toEqual({
      without: [],
      unused: [],
    });
  });

  it('says each in one short phrase of its own', () => {
    const reasons = Object.values(REASONS);
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const reason of reasons) expect(reason).toMatch(/^[a-z].{10,110}[^.]$/);
  });
});
