import { collect } from '../collect.js';
import type { Jurisdiction, LocalMention, PlaceRef } from '../document.js';
import type { Department } from '../lexicon/lexicon.js';
import { type Context, lastBefore, placeAtLevel, placeEndingAt } from './context.js';
import { fullZoneName } from './places.js';

/** The name an organisation goes by, its other forms, and the place it belongs to. */
export interface OrganName {
  name: string;
  forms: string[];
  /** The jurisdiction. */
  place?: PlaceRef;
  /** Whether the place is spoken of and no mere part of the name: `杭州` in `杭州某某公司` names no city. */
  speaksOf?: boolean;
  /** Where the name alone does not tell two bodies apart: the jurisdiction's path. */
  apart?: string;
}

const ENDINGS: Record<string, string[]> = {
  委: ['委员会', '委'],
  委员会: ['委员会', '委'],
  办: ['办公室', '办'],
  办公室: ['办公室', '办'],
};
/** Shortened forms of kinds of body, written out. */
const WRITTEN_OUT: [RegExp, string][] = [
  [/(?<=日报|晚报)社$/, ''],
  [/师院$/, '师范学院'],
  [/师大$/, '师范大学'],
  [/农大$/, '农业大学'],
  [/交大$/, '交通大学'],
  [/工大$/, '工业大学'],
  [/林大$/, '林业大学'],
  [/财大$/, '财经大学'],
  [/医大$/, '医科大学'],
  [/矿大$/, '矿业大学'],
  [/疾控中心$/, '疾病预防控制中心'],
  [/管委会$/, '管理委员会'],
  [/安委办$/, '安全生产委员会办公室'],
  [/街道办$/, '街道办事处'],
];

/**
 * The canonical name of an organisation mention: organs by their template and jurisdiction, departments written out, other
 * bodies as printed. Undefined where the jurisdiction cannot be told.
 */
export function organName(context: Context, mention: LocalMention): OrganName | undefined {
  const { lexicon } = context;
  if (mention.deictic) return undefined;
  const known = lexicon.known.get(mention.name);
  if (known?.type === 'organisation') return { name: known.name, forms: known.forms };
  const { jurisdiction, core } = mention;
  if (!jurisdiction || !core) return plainName(context, mention, jurisdiction);
  const place = holder(context, jurisdiction, mention.start);
  if (!place) return undefined;
  const apart = lexicon.gazetteer.lookup(place.name).length > 1 ? place.path : undefined;
  const named = { place, speaksOf: true, ...(apart ? { apart } : {}) };
  const J = place.name;
  if (/法院$/.test(core) && place.level === 'city')
    return { name: `${J}中级人民法院`, forms: [`${J}${core}`, `${J}法院`, `${J}中院`], ...named };
  const kind = lexicon.organs.get(core === '政府' && /盟$|地区$/.test(J) ? '行署' : core);
  if (kind)
    return {
      name: kind.template.replace('{J}', J).replace('村村', '村'),
      forms: [...kind.forms.map((f) => f.replace('{J}', J)), `${J}${core}`],
      ...named,
    };
  const department = lexicon.departments.longestAt(core, 0);
  if (department) {
    const end = core.slice(department.word.length);
    if (end && !/[^局厅委员会办公室总分部署]/.test(end)) return departmentName(J, department.value, end, named);
  }
  return { name: writtenOut(`${J}${core}`), forms: [`${J}${core}`], ...named };
}

function departmentName(J: string, department: Department, end: string, named: Pick<OrganName, 'place' | 'speaksOf' | 'apart'>): OrganName {
  const endings = ENDINGS[end] ?? [end];
  const forms = collect(department.stems, (stem) => endings.map((e) => `${J}${stem}${e}`));
  return { name: `${J}${department.full}${endings[0]}`, forms, ...named };
}

/** A body under its printed name. The place that it begins with holds it, unless the place's short name may be a brand. */
function plainName(context: Context, mention: LocalMention, jurisdiction: Jurisdiction | undefined): OrganName {
  const printed = mention.name.replace(/[“”]/g, '');
  const name = writtenOut(printed);
  const forms = name === printed ? [] : [printed];
  if (jurisdiction?.zone) return { name, forms, place: zone(context, jurisdiction), speaksOf: true };
  const last = jurisdiction?.places[0];
  const inFull = last && jurisdiction && context.doc.reading.text.slice(jurisdiction.start, jurisdiction.end).endsWith(last.name);
  const place = inFull || (last && last.level !== 'county') ? last : jurisdiction?.outer?.at(-1);
  return { name, forms, ...(place?.path ? { place, speaksOf: inFull || place !== last } : {}) };
}

function writtenOut(name: string): string {
  const rule = WRITTEN_OUT.find(([re]) => re.test(name));
  return rule ? name.replace(rule[0], rule[1]) : name;
}

/** The place or zone whose organ it is. */
function holder(context: Context, jurisdiction: Jurisdiction, at: number): PlaceRef | undefined {
  if (jurisdiction.zone) return zone(context, jurisdiction);
  if (jurisdiction.level) return placeAtLevel(context, jurisdiction.level, at);
  return placeEndingAt(context, jurisdiction.end) ?? pick(context, jurisdiction.places);
}

/** Of the places that a jurisdiction's name may mean, the one nearest to the region. */
function pick(context: Context, places: readonly PlaceRef[]): PlaceRef | undefined {
  const own = context.region.map((p) => p.path);
  const near = places.find((p) => own.includes(p.path)) ?? places.find((p) => own.some((path) => p.path.startsWith(`${path}/`)));
  const place = near ?? places[0];
  if (!place || place.path) return place;
  const path = context.memo.places.get(place.name);
  return path ? { ...place, path } : place;
}

function zone(context: Context, jurisdiction: Jurisdiction): PlaceRef {
  const owner = jurisdiction.places[0] ?? context.region.findLast((p) => p.level === 'city');
  const bare = jurisdiction.places.length === 0 && /^(?:高新区|经开区|开发区|保税区|自贸区)$/.test(jurisdiction.zone as string);
  const short = owner?.name.replace(/[市县区]$/, '') ?? '';
  const name = jurisdiction.places.length || bare ? `${short}${jurisdiction.zone}` : (jurisdiction.zone as string);
  const full = fullZoneName(name);
  return { name: full, level: 'zone', path: owner ? `${owner.path}/${full}` : full };
}

/** What follows 该, and how the names end that it may stand for; where no ending is given, with the same word. */
const HEADS: [RegExp, RegExp?][] = [
  [/公司|企业|集团|厂$|行$/, /公司$|集团$|厂$|银行$|酒店$/],
  [/校$/, /学$|学院$|学校$|幼儿园$|[一二三四五六七八九十]中$/],
  [/院$/, /院$/],
  [/协会|合作社|中心|委$|办$|局$|厅$|站$|所$|社$|馆$|队$|部$/],
];

/** The body that `该公司`, `该校`, `该局` stands for: the one of its kind named last. */
export function deicticOrgan(context: Context, mention: LocalMention): string | undefined {
  if (!/^该|^(?:集团)?公司$/.test(mention.name)) return undefined;
  const what = mention.name.replace(/^该/, '');
  const kind = HEADS.find(([head]) => head.test(what));
  if (!kind) return undefined;
  const last = lastBefore(context.bodies, mention.start, (m) => m.entity !== undefined && (kind[1]?.test(m.name) ?? m.name.endsWith(what)));
  return last?.entity;
}

const COMPANY_END = /^(?:集团)?(?:股份|有限|责任|控股|公司|集团|\((?:集团|中国)\))+$/;

/**
 * Bodies that a page names twice, in full and in short: `某某集团` for `某某集团有限公司`, `某某医院` for `某市某某医院`,
 * `某某酒业` for `某地某某酒业(集团)有限公司`.
 *
 * @returns pairs of short and full name; none where two full names would fit
 */
export function shortBodies(
  bodies: readonly { name: string; subtype?: string; parent?: string }[],
  places: readonly string[],
): [string, string][] {
  const out: [string, string][] = [];
  for (const a of bodies) {
    const fits = bodies.filter((b) => {
      if (b === a || b.name.length <= a.name.length || b.subtype !== a.subtype) return false;
      const at = b.name.indexOf(a.name);
      if (at < 0) return isBrandOf(a, b, places) || isWithoutForm(a, b);
      const before = b.name.slice(0, at);
      const after = b.name.slice(at + a.name.length);
      if (after === '')
        return places.includes(before) || places.some((p) => before.endsWith(p) && places.includes(before.slice(0, -p.length)));
      return a.subtype === 'company' && COMPANY_END.test(after);
    });
    if (fits.length === 1) out.push([a.name, (fits[0] as { name: string }).name]);
  }
  return out;
}

/** Whether a firm is named by its brand: `青禾公司` on a page of `青禾汽车股份有限公司`. */
function isBrandOf(a: { name: string; subtype?: string }, b: { name: string }, places: readonly string[]): boolean {
  const brand = a.subtype === 'company' ? /^(.{2,4})(?:公司|集团)$/.exec(a.name)?.[1] : undefined;
  if (!brand || !/有限(?:责任)?公司$|集团$/.test(b.name) || (a.name.endsWith('集团') && !b.name.includes('集团'))) return false;
  return b.name.startsWith(brand) || places.some((place) => b.name.startsWith(place + brand));
}

/** Whether a firm is named in full but for its legal form: `云溪青禾电器公司` for `云溪青禾电器有限公司`. */
function isWithoutForm(a: { name: string; subtype?: string }, b: { name: string }): boolean {
  const stem = a.subtype === 'company' && a.name.endsWith('公司') ? a.name.slice(0, -2) : '';
  return stem.length >= 4 && b.name.startsWith(stem) && /^(?:集团|股份)*有限(?:责任)?公司$/.test(b.name.slice(stem.length));
}
