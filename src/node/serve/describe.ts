import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppOptions } from './app.js';

/**
 * The description of the API (OpenAPI 3.1), made from the schemas that check the requests.
 *
 * @example
 * Object.keys(describeApi(app, options).paths ?? {}); // ['/api/search', …]
 */
export function describeApi(app: OpenAPIHono, { version, token }: Pick<AppOptions, 'version' | 'token'>) {
  const described = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'guanxi',
      version,
      description:
        'Read-only questions to a knowledge graph of Chinese newspaper pages. Every tie carries the sentences that say so, with their articles.',
      license: { name: 'MIT' },
    },
    ...(token === undefined ? {} : { security: [{ bearer: [] }, { basic: [] }] }),
  });
  for (const { get } of Object.values(described.paths ?? {})) {
    for (const parameter of get?.parameters ?? [])
      if ('in' in parameter && isList(parameter.schema)) Object.assign(parameter, { style: 'form', explode: false });
  }
  if (token === undefined) return described;
  const securitySchemes = { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } } as const;
  return { ...described, components: { ...described.components, securitySchemes } };
}

/** Lists are given with commas (`relation=meets,visits`). */
function isList(schema: unknown): boolean {
  return (schema as { type?: unknown } | undefined)?.type === 'array';
}
