import { collect } from '../collect.js';
import type { Affiliation, AnnotatedArticle } from '../document.js';
import { GuanxiError } from '../errors.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Article, Page, Tokenizer } from '../model.js';
import { readArticle } from '../text/reading.js';
import { splitSentences } from '../text/sentences.js';
import { bylines } from './bylines.js';
import { deixis } from './deixis.js';
import type { Annotator, Draft, PageMemory } from './draft.js';
import { known } from './known.js';
import { landforms } from './landforms.js';
import { rolesAfterLists } from './leaders.js';
import { listedPlaces } from './listed-places.js';
import { names, recall } from './names.js';
import { organisations } from './organisations.js';
import { organs } from './organs.js';
import { places } from './places.js';
import { posts } from './posts.js';
import { programs } from './programs.js';
import { rolls } from './rolls.js';
import { sites } from './sites.js';
import { careers } from './told.js';
import { tourStops } from './tour-stops.js';
import { user, userLast } from './user.js';

/** The annotators in the order they run; a new one is a file and a line here. */
const people: readonly Annotator[] = [
  user,
  known('organisation'),
  places,
  deixis,
  organs,
  organisations,
  posts,
  rolls,
  names,
  rolesAfterLists,
];
/** Those that run once the page's names are known. */
const rest: readonly Annotator[] = [careers, known('program'), sites, listedPlaces, tourStops, programs, landforms, userLast];

checkOrder([...people, ...rest]);

/**
 * Finds the mentions, posts and roles of a page's articles. Names that one article makes sure of are known in all of them.
 *
 * @param page the page
 * @param articles its articles, from segmentation
 * @param lexicon what the rules know of words
 * @param tokenize cuts text into words
 * @param regionPath path of the place an article writes for (`湖南省/衡阳市`), where known
 * @returns one annotated article each, mentions sorted by start, without entities yet
 * @example
 * annotate(page, segment(page, places).articles, lexicon, tokenize, () => undefined)[0]?.mentions;
 */
export function annotate(
  page: Page,
  articles: readonly Article[],
  lexicon: Lexicon,
  tokenize: Tokenizer,
  regionPath: (article: Article) => string | undefined,
): AnnotatedArticle[] {
  const memory: PageMemory = { persons: new Map(), anonymous: new Set(), shortNames: new Map() };
  // All are tokenized in one go: the dictionary is large, and other work in between drives it out of the processor's cache.
  const drafts = articles.map((article) => ({ article, draft: newDraft(page, article, lexicon, tokenize, regionPath(article), memory) }));
  for (const { article, draft } of drafts) {
    bylines(article.authors, article.newspaper).annotate(draft);
    for (const annotator of people) annotator.annotate(draft);
  }
  for (const { draft } of drafts) {
    recall(draft);
    for (const annotator of rest) annotator.annotate(draft);
  }
  return drafts.map(({ article, draft }) => finish(page, article, draft));
}

function newDraft(
  page: Page,
  article: Article,
  lexicon: Lexicon,
  tokenize: Tokenizer,
  region: string | undefined,
  memory: PageMemory,
): Draft {
  const reading = readArticle(page, article);
  const tokens = tokenize(reading.text);
  const tokenAt = new Int32Array(reading.text.length + 1).fill(-1);
  for (const [index, token] of tokens.entries()) for (let i = token.start; i < token.end; i++) tokenAt[i] = index;
  return {
    reading,
    text: reading.text,
    sentences: splitSentences(reading),
    tokens,
    tokenAt,
    region,
    lexicon,
    memory,
    mentions: [],
    affiliations: [],
    untold: [],
    taken: new Int32Array(reading.text.length + 1),
  };
}

/** Sorts the mentions, drops those that were taken back, and gives the rest ids by their place. */
function finish(page: Page, article: Article, draft: Draft): AnnotatedArticle {
  const live = draft.mentions
    .filter((m) => m.end > m.start && !draft.memory.anonymous.has(m.name))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const ids = new Map(live.map((m, index) => [m.id, index]));
  const affiliations = draft.affiliations
    .map(
      ({ start, end, persons, title, kind, tenure, organ, rule, confidence }): Affiliation => ({
        start,
        end,
        persons: collect(persons, (id) => ids.get(id) ?? []),
        title,
        kind,
        tenure,
        organ: organ === undefined ? undefined : ids.get(organ),
        rule,
        confidence,
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, mention] of live.entries()) mention.id = index;
  return {
    page,
    article,
    reading: draft.reading,
    sentences: draft.sentences,
    tokens: draft.tokens,
    mentions: live,
    affiliations,
  };
}

/** Refuses an order in which an annotator runs before one it builds on. */
export function checkOrder(list: readonly Annotator[]): void {
  const done = new Set(['tokens', 'bylines']);
  for (const annotator of list) {
    const missing = annotator.requires.filter((id) => !done.has(id));
    if (missing.length)
      throw new GuanxiError('FORMAT', `annotator ${annotator.id} runs before ${missing.join(', ')}`, 'change the order in annotate.ts');
    done.add(annotator.id);
  }
}
