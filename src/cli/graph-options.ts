import { optionChoices, optionValue } from './args.js';
import type { OptionSpec, ParsedArgs } from './command.js';

/** What may be said with --with. */
export const MODALITIES = ['planned', 'negated', 'desired'] as const;

/** The options of build that say what becomes of what was read. */
export const graphOptions: readonly OptionSpec[] = [
  {
    name: 'with',
    value: 'KIND',
    list: true,
    summary: `Take in what is not asserted, too: ${MODALITIES.join(' ')}. Such edges carry their modality.`,
  },
  { name: 'corrections', value: 'FILE', summary: 'Corrections to apply (default guanxi.corrections.yaml beside the sources).' },
  {
    name: 'known',
    value: 'FILE',
    summary: 'Known people, bodies and posts (CSV or FollowTheMoney): they help linking, and are no evidence.',
  },
  { name: 'articles', summary: 'Make articles nodes, with mentioned_in edges, in graph.gexf and graph.json.' },
];

/** The paragraph of build's help on corrections. */
export const correctionsHelp = `Corrections are a YAML list; each says what to do, why, and who says so:
  - merge: [person:张平@河阳市, person:张平@云溪市]     # into: KEY where not the first
  - split: person:张平      (articles: [page.txt, other.txt#2]  as: person:张平@河阳日报)
  - rename: KEY (to: NAME)   - retype: KEY (type: official  subtype: party)   - delete: KEY of a node or an edge
  - assert: person:张平     (relation: holds_post  to: organisation:河阳市人民政府  title: 市长  asOf: 2021-10)
    why: the gazette of October 2021
    who: Lin
They are applied at every build and kept in the graph. guanxi explain prints keys.`;

/** The paragraph of build's help on known facts. */
export const knownHelp = `Known facts are a table, a row for each person, post or body, or FollowTheMoney entities, one JSON object a line:
  name,type,aliases,parent,organ,title,start,end
  林晓禾,official,,,宜章县人民政府,县长,2019-03,2021-06
  林晓禾,official,,,中共宜章县委员会,县委书记,2021-06,
  宜章莽山旅游开发公司,organisation,莽山旅开,湖南省/郴州市/宜章县,,,,
Rows of one name are one person, unless a column id tells them apart. What is given carries the line that gives it,
and is no evidence. Such a build is made in memory: it reads every page, and leaves a guanxi.duckdb as it is.`;

/** What these options say. */
export function graphOptionsOf(args: ParsedArgs): {
  with: (typeof MODALITIES)[number][];
  corrections?: string;
  known?: string;
  articles: boolean;
} {
  const known = optionValue(args, 'known');
  const corrections = optionValue(args, 'corrections');
  return {
    with: optionChoices(args, 'with', MODALITIES),
    ...(corrections === undefined ? {} : { corrections }),
    ...(known === undefined ? {} : { known }),
    articles: args.switches.has('articles'),
  };
}
