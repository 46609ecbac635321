import { annotate } from './annotate.js';
import { build } from './build.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { explain } from './explain.js';
import { exportGraph } from './export.js';
import { neighbours } from './neighbours.js';
import { segment } from './segment.js';
import { stats } from './stats.js';
import { view } from './view.js';

/** Every command. A new one is a file in this folder and a line here. */
export const COMMANDS: readonly Command[] = [build, neighbours, stats, explain, check, segment, annotate, exportGraph, view];
