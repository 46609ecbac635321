import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AskedGraph } from '../api/asked-graph.js';
import type { Question } from '../api/question.js';
import { QUESTIONS } from '../api/questions.js';
import { pageHeaders } from '../page-headers.js';
import { AnswerCache } from './answer-cache.js';
import { describeApi } from './describe.js';
import { localNames, readOnly, tokenGuard, wellFormed } from './guards.js';
import { invalidRequest, PROBLEM_TYPE, problem, problemOf, problemSchema } from './problem.js';

/** What a server answers from, and to whom. */
export interface AppOptions {
  asked: AskedGraph;
  /** Changes when the answers do: the graph's bytes and the program's version. */
  etag: string;
  version: string;
  /** Whether to answer only where it is asked for under a name of this machine itself. */
  localOnly: boolean;
  token?: string;
  /** The viewer's page; it is made when it is first asked for. */
  page(): string;
}

/** For JSON that nobody should run, frame or keep without asking again. */
const HEADERS = {
  'content-type': 'application/json',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-cache',
};

/** So much memory may answers take that were given before. */
const KEPT_BYTES = 64 * 1024 * 1024;

/**
 * The HTTP API: an operation for each question under `/api/`, its description at `/openapi.json`, the viewer at `/`.
 *
 * @example
 * await createApp(options).request('/api/neighbours?name=林晓禾');
 */
export function createApp(options: AppOptions): OpenAPIHono {
  const { asked, etag, localOnly, token, page } = options;
  const headers = { ...HEADERS, etag };
  const kept = new AnswerCache(KEPT_BYTES);
  const app = new OpenAPIHono({ defaultHook: (result, c) => (result.success ? undefined : invalidRequest(c, result.error)) });
  app.onError((error, c) => problemOf(c, error));
  app.notFound((c) => problem(c, 404, 'there is nothing here: /openapi.json says what is where'));
  if (localOnly) app.use(localNames);
  if (token !== undefined) app.use(tokenGuard(token));
  app.use(readOnly, wellFormed);
  app.use('/api/*', async (c, next) => {
    const body = kept.get(addressOf(c));
    return body === undefined ? next() : send(c, body, headers);
  });
  for (const question of QUESTIONS) app.openapi(routeOf(question), (c) => send(c, answer(c, question, asked, kept), headers));
  app.get('/openapi.json', (c) => c.body(JSON.stringify(describeApi(app, options)), 200, HEADERS));
  app.get('/', (c) => {
    const html = page();
    return c.body(html, 200, pageHeaders(html));
  });
  return app;
}

/** A new answer, which is kept. */
function answer(c: Context, question: Question, asked: AskedGraph, kept: AnswerCache): Uint8Array {
  const body = Buffer.from(JSON.stringify(question.ask(asked, c.req.valid('query' as never))));
  kept.set(addressOf(c), body);
  return body;
}

function addressOf({ req }: Context): string {
  return req.url.slice(req.url.indexOf('/', 'https://'.length));
}

function send(c: Context, body: Uint8Array, headers: Record<string, string>): Response {
  // Not c.body(): it copies headers one by one, which takes longer than many an answer.
  if (isKnown(c.req.header('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

/** Whether a client has what it asks for already: If-None-Match compares weakly (RFC 9110). */
function isKnown(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
}

function routeOf({ id, summary, request, answer: schema }: Question) {
  const refused = (description: string) => ({ description, content: { [PROBLEM_TYPE]: { schema: problemSchema } } });
  return createRoute({
    method: 'get',
    path: `/api/${id}`,
    operationId: id,
    summary,
    request: { query: request },
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema } } },
      304: { description: 'The client has it already (If-None-Match).' },
      400: refused('A parameter is missing, unknown or out of range.'),
      401: refused('The token is missing or wrong, where one is asked for.'),
      403: refused('Asked for under a name that is not of this machine.'),
      404: refused('No entity or edge is called so; candidates lists those near it.'),
      409: refused('The name means several entities; candidates lists them.'),
    },
  });
}
