import type { Day } from './days.js';
import { monthAndDay } from './days.js';
import type { Facts } from './facts.js';
import { paragraph, topic } from './phrases.js';
import type { Random } from './random.js';
import { before, type City, inOffice, type World } from './world.js';

/** What a story is told of: a paper's city on a day. Draws decide the rest. */
export interface Scene {
  world: World;
  city: City;
  day: Day;
  draw: Random;
  facts: Facts;
}

/** An article as its author hands it in. */
export interface Story {
  title: string;
  paragraphs: string[];
}

type Teller = (scene: Scene) => Story | undefined;

/** `市`, `县` or `区`: what a place calls its organs by. */
const kind = (place: string): string => place.at(-1) ?? '';

/** The party secretary of a city visits a county and a village; the county's two heads come along. */
const inspection: Teller = ({ city, day, draw, facts }) => {
  const county = draw.pick(city.counties);
  const { first: secretary } = inOffice(city, day);
  const { first, second } = inOffice(county, day);
  const { village } = county;
  const about = topic(draw);
  const k = kind(county.name);
  const visitor = facts.official(secretary, facts.committee(city.name), '市委书记');
  const hosts = [
    facts.official(first, facts.committee(county.name), `${k}委书记`),
    facts.official(second, facts.government(county.name), `${k}长`),
  ];
  const visited = facts.place(city.name, county.name);
  const hamlet = facts.place(city.name, county.name, village.town, village.name);
  facts.relate(visitor, 'visits', visited);
  facts.relate(visitor, 'visits', hamlet);
  facts.relate(visitor, 'visits', facts.place(city.name, county.name, village.town), { optional: true });
  const branch = facts.organ(village.name, `${village.name}党支部`, [`${village.town}${village.name}党支部`]);
  const local = facts.official(village.secretary, branch, '村党支部书记');
  facts.relate(local, 'from_place', hamlet, { optional: true });
  for (const host of [...hosts, local]) {
    facts.relate(host, 'visits', visited, { optional: true });
    facts.relate(host, 'visits', hamlet, { optional: true });
    facts.relate(visitor, 'meets', host, { optional: true });
  }
  return {
    title: `${secretary.name}到${county.name}调研${about}`,
    paragraphs: [
      `${monthAndDay(day - 1)}，市委书记${secretary.name}到${county.name}调研${about}工作。${county.name}委书记${first.name}、${county.name}${k}长${second.name}陪同调研。`,
      `在${village.town}${village.name}，${secretary.name}向村党支部书记${village.secretary.name}询问${topic(draw)}情况。${paragraph(draw)}`,
      `${secretary.name}强调，${paragraph(draw)}`,
    ],
  };
};

/** Two mayors meet, and their cities sign an agreement. */
const meeting: Teller = ({ world, city, day, draw, facts }) => {
  const other = draw.pick(world.cities.filter((candidate) => candidate !== city));
  const { second: mayor } = inOffice(city, day);
  const { second: guest } = inOffice(other, day);
  const host = facts.official(mayor, facts.government(city.name), '市长');
  const visitor = facts.official(guest, facts.government(other.name), '市长');
  facts.relate(host, 'meets', visitor);
  const [here, there] = [facts.place(city.name), facts.place(other.name)];
  facts.relate(here, 'cooperates_with', there);
  facts.relate(visitor, 'visits', here, { optional: true });
  return {
    title: `${mayor.name}会见${other.name}客人`,
    paragraphs: [
      `${monthAndDay(day - 1)}，市长${mayor.name}会见了${other.name}市长${guest.name}一行。`,
      `${mayor.name}对客人的到来表示欢迎。他说，${paragraph(draw)}`,
      `当天，${city.name}与${other.name}签署合作协议。${paragraph(draw)}`,
    ],
  };
};

/** A bureau has a new head; told in the year after the change, so that it is news. */
const appointment: Teller = ({ city, day, draw, facts }) => {
  const bureau = draw.pick(city.bureaus);
  const earlier = before(bureau, day);
  if (!earlier || day - earlier.since > 365) return undefined;
  const { first: old, second: head } = inOffice(bureau, day);
  const organ = facts.bureau(city.name, bureau.stem);
  facts.official(head, organ, '局长');
  facts.official(old, organ, '局长');
  facts.organ(city.name, `${city.name}人民代表大会常务委员会`, [`${city.name}人大常委会`]);
  return {
    title: `${city.name}任免工作人员`,
    paragraphs: [
      `${city.name}人大常委会日前举行会议，决定任命${head.name}为${city.name}${bureau.stem}局局长，免去${old.name}的${city.name}${bureau.stem}局局长职务。`,
      paragraph(draw),
      paragraph(draw),
    ],
  };
};

const CAMPAIGN_NAMES = ['清风', '护苗', '暖冬', '净水', '亮灯', '畅行', '利剑', '春雷', '安居', '阳光', '助学', '绿野'];

/** A bureau starts a campaign. */
const campaign: Teller = ({ city, day, draw, facts }) => {
  const bureau = draw.pick(city.bureaus);
  const { second: head } = inOffice(bureau, day);
  const name = `${draw.pick(CAMPAIGN_NAMES)}行动`;
  const organ = facts.bureau(city.name, bureau.stem);
  const program = facts.add('program', name, { aliases: [`“${name}”`] });
  facts.relate(organ, 'implements', program);
  facts.relate(program, 'located_in', facts.place(city.name), { optional: true });
  const speaker = facts.official(head, organ, '局长');
  for (const rel of ['implements', 'participates_in'] as const) facts.relate(speaker, rel, program, { optional: true });
  return {
    title: `${city.name}${bureau.stem}局启动“${name}”`,
    paragraphs: [
      `${monthAndDay(day - 1)}，${city.name}${bureau.stem}局启动“${name}”。${paragraph(draw)}`,
      `${city.name}${bureau.stem}局局长${head.name}说，${paragraph(draw)}`,
      paragraph(draw),
    ],
  };
};

/** A company puts money into a county. */
const investment: Teller = ({ city, draw, facts }) => {
  const county = draw.pick(city.counties);
  const { name, chair } = county.company;
  const company = facts.add('organisation', name, { aliases: [name.slice(0, -4)] });
  const place = facts.place(city.name, county.name);
  facts.relate(company, 'invests_in', place);
  for (const at of [place, facts.place(city.name)]) facts.relate(company, 'located_in', at, { optional: true });
  facts.relate(facts.add('person', chair.name, { person: chair.id }), 'holds_post', company, { title: '董事长' });
  return {
    title: `${county.name}新添一家企业`,
    paragraphs: [
      `${name}在${county.name}投资${1 + draw.below(20)}.${draw.below(10)}亿元建设生产基地，日前正式投产。`,
      `${name}董事长${chair.name}介绍，${paragraph(draw)}`,
      paragraph(draw),
    ],
  };
};

/** What a village is doing, in a villager's words. */
const village: Teller = ({ city, draw, facts }) => {
  const county = draw.pick(city.counties);
  const { town, name, villager, secretary } = county.village;
  const place = facts.place(city.name, county.name, town, name);
  const speaker = facts.add('person', villager.name, { person: villager.id });
  facts.relate(speaker, 'from_place', place);
  for (const outer of [
    [city.name, county.name, town],
    [city.name, county.name],
  ])
    facts.relate(speaker, 'from_place', facts.place(...outer), { optional: true });
  const head = facts.official(secretary, facts.organ(name, `${name}党支部`, [`${town}${name}党支部`]), '村党支部书记');
  facts.relate(head, 'from_place', place, { optional: true });
  return {
    title: `${name}的新变化`,
    paragraphs: [
      `“路修好了，日子越过越有奔头。”${county.name}${town}${name}村民${villager.name}说。${paragraph(draw)}`,
      `${name}党支部书记${secretary.name}介绍，${paragraph(draw)}`,
      paragraph(draw),
    ],
  };
};

/** Where a city's party secretary comes from: mayor of the same city before. */
const career: Teller = ({ city, day, draw, facts }) => {
  const earlier = before(city, day);
  if (!earlier || day - earlier.since > 365) return undefined;
  const { first: secretary } = inOffice(city, day);
  facts.official(secretary, facts.committee(city.name), '市委书记');
  facts.official(secretary, facts.government(city.name), '市长');
  return {
    title: `${secretary.name}任${city.name}委书记`,
    paragraphs: [
      `日前，${secretary.name}任${city.name}委书记。此前，${secretary.name}任${city.name}市长。`,
      paragraph(draw),
      paragraph(draw),
    ],
  };
};

/** Two cities sign; everything has its full name, so that other papers can print it as it is. */
export const signing = ({ world, city, day, draw, facts }: Scene): Story => {
  const other = draw.pick(world.cities.filter((candidate) => candidate !== city));
  const { second: mayor } = inOffice(city, day);
  const { second: guest } = inOffice(other, day);
  const signed = [city, other].map(({ name }) => facts.place(name)) as [string, string];
  facts.relate(signed[0], 'cooperates_with', signed[1]);
  const hosts = [
    facts.official(mayor, facts.government(city.name), '市长'),
    facts.official(guest, facts.government(other.name), '市长'),
  ] as [string, string];
  facts.relate(hosts[0], 'meets', hosts[1], { optional: true });
  facts.relate(hosts[1], 'visits', signed[0], { optional: true });
  const agreement = `${topic(draw)}合作协议`;
  facts.add('program', agreement, { optional: true });
  return {
    title: `${city.name}与${other.name}签署${agreement}`,
    paragraphs: [
      `${monthAndDay(day - 1)}，${city.name}与${other.name}签署${agreement}。${city.name}市长${mayor.name}、${other.name}市长${guest.name}出席。`,
      paragraph(draw),
      `${city.name}市长${mayor.name}说，${paragraph(draw)}`,
      paragraph(draw),
    ],
  };
};

const TELLERS: readonly Teller[] = [inspection, inspection, meeting, appointment, campaign, investment, village, career];

/** A story of the day. Some need an occasion, and another is told where there is none. */
export function tell(scene: Scene): Story {
  for (;;) {
    const story = scene.draw.pick(TELLERS)(scene);
    if (story) return story;
  }
}
