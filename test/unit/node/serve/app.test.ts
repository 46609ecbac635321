import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../../../src/node/api/questions.js';
import { problemSchema } from '../../../../src/node/serve/problem.js';
import { smallGraph } from '../../cli/small-graph.js';
import { type Schema, violations } from './conforms.js';
import { SAMPLE_REQUESTS, sampleApp } from './sample-app.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; required: boolean; schema: Schema; style?: string; explode?: boolean }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema>; securitySchemes?: object };
  security?: object[];
}

const ask = sampleApp();
const described = (await (await ask('/openapi.json')).json()) as Description;
const pathOf = (id: string): string => `/api/${id}?${new URLSearchParams(SAMPLE_REQUESTS[id])}`;
const problemAt = async (path: string, init?: RequestInit) => {
  const response = await ask(path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return { headers: response.headers, ...problemSchema.parse(await response.json()) };
};

describe('the description', () => {
  it('is OpenAPI 3.1 and knows every question, with the parameters that are checked', () => {
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toEqual(QUESTIONS.map(({ id }) => `/api/${id}`));
    for (const { id, request } of QUESTIONS) {
      const parameters = described.paths[`/api/${id}`]?.get.parameters ?? [];
      expect(parameters.map(({ name }) => name)).toEqual(Object.keys(request.shape));
      for (const { name, required } of parameters) expect(request.shape[name]?.safeParse(undefined).success).toBe(!required);
    }
  });

  it('says that lists have commas', () => {
    const relation = described.paths['/api/neighbours']?.get.parameters?.find(({ name }) => name === 'relation');
    expect(relation).toMatchObject({
      style: 'form',
      explode: false,
      schema: { type: 'array', items: { enum: expect.arrayContaining(['meets']) } },
    });
  });

  it('says that a token is needed where one is', async () => {
    const answered = await sampleApp({ token: 'a-secret' })('/openapi.json', { headers: { authorization: 'Bearer a-secret' } });
    const guarded = (await answered.json()) as Description;
    expect(guarded.security).toEqual([{ bearer: [] }, { basic: [] }]);
    expect(Object.keys(guarded.components.securitySchemes ?? {})).toEqual(['bearer', 'basic']);
    expect(described.security).toBeUndefined();
  });
});

describe('every question', () => {
  it.each(QUESTIONS.map((question) => [question.id, question] as const))('%s is answered as described', async (id, { answer }) => {
    const response = await ask(pathOf(id));
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(answer.safeParse(body).error).toBeUndefined();
    const schema = described.paths[`/api/${id}`]?.get.responses['200']?.content?.['application/json']?.schema ?? {};
    expect(violations(body, schema, described.components.schemas)).toEqual([]);
    // Asked again, it comes from what was kept.
    expect(await (await ask(pathOf(id))).json()).toEqual(body);
  });

  it.each(QUESTIONS.map(({ id }) => id))('%s refuses a parameter that it does not know', async (id) => {
    const { status, errors } = await problemAt(`${pathOf(id)}&relatoin=meets`);
    expect(status).toBe(400);
    expect(errors).toEqual([{ parameter: 'relatoin', detail: 'There is no such parameter' }]);
  });
});

describe('an answer', () => {
  it('carries sentences with their sources', async () => {
    const { neighbours } = (await (await ask('/api/neighbours?name=lrg&relation=holds_post')).json()) as { neighbours: object[] };
    expect(neighbours).toMatchObject([
      {
        key: 'organisation:松岭县人民政府',
        evidence: [
          {
            sentence: '松岭县县长梁若谷到田间查看育秧。',
            doc: 'a.txt',
            start: 7,
            source: { title: '春耕现场会', published: '2020-03-05' },
          },
        ],
      },
    ]);
    const without = (await (await ask('/api/neighbours?name=lrg&evidence=0&limit=1')).json()) as { total: number; neighbours: object[] };
    expect(without).toMatchObject({ total: 2, neighbours: [{ evidence: [] }] });
  });

  it('is not sent again to those who have it', async () => {
    const etag = (await ask('/api/stats')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const response = await ask('/api/stats', { headers: { 'if-none-match': known } });
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await ask('/api/stats', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
    // A condition does not turn an error into an answer.
    expect((await ask('/api/entity?name=x', { headers: { 'if-none-match': '*' } })).status).toBe(404);
  });

  it('has headers without a body where only these are asked for', async () => {
    const response = await ask('/api/stats', { method: 'HEAD' });
    expect([response.status, await response.text(), response.headers.get('x-content-type-options')]).toEqual([200, '', 'nosniff']);
  });
});

describe('a problem', () => {
  it.each([
    ['/api/neighbours', 400, /name/],
    ['/api/neighbours?name=', 400, /name/],
    ['/api/neighbours?name=lrg&depth=4', 400, /depth/],
    ['/api/neighbours?name=lrg&depth=1e0', 400, /depth/],
    ['/api/neighbours?name=lrg&name=hxm', 400, /name/],
    ['/api/neighbours?name=lrg&relation=meets,', 400, /relation/],
    ['/api/neighbours?name=lrg&limit=1001', 400, /limit/],
    ['/api/neighbours?name=lrg&at=yesterday', 400, /2021-10-29/],
    ['/api/paths?from=lrg&to=lrg', 400, /itself/],
    ['/api/entity?name=%ED%A0%80', 400, /UTF-8/],
    ['/api/entity?name=欧阳', 404, /no entity is called 欧阳/],
    ['/api/edge-evidence?edge=x', 404, /no edge x/],
    ['/api/nothing', 404, /openapi\.json/],
    ['/api/entity?name=贺小满', 409, /several/],
  ])('%s is %i', async (path, status, detail) => {
    const found = await problemAt(path);
    expect(found.status).toBe(status);
    expect(found.detail).toMatch(detail);
  });

  it('lists those that a name may mean', async () => {
    const ambiguous = await problemAt('/api/entity?name=贺小满');
    expect(ambiguous.candidates?.map(({ key }) => key)).toEqual(['person:贺小满', 'person:贺小满~2']);
    expect((await problemAt('/api/entity?name=梁若古')).candidates?.[0]?.key).toBe('person:梁若谷');
  });

  it('is whatever is not read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await problemAt('/api/stats', { method });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('tells nothing of an unforeseen error', async () => {
    const broken = smallGraph();
    broken.setNodeAttribute('person:梁若谷', 'articles', 7 as unknown as string[]);
    const response = await sampleApp({ graph: broken })('/api/articles?name=lrg');
    expect(await response.json()).toMatchObject({ status: 500, detail: expect.stringMatching(/^guanxi failed/) });
  });
});

describe('the server', () => {
  it.each(['localhost', 'localhost:8420', '127.0.0.1:8420', '[::1]:8420'])('answers to %s', async (host) => {
    expect((await ask('/api/stats', { headers: { host } })).status).toBe(200);
  });

  it.each(['elsewhere.example', 'localhost.elsewhere.example', '127.0.0.1.example:80', ''])('does not answer to %j', async (host) => {
    for (const path of ['/', '/api/stats', '/openapi.json']) expect((await ask(path, { headers: { host } })).status).toBe(403);
    expect((await sampleApp({ localOnly: false })('/api/stats', { headers: { host } })).status).toBe(200);
  });

  it('asks for the token everywhere, in either way', async () => {
    const guarded = sampleApp({ token: 'a-secret' });
    const basic = (password: string): string => `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
    for (const path of ['/', '/api/stats', '/openapi.json', '/api/nothing']) {
      for (const authorization of ['', 'Bearer', 'Bearer a-secre', 'Bearer a-secrets', 'a-secret', basic('a-secre'), 'Basic a-secret']) {
        const response = await guarded(path, { headers: { authorization } });
        expect([path, authorization, response.status]).toEqual([path, authorization, 401]);
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
      }
      for (const authorization of ['Bearer a-secret', 'bearer  a-secret', basic('a-secret')])
        expect((await guarded(path, { headers: { authorization } })).status).toBe(path === '/api/nothing' ? 404 : 200);
    }
    const browser = await guarded('/', { headers: { accept: 'text/html,*/*' } });
    expect(browser.headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it('shows the viewer, which runs its own script only', async () => {
    const response = await ask('/');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
  });
});
