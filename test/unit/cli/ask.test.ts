import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/args.js';
import { graphOf, nodeNamed, relationOption, relationsOf, typeOption, typesOf } from '../../../src/cli/ask.js';
import type { Command } from '../../../src/cli/command.js';
import { graphOption } from '../../../src/cli/graph-option.js';
import { json } from '../../../src/core/export/json.js';
import { ontology } from '../core/tools.js';
import { tempFolder } from '../node/temp.js';
import { smallGraph } from './small-graph.js';

const command: Command = {
  name: 'ask',
  usage: '',
  arity: [0, 0],
  summary: '',
  options: [graphOption, relationOption, typeOption],
  examples: [],
  run: () => Promise.resolve(0),
};
const args = (...argv: string[]) => parseCommandLine(command, argv);

describe('what questions share', () => {
  it('reads the graph that is named', async () => {
    const folder = tempFolder({ 'g.json': json.write(smallGraph(), ontology) as string });
    expect((await graphOf(args('--graph', `${folder}/g.json`))).order).toBe(smallGraph().order);
    await expect(graphOf(args('--graph', `${folder}/none.json`))).rejects.toThrow(/there is no graph at .*none.json/);
  });

  it('finds the node that a name means, or lists those that it may mean', async () => {
    const source = { named: async () => smallGraph() };
    expect((await nodeNamed(source, 'lrg')).key).toBe('person:梁若谷');
    await expect(nodeNamed(source, '贺小满')).rejects.toThrow(/names several entities.*person:贺小满~2/s);
    await expect(nodeNamed(source, '不知其名')).rejects.toThrow(/no entity is called 不知其名/);
  });

  it('takes relations and types of the ontology, and no other', async () => {
    expect(await relationsOf(args())).toEqual({});
    expect(await relationsOf(args('-r', 'meets,visits'))).toEqual({ relation: ['meets', 'visits'] });
    expect(await typesOf(args('--type', 'official'))).toEqual({ type: ['official'] });
    await expect(relationsOf(args('-r', 'meet'))).rejects.toThrow(/did you mean meets/);
    await expect(typesOf(args('-t', 'planet'))).rejects.toThrow(/--type is planet/);
  });
});
