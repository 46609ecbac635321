import { readTable } from '../../src/core/lexicon/table.js';
import { type Random, random } from './random.js';

/** So much likelier within a given name than elsewhere, in tenths of a natural logarithm, must a character be. */
const TYPICAL = 22;

const VILLAGE_FIRST = [...'青白清石松柳竹枫桃梅荷莲杏桐樟枣槐榆双金银玉龙凤鹤'];
const VILLAGE_SECOND = [...'溪塘岭坪湾冲垄坡桥井泉田洲岩坝峪沟坑源潭'];
const BRANDS_FIRST = [...'恒宏盛鼎瑞祥兴达通利昌隆泰华锦旭晨曦'];
const BRANDS_SECOND = [...'远源泽创丰科能信诚安康润博智汇联邦'];
const INDUSTRIES = ['电子科技', '机械制造', '生物科技', '新材料', '农业发展', '食品', '纺织', '环保科技', '建材', '医药'];

/** Makes names out of the lexicon's surnames and the characters that are typical of given names. No name comes twice. */
export class NameMaker {
  readonly #draw: Random;
  readonly #surnames: string[];
  readonly #first: string[];
  readonly #second: string[];
  readonly #taken = new Set<string>();

  constructor(seed: number, files: Record<string, string>) {
    this.#draw = random(seed, 'names');
    this.#surnames = readTable('surnames.tsv', files['surnames.tsv']).flatMap(([surname = '', common, word]) =>
      Number(common) >= 2 && word !== 'word' ? [surname] : [],
    );
    const given = readTable('given-names.tsv', files['given-names.tsv']);
    const typical = (at: 1 | 2): string[] => given.flatMap((row) => (Number(row[at]) >= TYPICAL ? [row[0] as string] : []));
    this.#first = typical(1);
    this.#second = typical(2);
  }

  person(): string {
    return this.#fresh(() => this.#draw.pick(this.#surnames) + this.#draw.pick(this.#first) + this.#draw.pick(this.#second));
  }

  village(draw: Random): string {
    return `${draw.pick(VILLAGE_FIRST)}${draw.pick(VILLAGE_SECOND)}村`;
  }

  /** @param place short name of the city that it stands in */
  company(draw: Random, place: string): string {
    return this.#fresh(() => `${place}${draw.pick(BRANDS_FIRST)}${draw.pick(BRANDS_SECOND)}${draw.pick(INDUSTRIES)}有限公司`);
  }

  #fresh(make: () => string): string {
    for (;;) {
      const name = make();
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
