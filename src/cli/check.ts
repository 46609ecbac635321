import { optionValue } from './args.js';
import type { Command } from './command.js';
import { DEFAULT_GRAPH, graphOption } from './graph-option.js';

/** `guanxi check`: what in a graph can't be right, or rests on nothing. Reads graph.json and nothing else. */
export const check: Command = {
  name: 'check',
  usage: '',
  arity: [0, 0],
  summary: 'Look for contradictions in a graph, for what rests on nothing, and for corrections that match nothing.',
  details: [
    'two-holders: a post for one, held by two at a time. two-provinces: one person in posts of two provinces at a time.\ntwo-terms: sentences that disagree when a post was taken up or left.\nno-post: an official without a post. no-evidence: an edge without a sentence.\nwrong-ends: an edge that the ontology does not allow. no-such-place: a parent that neither the graph nor the key names.\ncorrection: a correction that matches nothing.',
    'The exit code is 1 where something was found.',
  ],
  options: [graphOption, { name: 'json', summary: 'Print JSON.' }],
  examples: [
    ['guanxi check', `what is odd in ${DEFAULT_GRAPH}`],
    ['guanxi check --graph pages-out/graph.json --json', 'of another graph, for a program'],
  ],
  async run(args, io) {
    const { readGraphFile } = await import('../node/graph-file.js');
    const { readOntology } = await import('../node/data.js');
    const { checkGraph } = await import('../core/query/index.js');
    const findings = checkGraph(readGraphFile(optionValue(args, 'graph') ?? DEFAULT_GRAPH), readOntology());
    if (args.switches.has('json')) io.out(`${JSON.stringify(findings, null, 2)}\n`);
    else io.out(findings.length === 0 ? 'nothing found\n' : findings.map(({ check: kind, message }) => `${kind}: ${message}\n`).join(''));
    return findings.length > 0 ? 1 : 0;
  },
};
