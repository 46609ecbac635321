import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyseGraph } from '../../../../src/core/analyse/analyse.js';
import { assembleGraph } from '../../../../src/core/assemble/assemble.js';
import { gexfDynamic } from '../../../../src/core/export/gexf-dynamic.js';
import { GOVERNMENT, keyOf, LIN, ontology, page, samplePages } from '../assemble/fixtures.js';

const build = (pages: Parameters<typeof assembleGraph>[0]): string =>
  gexfDynamic.write(analyseGraph(assembleGraph(pages, ontology), ontology), ontology);

it('gives nodes and edges the days over which they are seen', () => {
  const written = build(samplePages());
  const node = written.slice(written.indexOf(`<node id="${LIN}"`)).split('</node>')[0];
  expect(node).toContain('<spell start="2019-03-02" end="2021-11-05"/>'); // its succession rests on the older page too
  expect(node).toContain('<attvalue for="post" value="河阳县人民政府县长" start="2021-10-29" end="2021-10-29"/>');
  const edge = written.slice(written.indexOf(`<edge id="${LIN}|holds_post|${GOVERNMENT}"`)).split('</edge>')[0];
  expect(edge).toContain('kind="holds_post"');
  expect(edge).toContain('<spell start="2021-10-29" end="2021-10-29"/>');
});

it('has one edge for each source, target and relation, with a spell for each stretch', () => {
  const [person, organ] = [keyOf('official', '甲'), keyOf('organisation', '乙局')];
  const one = (doc: string, date: string, title: string) =>
    page(doc, date).entity('official', '甲').entity('organisation', '乙局').relation(person, 'holds_post', organ, { title }).build();
  const written = build([one('a.txt', '2019', '副局长'), one('b.txt', '2021-02', '局长')]);
  expect(written.match(/<edge /g)).toHaveLength(1);
  expect(written).toContain('<spell start="2019-01-01" end="2019-12-31"/>');
  expect(written).toContain('<spell start="2021-02-01" end="2021-02-28"/>');
});

it('lets a post last as long as sentences state, whenever they say so', () => {
  const [person, organ] = [keyOf('official', '甲'), keyOf('organisation', '乙局')];
  const former = page('a.txt', '2022-05')
    .entity('official', '甲')
    .entity('organisation', '乙局')
    .relation(person, 'holds_post', organ, { title: '局长', tenure: 'former', term: { start: '2016', end: '2019-03' } });
  const written = build([former.build()]);
  expect(written).toContain('<attvalue for="post" value="乙局局长" start="2016-01-01" end="2019-03-31"/>');
  expect(written.slice(written.indexOf('<edge '))).toContain('<spell start="2016-01-01" end="2019-03-31"/>');
  expect(written).toContain('<attvalue for="start" value="2016"/>');
});

const schema = new URL('../../../../../shared/gexf/gexf.xsd', import.meta.url).pathname;
const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
const missing = !existsSync(schema) ? 'the schema ../shared/gexf is not here' : !xmllint ? 'xmllint is not installed' : '';
it.skipIf(missing !== '')(`is valid by the published schema${missing && ` (skipped: ${missing})`}`, () => {
  // The schema does not know the viz elements.
  const input = build(samplePages()).replace(/\s*<viz:[^>]*\/>/g, '');
  expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, '-'], { input, stdio: 'pipe' })).not.toThrow();
});
