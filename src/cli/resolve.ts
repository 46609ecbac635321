import process from 'node:process';
import { openInput } from '../node/input.js';
import type { Step, StepOptions } from '../node/store/steps.js';
import { optionChoices } from './args.js';
import type { Command } from './command.js';
import { MODALITIES } from './graph-options.js';

/** Ids of the steps, told here so that help need not load them; a test compares them with what there is. */
export const STEP_IDS = [
  'pages',
  'matches',
  'first-prints',
  'reprints',
  'people',
  'overrides',
  'entities',
  'relations',
  'succession',
  'posts',
] as const;

/** `guanxi resolve`: blocks as JSON lines in, what they are merged to out; for engines that group by key. */
export const resolve: Command = {
  name: 'resolve',
  usage: '[FILE]',
  arity: [0, 1],
  summary: 'Resolve and merge blocks of extractions; one line of JSON out for one block in.',
  details: [
    'A line is a block: all that was grouped by one key, each list in the terms of an Extraction (src/core/model.ts).\n  {"block": "name", "key": "person:张平", "articles", "entities", "relations"}    →  {"keys": {ARTICLE: KEY}, "decisions"}\n  {"block": "entity", "key", "entities", "mentions", "articles"}                 →  name, type, subtype, aliases, mentions, …\n  {"block": "edge", "key", "relations"}                                          →  {"head", "tail", "attributes"}\n  {"block": "post", "key", "edges", "entities"}                                  →  {"edges"}: who succeeded whom',
    'name: the articles that name the person, its asserted relations, and of each key in them the first entity (by doc) that has a\nparent. keys is empty where the name has one bearer. entity: articles need id and published. edge: the key may be any text;\nrelations are those that say the same. post: edges as block edge gives them, of one organ and title;\nentities with key, name and type.',
    'With --step a line is a row of the store, {"table": "extracted.entities", "row": {…}}, and so is what comes out; for the step\npages it is what extract wrote. It runs the SQL of a build over the rows of a part, on the disk where memory is short.\nsrc/cluster/resolve.py says which rows a step needs, and takes them all with Spark. The steps:\n  ' +
      STEP_IDS.join(' '),
    'Lines that fail give {"id": …, "error": "…"}; the exit code is then 1.',
  ],
  options: [
    {
      name: 'step',
      value: 'STEP',
      summary: 'Take one step of a build over a part of the rows of its store instead.',
    },
    { name: 'with', value: 'KIND', list: true, summary: 'For the step relations, as in guanxi build.' },
    { name: 'plan', summary: "Print the store's columns, and the SQL that concerns all rows, as JSON." },
  ],
  examples: [
    ['guanxi resolve < blocks.jsonl > merged.jsonl', 'the second half of a build, in a pipe'],
    ['guanxi resolve --step pages < extractions.jsonl', 'what was extracted, as rows of the store'],
  ],
  async run(args, io) {
    const [{ resolveStream }, { readOntology }] = await Promise.all([import('../node/resolve-stream.js'), import('../node/data.js')]);
    const ontology = readOntology();
    if (args.switches.has('plan')) {
      const { planOf } = await import('../node/store/plan.js');
      io.out(`${JSON.stringify(planOf(ontology))}\n`);
      return 0;
    }
    const input = openInput(args.positionals[0]);
    const [step] = optionChoices(args, 'step', STEP_IDS);
    if (step !== undefined) {
      await takeStep(step, input, { ontology, with: optionChoices(args, 'with', MODALITIES) });
      return 0;
    }
    const { failed } = await resolveStream(input, process.stdout, ontology);
    return failed > 0 ? 1 : 0;
  },
};

async function takeStep(id: (typeof STEP_IDS)[number], input: AsyncIterable<Uint8Array>, options: StepOptions): Promise<void> {
  if (id === 'pages') {
    const { pageRows } = await import('../node/store/page-rows.js');
    return pageRows(input, process.stdout, options.ontology);
  }
  const [{ stepStream }, { STEPS }] = await Promise.all([import('../node/store/step-stream.js'), import('../node/store/steps.js')]);
  return stepStream(input, process.stdout, STEPS[id] as Step, options);
}
