import process from 'node:process';
import { openInput } from '../node/input.js';
import type { Command } from './command.js';

/** `guanxi resolve`: blocks as JSON lines in, what they are merged to out; for engines that group by key. */
export const resolve: Command = {
  name: 'resolve',
  usage: '[FILE]',
  arity: [0, 1],
  summary: 'Resolve and merge blocks of extractions; one line of JSON out for one block in.',
  details: [
    'A line is a block: all that was grouped by one key, each list in the terms of an Extraction (src/core/model.ts).\n  {"block": "name", "key": "person:张平", "articles", "entities", "relations"}    →  {"keys": {ARTICLE: KEY}, "decisions"}\n  {"block": "entity", "key", "entities", "mentions", "articles"}                 →  name, type, subtype, aliases, mentions, …\n  {"block": "edge", "key", "relations"}                                          →  {"head", "tail", "attributes"}\n  {"block": "post", "key", "edges", "entities"}                                  →  {"edges"}: who succeeded whom',
    'name: the articles that name the person, its asserted relations, and of each key in them the first entity (by doc) that has a\nparent. keys is empty where the name has one bearer. entity: articles need id and published. edge: the key may be any text;\nrelations are those that say the same. post: edges as block edge gives them, of one organ and title;\nentities with key, name and type.',
    'Lines that fail give {"id": …, "error": "…"}; the exit code is then 1.',
  ],
  options: [],
  examples: [['guanxi resolve < blocks.jsonl > merged.jsonl', 'the second half of a build, in a pipe']],
  async run(args) {
    const [{ resolveStream }, { readOntology }] = await Promise.all([import('../node/resolve-stream.js'), import('../node/data.js')]);
    const { failed } = await resolveStream(openInput(args.positionals[0]), process.stdout, readOntology());
    return failed > 0 ? 1 : 0;
  },
};
