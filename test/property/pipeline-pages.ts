import fc from 'fast-check';
import type { Page } from '../../src/core/model.js';

/** A town of the country with people of our own: what the sentences of one page are about. */
const WORLDS = [
  { paper: '衡阳日报', city: '衡阳市', county: '衡东县', town: '石湾镇', other: '郴州市' },
  { paper: '郴州日报', city: '郴州市', county: '汝城县', town: '土桥镇', other: '衡阳市' },
  { paper: '苏州日报', city: '苏州市', county: '吴中区', town: '木渎镇', other: '南京市' },
];
type World = (typeof WORLDS)[number];
const NAMES = ['周怀远', '林小川', '何满仓', '唐一舟', '许青山', '罗晓溪', '欧阳明远', '李锋'];
const BRANDS = ['青禾', '云溪', '白石'];

type Frame = (w: World, a: string, b: string, brand: string) => string;
const FRAMES: Frame[] = [
  (w, a, b) => `市委书记${a}到${w.county}${w.town}调研，${w.county}委书记${b}陪同。`,
  (_w, a) => `市委副书记、市长${a}主持会议，要求抓好春耕。`,
  (w, a, b) => `${w.city}市长${a}会见${w.other}市长${b}一行。`,
  (w, a, _b, brand) => `${brand}科技（${w.city.slice(0, 2)}）有限公司董事长${a}介绍：“产量翻番！”`,
  (w, _a, _b, brand) => `${brand}集团有限公司与${w.county}人民政府签订合作协议；项目投资2.5亿元，占地1,200亩。`,
  (w, a) => `${w.county}${w.town}青竹村村民${a}说：“路通了，心就顺了。”`,
  (w, a) => `任命${a}为${w.city}教育局局长。`,
  (w) => `${w.city}开展“清风行动”，印发《${w.city}养老服务条例》。`,
  (_w, a, b) => `市领导${a}、${b}参加（以上排名不分先后）。`,
  (w) => `我市与${w.other}合作，我省给予支持；该市表示欢迎。`,
  (_w, a, b) => `${a}、${b}等参加活动，居民王某在场。`,
  () => '天气转暖，花都开了！你去看了吗？',
];

const sentence = (world: World): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...FRAMES), fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 }), fc.constantFrom(...BRANDS))
    .map(([frame, [a = '', b = ''], brand]) => frame(world, a, b, brand));

const article = (world: World): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.constantFrom('茶园里的好消息', '大桥今天正式通车', '老街换上新模样', '工厂车间传来喜讯'),
      fc.constantFrom(...NAMES),
      fc.array(fc.array(sentence(world), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    )
    .map(([title, author, paragraphs]) => [
      title,
      ...paragraphs.map((parts, i) => (i === 0 ? `本报讯（记者 ${author}）` : '') + parts.join('')),
    ]);

/** A page of one paper: masthead, date, one to three articles of sentences from templates. */
export const pageText: fc.Arbitrary<string> = fc
  .constantFrom(...WORLDS)
  .chain((world) =>
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.array(article(world), { minLength: 1, maxLength: 3 }))
      .map(([day, made]) => [world.paper, `2022年3月${day}日`, ...made.flat()].join('\n\n')),
  );

/** A paragraph that a column break cuts in two. */
export const cutText: fc.Arbitrary<string> = fc.tuple(pageText, fc.nat()).map(([text, n]) => {
  const lines = text.split('\n\n');
  const at = lines.findIndex((line) => line.length > 60);
  const line = lines[at];
  if (line === undefined) return text;
  const cut = 20 + (n % (line.length - 40));
  return [...lines.slice(0, at), line.slice(0, cut), line.slice(cut), ...lines.slice(at + 1)].join('\n\n');
});

/** What no page should hold, and some page will. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 40 }).map((units) => `市长${String.fromCharCode(...units)}周怀远`),
  fc
    .array(fc.constantFrom(...'市委书记长周怀远某县省的、，。：“”《》（）()[]<>&"\'\\/$^*+?{}|·—  \t\n\r\0第一次会议公司集团与和0１'), {
      maxLength: 400,
    })
    .map((list) => list.join('')),
);

export const page = (text: string, doc = 'p.txt'): Page => ({ doc, text, meta: {} });
