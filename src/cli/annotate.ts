import process from 'node:process';
import { LINE_FORMATS } from '../node/annotate-input.js';
import { openInput } from '../node/input.js';
import { optionChoices, optionValue } from './args.js';
import type { Command } from './command.js';
import { lexiconOf, lexiconOption } from './lexicon-option.js';

/** `guanxi annotate`: mentions as JSON lines, for other tools and other engines. */
export const annotate: Command = {
  name: 'annotate',
  usage: '[FILE]',
  arity: [0, 1],
  summary: 'Find the mentions in lines of text; one line of JSON out for one line in.',
  details: [
    'FILE is UTF-8 text, one article a line; without it, or as -, standard input. A line is plain text or {"id": …, "text": "…"}, where\nregion and newspaper may stand too. Each yields, as it comes,\n  {"id": …, "text": "…", "mentions": [{"start", "end", "type", "text", "entity", "rule", "confidence"}]}\nor {"id": …, "error": "…"}; the exit code is then 1. The id is the one given, else the number of the line. Offsets count UTF-16\ncode units of text, end exclusive: text.slice(start, end). entity is the key of the node in graph.json.',
    'A lexicon has one entry a line: name, type, aliases, parent, between tabs. The type is person, official, place, organisation,\nprogram or not-an-entity; aliases have | between them; the parent is a place, by its name or as a path:\n  云溪智造谷\tplace\t智造谷|溪谷\t湖南省/郴州市\n  林向阳\tofficial\n  高质量\tnot-an-entity\nIn YAML the same is a list of entries with these fields:\n  - name: 云溪智造谷\n    type: place\n    aliases: [智造谷, 溪谷]\n    parent: 湖南省/郴州市\n  - name: 高质量\n    not-an-entity: true',
  ],
  options: [
    { name: 'region', value: 'PLACE', summary: 'The place the texts write for, where a line does not say: what 市委 and 我市 mean.' },
    { name: 'newspaper', value: 'NAME', summary: 'The newspaper of the texts, where a line does not say.' },
    lexiconOption,
    { name: 'format', value: 'FORMAT', summary: `What a line is: ${LINE_FORMATS.join(', ')} (default auto: JSON where it begins with {).` },
    { name: 'explain', summary: 'Say for each mention why its rule found it (field reason).' },
  ],
  examples: [
    ['guanxi annotate lines.txt', 'one article a line'],
    ['guanxi annotate --region 衡阳市 < lines.jsonl', 'JSON lines, of 衡阳'],
    ['guanxi annotate --lexicon names.tsv --explain < lines.txt', 'with names of your own, and why'],
  ],
  async run(args) {
    const { annotateStream } = await import('../node/annotate-stream.js');
    const [format] = optionChoices(args, 'format', LINE_FORMATS);
    const [region, newspaper] = ['region', 'newspaper'].map((name) => optionValue(args, name));
    const { failed } = await annotateStream(openInput(args.positionals[0]), process.stdout, {
      explain: args.switches.has('explain'),
      meta: { ...(region === undefined ? {} : { region }), ...(newspaper === undefined ? {} : { newspaper }) },
      ...(format === undefined ? {} : { format }),
      ...lexiconOf(args),
    });
    return failed > 0 ? 1 : 0;
  },
};
