/** What the viewer is measured with: a graph of the wanted size with three edges a node, the same at every call. */

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const READINGS = 'zhao qian sun li zhou wu zheng wang feng chen chu wei jiang shen han yang zhu qin you xu'.split(' ');
const GIVEN = [...'知行若谷清源怀瑾望舒景明砚秋南乔承泽子衿修远既白'];
const SOUNDS = 'zhi xing ruo gu qing yuan huai jin wang shu jing ming yan qiu nan qiao cheng ze zi jin xiu yuan ji bai'.split(' ');
const TYPES = ['official', 'person', 'organisation', 'place', 'program'];
const RELATIONS = ['holds_post', 'meets', 'visits', 'cooperates_with', 'participates_in', 'implements', 'located_in', 'governs'];
const ENDINGS = { organisation: ['集团', 'ji tuan'], place: ['镇', 'zhen'], program: ['行动', 'xing dong'] };
const TITLES = ['市长', '局长', '书记', '主任', '经理'];
const COLOURS = ['#d55e00', '#56b4e9', '#0072b2', '#009e73', '#cc79a7'];

/** A generator of numbers in [0,1) that begins the same each time (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A graph as `guanxi build` puts it into the page, with a sentence for each edge and an article for every ten nodes.
 *
 * @param order number of nodes
 * @returns `{ graph, articles }`
 */
export function syntheticDataset(order) {
  const random = numbers(order);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const articles = Array.from({ length: Math.ceil(order / 10) }, (_, i) => {
    const published = `20${10 + (i % 14)}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 27) + 1).padStart(2, '0')}`;
    return {
      id: `page${i}.txt#1`,
      doc: `page${i}.txt`,
      title: `第${i}则消息`,
      kind: 'news',
      newspaper: `样报${i % 5}`,
      published,
      authors: [],
    };
  });
  const nodes = Array.from({ length: order }, (_, i) => nodeOf(i, articles, random, pick));
  const degrees = new Map();
  const edges = [];
  const taken = new Set();
  while (edges.length < order * 3) {
    // Early nodes are chosen more often: hubs, as in a graph of news.
    const [head, tail] = [nodes[Math.floor(random() ** 3 * order)], nodes[Math.floor(random() * order)]];
    const relation = pick(RELATIONS);
    const key = `${head.key}|${relation}|${tail.key}`;
    if (head === tail || taken.has(key)) continue;
    taken.add(key);
    for (const end of [head, tail]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    edges.push(edgeOf(key, relation, head, tail, pick(articles), random, pick));
  }
  for (const node of nodes) {
    node.attributes.degree = degrees.get(node) ?? 0;
    node.attributes.size = 3 + Math.sqrt(node.attributes.degree);
  }
  const attributes = {
    name: 'bench',
    format: 'guanxi-graph/1',
    articles: Object.fromEntries(articles.map((article) => [article.id, article])),
  };
  return { graph: { attributes, options: { type: 'directed', multi: true, allowSelfLoops: false }, nodes, edges }, articles: [] };
}

function nodeOf(i, articles, random, pick) {
  const type = TYPES[i % TYPES.length];
  const at = Math.floor(random() * SURNAMES.length);
  const given = [0, 1, 2].map(() => Math.floor(random() * GIVEN.length));
  const [ending, sound] = ENDINGS[type] ?? ['', ''];
  const label = `${SURNAMES[at]}${given.map((each) => GIVEN[each]).join('')}${ending}`;
  const pinyin = [READINGS[at], ...given.map((each) => SOUNDS[each]), sound].filter(Boolean).join(' ');
  // A spiral of even density, so that the picture is as full at every size.
  const [radius, angle] = [Math.sqrt(i + 0.5) * 10, i * 2.399963];
  return {
    key: `${type === 'official' ? 'person' : type}:${label}${i}`,
    attributes: {
      label,
      entityType: type,
      aliases: [label, label.slice(1)],
      pinyin,
      initials: pinyin
        .split(' ')
        .map((syllable) => syllable[0])
        .join(''),
      mentions: 1,
      articles: [pick(articles).id],
      firstSeen: '2015-01-01',
      lastSeen: '2015-01-01',
      degree: 0,
      pagerank: random() / 100,
      betweenness: random() / 100,
      community: i % 40,
      x: radius * Math.cos(angle),
      y: radius * Math.sin(angle),
      size: 1,
      color: COLOURS[i % COLOURS.length],
    },
  };
}

function edgeOf(key, relation, head, tail, article, random, pick) {
  const title = relation === 'holds_post' ? pick(TITLES) : undefined;
  const confidence = 0.5 + Math.floor(random() * 50) / 100;
  const sentence = `${head.attributes.label}与${tail.attributes.label}有往来，消息由本报记者采写。`;
  const evidence = {
    doc: article.doc,
    article: article.id,
    sentence,
    start: 0,
    end: sentence.length,
    asOf: article.published,
    rule: 'bench',
    confidence,
  };
  return {
    key,
    source: head.key,
    target: tail.key,
    attributes: {
      relation,
      label: relation,
      ...(title && { title }),
      weight: 1,
      confidence,
      rule: 'bench',
      firstSeen: article.published,
      lastSeen: article.published,
      evidence: [evidence],
      size: 1,
      color: '#9aa0a6',
    },
  };
}
