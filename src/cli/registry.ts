import { annotate } from './annotate.js';
import { build } from './build.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { communities } from './communities.js';
import { completion } from './completion.js';
import { diff } from './diff.js';
import { evidence } from './evidence.js';
import { explain } from './explain.js';
import { exportGraph } from './export.js';
import { holders } from './holders.js';
import { neighbours } from './neighbours.js';
import { path } from './path.js';
import { search } from './search.js';
import { segment } from './segment.js';
import { stats } from './stats.js';
import { timeline } from './timeline.js';
import { top } from './top.js';
import { view } from './view.js';

/** Every command. A new one is a file in this folder and a line here. */
export const COMMANDS: readonly Command[] = [
  build,
  neighbours,
  path,
  timeline,
  holders,
  search,
  top,
  communities,
  evidence,
  diff,
  stats,
  explain,
  check,
  segment,
  annotate,
  exportGraph,
  completion,
  view,
];
