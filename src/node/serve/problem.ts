import type { Context } from 'hono';
import { z } from 'zod';
import { GuanxiError } from '../../core/errors.js';
import { candidate } from '../api/answers.js';
import { UnclearName } from '../api/asked-graph.js';

/** Which statuses an answer may have, and what they are called. */
const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  500: 'Internal Server Error',
} as const;
export type ProblemStatus = keyof typeof TITLES;

export const PROBLEM_TYPE = 'application/problem+json';

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, and what to do next.'),
    candidates: z.array(candidate).optional().describe('Nodes that the name may mean.'),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe('Each parameter that is wrong.'),
  })
  .meta({ id: 'Problem', description: 'Problem details as RFC 9457 has them.' });
export type Problem = z.output<typeof problemSchema>;

/** An answer that says what went wrong (RFC 9457). */
export function problem(
  c: Context,
  status: ProblemStatus,
  detail: string,
  more: Pick<Problem, 'candidates' | 'errors'> = {},
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, detail, ...more } satisfies Problem;
  return c.body(JSON.stringify(body), status, { 'content-type': PROBLEM_TYPE, 'x-content-type-options': 'nosniff', ...headers });
}

/** What a parameter that the schema refuses is answered with. */
export function invalidRequest(c: Context, { issues }: z.core.$ZodError): Response {
  const errors = issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path[0]];
    return names.map((name) => ({
      parameter: String(name),
      detail: issue.code === 'unrecognized_keys' ? 'There is no such parameter' : issue.message,
    }));
  });
  const detail = errors.map((error) => `${error.parameter}: ${error.detail}`).join('; ');
  return problem(c, 400, `${detail}. See /openapi.json`, { errors });
}

/** What an error is answered with; nothing of an unforeseen one is told. */
export function problemOf(c: Context, error: Error): Response {
  if (error instanceof UnclearName)
    return problem(c, error.kind === 'ambiguous' ? 409 : 404, error.message, { candidates: error.candidates });
  if (error instanceof GuanxiError && error.code === 'NOT_FOUND') return problem(c, 404, error.message);
  if (error instanceof GuanxiError && error.code === 'USAGE') return problem(c, 400, error.message);
  if (error instanceof GuanxiError) return problem(c, 500, error.message);
  return problem(c, 500, 'guanxi failed: this is a fault of guanxi itself, please report it');
}
