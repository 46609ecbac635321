import type { z } from 'zod';
import type { AskedGraph } from './asked-graph.js';

/** A question that programs may ask: one object, from which its HTTP operation and its MCP tool are made. */
export interface Question<Request extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  /** In lower case with hyphens: the last part of its HTTP path. */
  id: string;
  /** Its answer in a sentence. */
  summary: string;
  request: Request;
  answer: Answer;
  /**
   * Finds the answer.
   *
   * @throws GuanxiError USAGE or NOT_FOUND; UnclearName where a name means several nodes or none
   */
  ask(asked: AskedGraph, request: z.output<Request>): z.output<Answer>;
}

/** A question whose parts fit one another. */
export function question<Request extends z.ZodObject, Answer extends z.ZodObject>(parts: Question<Request, Answer>): Question {
  return parts as unknown as Question;
}
