/** As much of JSON Schema as the description uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

/**
 * What of a value is not as its schema has it, by path; a field that the schema does not name is not as it has it.
 *
 * @param components what references point to
 */
export function violations(value: unknown, schema: Schema, components: Record<string, Schema>, path = '$'): string[] {
  if (schema.$ref !== undefined) return violations(value, components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, components, path);
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOf(value, type))) return [`${path} is no ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path} is ${String(value)}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => violations(item, schema.items ?? {}, components, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${path} lacks ${name}`);
  const wrong = Object.entries(value).flatMap(([name, field]) => {
    const known = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    return known === undefined ? [`${path} has ${name}`] : violations(field, known, components, `${path}.${name}`);
  });
  return [...missing, ...wrong];
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
