import { WordList } from './word-list.js';

const PEOPLES =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|阿昌族|普米族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|各族|蒙古|回';
const AUTONOMOUS = /自治(?:区|州|县|旗)$/;
const PEOPLE_AT_END = new RegExp(`(?:${PEOPLES})$`);
/** Autonomous divisions whose name is the people's own, or shares its characters with it. */
const NAMED_AFTER: Record<string, string> = {
  内蒙古: '内蒙古',
  察布查尔锡伯: '察布查尔',
  新疆维吾尔: '新疆',
  广西壮族: '广西',
  宁夏回族: '宁夏',
};

/** `湘西土家族苗族` → `湘西`; `鄂伦春` stays, for nothing would be left. */
function withoutPeoples(name: string): string {
  const known = NAMED_AFTER[name];
  if (known) return known;
  let rest = name;
  for (;;) {
    const people = PEOPLE_AT_END.exec(rest)?.[0];
    if (!people || rest.length - people.length < 2) return rest.length > 2 ? rest.replace(/族$/, '') : rest;
    rest = rest.slice(0, -people.length);
  }
}

/** An administrative place of the gazetteer, or one that the page itself names. */
export interface PlaceRef {
  /** Full administrative name (`石鼓区`). */
  name: string;
  /** `country province city county town village region zone site`. */
  level: string;
  /** Names from the province down to the place itself: `湖南省/衡阳市/石鼓区`. */
  path: string;
}

/** The administrative divisions of China by full and short name, with their parents. */
export interface Gazetteer {
  /** Everything a name may mean; empty where the gazetteer does not know it. */
  lookup(name: string): readonly PlaceRef[];
  /** The longest full or short name that begins at a position. */
  longestAt(text: string, at: number): { word: string; value: PlaceRef[] } | undefined;
  allAt(text: string, at: number): readonly { word: string; value: PlaceRef[] }[];
  /** The place with this path (`湖南省/衡阳市`). */
  byPath(path: string): PlaceRef | undefined;
}

/**
 * Short form of a full administrative name: `郴州市` → `郴州`, `湘西土家族苗族自治州` → `湘西`; undefined where none is used.
 *
 * @example
 * shortName('城步苗族自治县', 'county'); // '城步'
 */
export function shortName(name: string, level: string): string | undefined {
  if (AUTONOMOUS.test(name)) return withoutPeoples(name.replace(AUTONOMOUS, ''));
  const short =
    level === 'town' ? name.replace(/(?:街道|镇|乡)$/, '') : name.replace(/(?:特别行政区|林区|新区|矿区|地区|省|市|县|区|旗|盟|州)$/, '');
  return short.length > 1 && short !== name ? short : undefined;
}

/**
 * Compiles the gazetteer from `divisions.tsv`, `renamed.tsv`, `regions.tsv`, `countries.tsv` and `world-cities.tsv`.
 *
 * @param divisions lines of province, city, county, towns
 * @param renamed lines of name, path of the parent, level: divisions that are no more
 * @param regions lines of surface forms, the first canonical
 * @param countries lines of surface forms, the first canonical
 * @param abroad lines of surface forms of a city, the first canonical, and its country
 */
export function compileGazetteer(
  divisions: string[][],
  renamed: string[][],
  regions: string[][],
  countries: string[][],
  abroad: string[][] = [],
): Gazetteer {
  const names = new Map<string, PlaceRef[]>();
  const paths = new Map<string, PlaceRef>();
  const index = (name: string, place: PlaceRef): void => {
    const known = names.get(name);
    if (known) known.push(place);
    else names.set(name, [place]);
  };
  const add = (name: string, level: string, parent: string, forms: string[] = []): string => {
    const path = parent ? `${parent}/${name}` : name;
    if (paths.has(path)) return path;
    const place = { name, level, path };
    paths.set(path, place);
    index(name, place);
    const short = shortName(name, level);
    if (short && level !== 'town' && level !== 'region') index(short, place);
    for (const form of forms) index(form, place);
    return path;
  };
  for (const [province = '', city, county, towns] of divisions) {
    const provincePath = add(province, 'province', '');
    const cityPath = city ? add(city, 'city', provincePath, cityForms(city)) : provincePath;
    const countyPath = county ? add(county, 'county', cityPath, autonomousForms(county)) : cityPath;
    for (const town of (towns ?? '').split(' ')) if (/.{2}(?:街道|镇|乡|苏木)$/.test(town)) add(town, 'town', countyPath);
  }
  for (const [name = '', parent = '', level = ''] of renamed) add(name, level, parent);
  for (const [forms = ''] of regions) {
    const [name = '', ...rest] = forms.split(' ');
    add(name, 'region', '', rest);
  }
  for (const [forms = ''] of countries) {
    const [name = '', ...rest] = forms.split(' ');
    add(name, 'country', '', rest);
  }
  for (const [forms = '', country = ''] of abroad) {
    const [name = '', ...rest] = forms.split(' ');
    add(name, 'city', country, rest);
  }
  const list = new WordList(names);
  return {
    lookup: (name) => names.get(name) ?? [],
    longestAt: (text, at) => list.longestAt(text, at),
    allAt: (text, at) => list.allAt(text, at),
    byPath: (path) => paths.get(path),
  };
}

/** `城步苗族自治县` is also printed `城步县`. */
function autonomousForms(county: string): string[] {
  const kind = /自治([县旗])$/.exec(county)?.[1];
  const short = kind ? shortName(county, 'county') : undefined;
  return short ? [short + kind] : [];
}

/** `湘西土家族苗族自治州` is also printed `湘西州`. */
function cityForms(city: string): string[] {
  return city.endsWith('自治州') ? [`${shortName(city, 'city') ?? ''}州`] : [];
}
