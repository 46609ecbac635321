import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { GuanxiError } from '../../src/core/errors.js';
import { csv } from '../../src/core/export/csv.js';
import { unguardCell } from '../../src/core/export/csv-text.js';
import { exportGraph } from '../../src/core/export/export-graph.js';
import type { ExportFormat, FileSet } from '../../src/core/export/format.js';
import { ftm } from '../../src/core/export/ftm.js';
import { gexfDynamic } from '../../src/core/export/gexf-dynamic.js';
import { graphml } from '../../src/core/export/graphml.js';
import { jsonld } from '../../src/core/export/jsonld.js';
import { splitList } from '../../src/core/export/list-text.js';
import { neo4j } from '../../src/core/export/neo4j.js';
import { nquads } from '../../src/core/export/nquads.js';
import { PREFIXES } from '../../src/core/export/rdf-terms.js';
import { LONE_SURROGATE } from '../../src/core/export/unicode.js';
import type { KnowledgeGraph } from '../../src/core/graph-model.js';
import { ontology } from '../unit/core/assemble/fixtures.js';
import { hostileGraphs } from './hostile.js';

/** What a graph must read back as: the labels of its nodes, and the titles of its posts. */
interface Texts {
  labels: string[];
  titles: string[];
}

function textsOf(graph: KnowledgeGraph): Texts {
  return {
    labels: graph.mapNodes((_key, { label }) => label).sort(),
    titles: graph
      .mapEdges((_key, { title }) => title)
      .filter((title) => title !== undefined)
      .sort(),
  };
}

/** Exports, and reads back; where the format refuses the graph, there must be a character that it names. */
function checkFormat(format: ExportFormat, read: (content: string & FileSet) => Texts): void {
  fc.assert(
    fc.property(hostileGraphs, (graph) => {
      let content: string | FileSet;
      try {
        content = exportGraph(graph, format, ontology);
      } catch (error) {
        expect(error).toBeInstanceOf(GuanxiError);
        expect((error as Error).message).toMatch(/holds the character U\+[0-9A-F]{4,6}, which /);
        expect(JSON.stringify(graph.export())).toMatch(/\\[ubf]|[\ufffe\uffff]/);
        return;
      }
      // Files are UTF-8: what does not survive that is lost.
      const onDisk = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
      const stored =
        typeof content === 'string'
          ? onDisk(content)
          : Object.fromEntries(Object.entries(content).map(([name, text]) => [name, onDisk(text)]));
      expect(read(stored as string & FileSet)).toEqual(textsOf(graph));
    }),
    { numRuns: 60 },
  );
}

interface XmlElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

interface XmlParser {
  parseFromString(xml: string, type: string): { getElementsByTagName(name: string): ArrayLike<XmlElement> };
}

// Its types would bring the browser's globals into the whole program.
const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as { DOMParser: new () => XmlParser };

function elements(xml: string, name: string): XmlElement[] {
  return Array.from(new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name));
}

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: false });

function readStatements(quads: readonly Quad[]): Texts {
  const values = (name: string): string[] => quads.filter(({ predicate }) => predicate.value === name).map(({ object }) => object.value);
  return { labels: values(`${PREFIXES.schema}name`).sort(), titles: values(`${PREFIXES.guanxi}title`).sort() };
}

describe('hostile names read back, or are refused', () => {
  it('graphml', () => {
    checkFormat(graphml, (xml) => {
      const data = (key: string): string[] =>
        elements(xml, 'data')
          .filter((element) => element.getAttribute('key') === key)
          .map(({ textContent }) => textContent ?? '')
          .sort();
      return { labels: data('n-label'), titles: data('e-title') };
    });
  });

  it('gexf-dynamic', () => {
    checkFormat(gexfDynamic, (xml) => ({
      labels: elements(xml, 'node')
        .map((node) => node.getAttribute('label') ?? '')
        .sort(),
      titles: elements(xml, 'attvalue')
        .filter((value) => value.getAttribute('for') === 'title')
        .map((value) => value.getAttribute('value') ?? '')
        .sort(),
    }));
  });

  it('csv, and no cell is a formula', () => {
    checkFormat(csv, ({ 'nodes.csv': nodes = '', 'edges.csv': edges = '' }) => {
      const cells = [...rows(nodes), ...rows(edges)].flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^\s*[=+@＝]/.test(cell))).toEqual([]);
      return {
        labels: rows(nodes)
          .map(({ Label = '' }) => unguardCell(Label))
          .sort(),
        titles: rows(edges)
          .map(({ title = '' }) => unguardCell(title))
          .sort(),
      };
    });
  });

  it('csv keeps lists apart', () => {
    fc.assert(
      fc.property(hostileGraphs, (graph) => {
        // The parser takes its text as UTF-8.
        fc.pre(!LONE_SURROGATE.test(graph.nodes().join('')));
        const files = csv.write(graph, ontology);
        const read = rows(files['nodes.csv'] ?? '').map(({ aliases = '' }) => splitList(unguardCell(aliases)));
        const nodes = graph.nodes().sort();
        expect(read).toEqual(nodes.map((node) => graph.getNodeAttribute(node, 'aliases')));
      }),
      { numRuns: 40 },
    );
  });

  it('neo4j', () => {
    checkFormat(neo4j, ({ 'nodes.csv': nodes = '', 'relationships.csv': edges = '' }) => ({
      labels: rows(nodes)
        .map(({ label = '' }) => unguardCell(label))
        .sort(),
      titles: rows(edges)
        .map(({ title = '' }) => unguardCell(title))
        .sort(),
    }));
  });

  it('nquads', () => {
    checkFormat(nquads, (text) => readStatements(new Parser({ format: 'N-Quads' }).parse(text)));
  });

  it('jsonld', () => {
    checkFormat(jsonld, (text) => {
      const subjects = (JSON.parse(text)['@graph'] as Record<string, string[]>[]).filter((item) => !('@graph' in item));
      const values = (name: string): string[] => subjects.flatMap((item) => item[name] ?? []).sort();
      return { labels: values('schema:name'), titles: values('guanxi:title') };
    });
  });

  it('ftm', () => {
    checkFormat(ftm, (text) => {
      const entities = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const named = entities.filter(({ schema }) => schema === 'Person' || schema === 'Organization' || schema === 'PublicBody');
      const posts = entities.filter(({ schema }) => schema === 'Position');
      const organs = new Map(named.map(({ id, properties }) => [id, properties.name[0]]));
      return {
        labels: named.map(({ properties }) => properties.name[0]).sort(),
        titles: posts.map(({ properties }) => properties.name[0].slice(organs.get(properties.organization[0]).length)).sort(),
      };
    });
  });
});
