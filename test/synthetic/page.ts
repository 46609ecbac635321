import type { GoldArticle, GoldPage } from '../eval/gold.js';
import { type Day, FIRST_DAY, iso, issueLine, LAST_DAY } from './days.js';
import { type FactEntity, Facts } from './facts.js';
import { type Random, random } from './random.js';
import { type Scene, type Story, signing, tell } from './stories.js';
import type { City, World } from './world.js';

/** A page of the corpus with what is true of it. */
export interface SyntheticPage {
  doc: string;
  text: string;
  gold: GoldPage & {
    entities: FactEntity[];
    /** Articles of this page that another page printed first, with its number. */
    reprints: { title: string; of: number }[];
  };
}

/** How often, of the pages or articles there are. */
const REPRINTED = 0.3;
const JUMPS = 0.2;
const COLUMN_BREAKS = 0.3;

/** Pages between a print and its reprint, at most. */
const REPRINTED_WITHIN = 40;

/** An issue of a paper has two pages. */
const PAGES_OF_AN_ISSUE = 2;

interface Issue {
  city: City;
  day: Day;
}

/**
 * Page `n` of a corpus of `pages`. It depends on the world and its number only, so that pages can be made in any order, and one by one.
 *
 * @param doc name that it will have
 */
export function makePage(world: World, n: number, pages: number, doc: string): SyntheticPage {
  const { city, day } = issueOf(world, n, pages);
  const facts = new Facts();
  facts.paper(city.paper, city.name);
  facts.add('place', city.province, { optional: true });
  const layout = new Layout(city, day, n);
  const front = n % PAGES_OF_AN_ISSUE === 0;
  if (!front && jumps(world, n)) layout.continuation(leadOf(world, n - 1, pages, facts));
  const draw = random(world.seed, 'page', n);
  if (front) {
    const lead = leadOf(world, n, pages, facts);
    layout.article(lead, draw, jumps(world, n + 1) ? 'jumps' : 'whole');
  }
  for (let i = 0; i < 2; i++) layout.article(report({ world, city, day, draw, facts }), draw, 'whole');
  const reprint = reprintOf(world, n, pages, facts);
  if (reprint) layout.article(reprint.report, draw, 'reprint');
  return {
    doc,
    text: layout.text(),
    gold: {
      doc,
      articles: layout.articles,
      entities: facts.entities(),
      relations: facts.relations(),
      reprints: reprint ? [{ title: reprint.report.story.title, of: reprint.of }] : [],
    },
  };
}

/** Number of cities that a corpus of so many pages is about. */
export function citiesFor(pages: number): number {
  return Math.min(300, Math.max(6, Math.ceil(pages / 60)));
}

function issueOf({ cities }: World, n: number, pages: number): Issue {
  const issue = Math.floor(n / PAGES_OF_AN_ISSUE);
  const rounds = Math.max(1, Math.ceil(pages / PAGES_OF_AN_ISSUE / cities.length));
  const round = Math.floor(issue / cities.length);
  const city = cities[issue % cities.length] as City;
  return { city, day: FIRST_DAY + Math.floor((round * (LAST_DAY - FIRST_DAY)) / rounds) };
}

/** A story with the reporter who signs it, and the paper that sent them. */
interface Report {
  story: Story;
  reporter: string;
  /** `本报`, or the paper's name, which stays when another prints it. */
  paper: string;
}

function report(scene: Scene): Report {
  return { story: tell(scene), reporter: reporterOf(scene), paper: '本报' };
}

function reporterOf({ draw, city, facts }: Scene): string {
  const reporter = draw.pick(city.reporters);
  facts.reporter(reporter, city.paper, city.name);
  return reporter.name;
}

/** The first article of an issue, which may go on on its second page. */
function leadOf(world: World, n: number, pages: number, facts: Facts): Report {
  const scene = { world, ...issueOf(world, n, pages), draw: random(world.seed, 'lead', n), facts };
  return { story: signing(scene), reporter: reporterOf(scene), paper: scene.city.paper };
}

function jumps(world: World, n: number): boolean {
  return random(world.seed, 'jump', n).chance(JUMPS);
}

/** The lead of an earlier front page, printed again word for word; not one that was cut. */
function reprintOf(world: World, n: number, pages: number, facts: Facts): { report: Report; of: number } | undefined {
  const draw = random(world.seed, 'reprint', n);
  const of = n - (n % PAGES_OF_AN_ISSUE) - PAGES_OF_AN_ISSUE * (1 + draw.below(REPRINTED_WITHIN / PAGES_OF_AN_ISSUE));
  if (of < 0 || jumps(world, of + 1) || !draw.chance(REPRINTED)) return undefined;
  return { report: leadOf(world, of, pages, facts), of };
}

/** A page as it is set: masthead, articles, and what the columns do to them. */
class Layout {
  readonly articles: GoldArticle[] = [];
  readonly #blocks: string[];

  constructor(
    readonly city: City,
    readonly day: Day,
    readonly n: number,
  ) {
    this.#blocks = [`${city.paper}\n${issueLine(day)}　第${(n % PAGES_OF_AN_ISSUE) + 1}版`];
  }

  article({ story: { title, paragraphs }, reporter, paper }: Report, draw: Random, how: 'whole' | 'jumps' | 'reprint'): void {
    const told = how === 'jumps' ? paragraphs.slice(0, -1) : paragraphs;
    const lines = told.map((text, i) => (i === 0 ? `${paper}讯（记者 ${reporter}）${text}` : text));
    if (how === 'jumps') lines.push('（下转第2版）');
    this.#blocks.push(title, ...(draw.chance(COLUMN_BREAKS) ? lines.flatMap((line) => cut(line, draw)) : lines));
    this.#add(title, told, how === 'reprint' ? undefined : this.city.name, reporter);
  }

  continuation({ story: { paragraphs } }: Report): void {
    const rest = paragraphs.slice(-1);
    this.#blocks.push('（上接第1版）', ...rest);
    this.#add('', rest, this.city.name);
  }

  text(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }

  /** @param region absent where another paper's article is printed */
  #add(title: string, paragraphs: readonly string[], region?: string, reporter?: string): void {
    this.articles.push({
      id: `a${this.articles.length + 1}`,
      title,
      kind: 'news',
      newspaper: this.city.paper,
      published: iso(this.day),
      ...(region === undefined ? {} : { region }),
      authors: reporter === undefined ? [] : [{ name: reporter, role: '记者' }],
      starts_with: (paragraphs[0] ?? '').slice(0, 20),
      ends_with: (paragraphs.at(-1) ?? '').slice(-16),
    });
  }
}

/** A paragraph that a column break cuts in two, within a sentence. */
function cut(line: string, draw: Random): string[] {
  if (line.length < 60) return [line];
  const at = 24 + draw.below(line.length - 48);
  return /[，。！？、；：”（）\d]/.test(line.slice(at - 1, at + 1)) ? [line] : [line.slice(0, at), line.slice(at)];
}
