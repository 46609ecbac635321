import { analyseGraph } from './analyse/analyse.js';
import { annotate } from './annotate/annotate.js';
import { assembleGraph } from './assemble/assemble.js';
import type { AnnotatedArticle } from './document.js';
import type { KnowledgeGraph } from './graph-model.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Extraction, Mention, Page, Segmentation, Tokenizer } from './model.js';
import type { Ontology } from './ontology/ontology.js';
import { relate } from './relate/relate.js';
import { regionPath } from './resolve/context.js';
import { resolve } from './resolve/resolve.js';
import type { PlaceNames } from './segment/places.js';
import { segment } from './segment/segment.js';
import { toSource } from './text/reading.js';

/** What extraction works with: compiled once, used for every page. */
export interface Tools {
  lexicon: Lexicon;
  tokenize: Tokenizer;
}

/**
 * Reads one page: a pure function of the page and the lexicon.
 *
 * @param page the page
 * @param tools lexicon and tokenizer
 * @returns its articles, entities, mentions and relations
 * @example
 * extract({ doc: 'a.txt', text, meta: {} }, { lexicon, tokenize }).relations;
 */
export function extract(page: Page, tools: Tools): Extraction {
  const { articles } = segmentPage(page, tools.lexicon);
  const docs = annotate(page, articles, tools.lexicon, tools.tokenize, (article) => regionPath(article.region, tools.lexicon));
  const entities = resolve(docs, tools.lexicon);
  return {
    doc: page.doc,
    articles,
    entities: [...entities.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    mentions: docs.flatMap(mentionsOf),
    relations: docs.flatMap((doc) => relate(doc, entities)),
  };
}

/** Cuts a page into its articles, with the gazetteer for the places it writes for. */
export function segmentPage(page: Page, lexicon: Lexicon): Segmentation {
  return segment(page, placeNames(lexicon));
}

/** Makes the graph of all extractions, whatever their order, and measures and lays it out. */
export function assemble(extractions: Extraction[], ontology: Ontology): KnowledgeGraph {
  return analyseGraph(assembleGraph(extractions, ontology), ontology);
}

function placeNames(lexicon: Lexicon): PlaceNames {
  return {
    fullName: (name) => regionPath(name, lexicon)?.split('/').at(-1),

    parents: (name) => regionPath(name, lexicon)?.split('/').slice(0, -1).reverse() ?? [],
  };
}

/** An article's mentions with their offsets in the page. */
function mentionsOf(doc: AnnotatedArticle): Mention[] {
  return doc.mentions.flatMap((m): Mention[] => {
    if (m.entity === undefined || m.implied) return [];
    const start = toSource(doc.reading, m.start);
    const end = toSource(doc.reading, m.end, true);
    return [
      {
        doc: doc.page.doc,
        article: doc.article.id,
        type: m.type,
        text: doc.reading.printed.slice(m.start, m.end),
        entity: m.entity,
        rule: m.rule,
        confidence: m.confidence,
        start,
        end,
      },
    ];
  });
}
