import { analyseGraph } from './analyse/analyse.js';
import { annotate } from './annotate/annotate.js';
import { type AssembleOptions, assembleGraph } from './assemble/assemble.js';
import { collect } from './collect.js';
import type { AnnotatedArticle } from './document.js';
import type { KnowledgeGraph } from './graph-model.js';
import type { Gazetteer, PlaceRef } from './lexicon/gazetteer.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { Article, Entity, Extraction, Mention, Page, PageMeta, Relation, Segmentation, Tokenizer } from './model.js';
import type { Ontology } from './ontology/ontology.js';
import { relate } from './relate/relate.js';
import { regionPath } from './resolve/context.js';
import { resolve } from './resolve/resolve.js';
import { placeOfPaper } from './segment/metadata/papers.js';
import { type KnownNames, segment } from './segment/segment.js';
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
  return extractAll([page], tools)[0] as Extraction;
}

/**
 * Reads some pages, each as {@link extract} does, stage by stage: a stage has many rules, and what they need stays in the processor's caches for all
 * pages. A dozen pages at once take an eighth less time than one by one.
 *
 * @param pages a few, for all are held in memory between the stages
 * @returns one extraction each, in order
 * @example
 * extractAll(pages.slice(0, 8), tools).map(({ doc }) => doc);
 */
export function extractAll(pages: readonly Page[], tools: Tools): Extraction[] {
  const { lexicon, tokenize } = tools;
  const segmented = pages.map((page) => segmentPage(page, lexicon).articles);
  const annotated = pages.map((page, i) =>
    annotate(page, segmented[i] as Article[], lexicon, tokenize, (article) => regionPath(article.region, lexicon)),
  );
  const resolved = annotated.map((docs) => resolve(docs, lexicon));
  const related = annotated.map((docs, i) => collect(docs, (doc) => relate(doc, resolved[i] as Map<string, Entity>)));
  return pages.map(({ doc }, i) => ({
    doc,
    articles: segmented[i] as Article[],
    entities: [...(resolved[i] as Map<string, Entity>).values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    mentions: collect(annotated[i] as AnnotatedArticle[], mentionsOf),
    relations: related[i] as Relation[],
  }));
}

/** Cuts a page into its articles, with the gazetteer for the places it writes for. */
export function segmentPage(page: Page, lexicon: Lexicon): Segmentation {
  return segment(page, namesOf(lexicon));
}

/** A place in a text where an entity is named; offsets are into the text. */
export type TextMention = Omit<Mention, 'doc' | 'article'>;

/**
 * Finds the mentions of a text that is one article without a headline, and what they mean. A person with a public post is an official.
 *
 * @param text as printed, of one paragraph or several
 * @param meta region or newspaper say what 市委 and 我市 mean; without either they mean what the text itself names
 * @param tools lexicon and tokenizer
 * @returns mentions in order, without overlap
 * @example
 * annotateText('市委召开会议。', { region: '衡阳市' }, tools)[0]?.entity; // 'organisation:中共衡阳市委员会'
 */
export function annotateText(text: string, meta: PageMeta, tools: Tools): TextMention[] {
  if (text.trim() === '') return [];
  const { lexicon, tokenize } = tools;
  const region = meta.region ?? placeOfPaper(meta.newspaper, namesOf(lexicon));
  const article: Article = {
    id: '#1',
    doc: '',
    kind: 'news',
    title: '',
    pieces: [{ start: 0, end: text.length, kind: 'body', glue: '\n' }],
    text,
    authors: [],
    confidence: {},
    ...(region === undefined ? {} : { region }),
    ...(meta.newspaper === undefined ? {} : { newspaper: meta.newspaper }),
  };
  const docs = annotate({ doc: '', text, meta }, [article], lexicon, tokenize, () => regionPath(region, lexicon));
  const entities = resolve(docs, lexicon);
  return collect(docs, mentionsOf).map(({ doc: _doc, article: _article, ...m }) => ({
    ...m,
    type: entities.get(m.entity)?.type ?? m.type,
  }));
}

/** Makes the graph of all extractions, whatever their order, and measures and lays it out. */
export function assemble(extractions: Extraction[], ontology: Ontology, options: AssembleOptions = {}): KnowledgeGraph {
  return analyseGraph(assembleGraph(extractions, ontology, options), ontology);
}

const DIVISIONS: Readonly<Record<string, number>> = { province: 1, city: 2, county: 3 };

function divisionPaths(found: readonly PlaceRef[]): string[] {
  return found
    .filter((place) => place.level in DIVISIONS)
    .sort((a, b) => (DIVISIONS[a.level] ?? 0) - (DIVISIONS[b.level] ?? 0) || (a.path < b.path ? -1 : 1))
    .map((place) => place.path);
}

/** Whether a place is one that a paper may write for: cities abroad are not. */
function isOfChina(gazetteer: Gazetteer, { path }: PlaceRef): boolean {
  return gazetteer.byPath(path.split('/')[0] as string)?.level === 'province';
}

const namesByLexicon = new WeakMap<Lexicon, KnownNames>();

/** Made once for each lexicon: what a name may mean is asked on every page. */
function namesOf(lexicon: Lexicon): KnownNames {
  const names = namesByLexicon.get(lexicon) ?? knownNames(lexicon);
  namesByLexicon.set(lexicon, names);
  return names;
}

/** Divisions from province to county, papers and surnames as segmentation asks for them. */
function knownNames({ gazetteer, names, newspapers }: Lexicon): KnownNames {
  const known = new Map<readonly PlaceRef[], string[]>();
  const paths = (found: readonly PlaceRef[]): string[] => {
    const made = known.get(found) ?? divisionPaths(found.filter((place) => isOfChina(gazetteer, place)));
    known.set(found, made);
    return made;
  };
  return {
    pathsOf: (name) => paths(gazetteer.lookup(name)),
    longestAt(text, at) {
      const hit = gazetteer.longestAt(text, at);
      return hit && { name: hit.word, paths: paths(hit.value) };
    },
    ofNewspaper: (paper) => newspapers.get(paper),
    surnameOf: (word) => Math.max(0, ...names.surnamesAt(word, 0).map(({ surname }) => surname.length)),
  };
}

/** An article's mentions with their offsets in the page. */
function mentionsOf(doc: AnnotatedArticle): Mention[] {
  return collect(doc.mentions, (m): Mention[] => {
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
