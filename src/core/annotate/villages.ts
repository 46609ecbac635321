import { allMatches } from '../text/matches.js';
import { addMention, type Draft, isHanAt, isTaken, tokenCovering } from './draft.js';

/** Words that end in a level word and name no place. */
const NO_PLACE =
  /(?:届|农|乡|全|山|本|该|各|驻|进|新|城中|古|渔|行政|自然|贫困|示范|帮扶|重点|文明|试点|到|同|邻|我|某|每|驻点|一个|美丽|特色|小|城|集|建制|中心|重|老|名|强|大|两|三|多|这|那|整|空心|网红|先进|幸福|和谐|脱贫|样板|年度|周边|农业|工业|专业|旅游|产业|生态|文化|民俗|移民|联|出|帮|下|入|在|回|返|离|个|城边|山区)$/;
/** The same for what stands right after a place, where only these words themselves are out. */
export const NO_PLACE_ALONE =
  /农$|驻$|专业$|示范$|[千百]强$|[东西南北中]部乡?$|^[两各三多几]乡$|^(?:农|乡|全|山|本|该|各|驻|进|城中|渔|行政|自然|贫困|示范|帮扶|重点|文明|试点|美丽|特色|建制|中心|空心|网红|先进|脱贫|样板|城边|城|年度|周边)$/;
const LEVEL_OF: Record<string, string> = {
  镇: 'town',
  乡: 'town',
  街道: 'town',
  苏木: 'town',
  村: 'village',
  社区: 'village',
  嘎查: 'village',
  屯: 'village',
};
const LOCAL_NAME =
  /^([\u4e00-\u9fa5]{1,6}?)(街道|苏木|嘎查|镇|乡|村|社区)(?![庄民委级居长落规干支建容貌医镇际企土野愁音亲情间域路街]|村(?![集民干委两支监]))/;
/** No name of a village holds one of these. */
const FUNCTION = /[的了在等是有为将被把从到让使给由对向于以其这那各该每个全之委会府局厅处办们就也还又再使所]/;

/** Compounds of 乡, 村 and 镇 that name none. */
const COMPOUND = /^(?:乡村|故乡|家乡|城乡|老乡|他乡|异乡|同乡|返乡|回乡|山乡|城镇|村镇|乡镇|集镇|古镇|小镇|农村|山村|新村|全村)$/;
/** What a village's or town's name does not begin with. */
const NOT_FIRST = /^(?:[和与及级第届等个]|[时现曾前原]任)/;

/** Towns and villages that stand right after a place: `某市某乡某村`. Returns where reading goes on. */
export function localNames(draft: Draft, from: number): number {
  let at = from;
  for (;;) {
    const match = LOCAL_NAME.exec(draft.text.slice(at, at + 10));
    const [name = '', stem = '', suffix = ''] = match ?? [];
    if (
      !match ||
      FUNCTION.test(stem) ||
      NOT_FIRST.test(stem) ||
      NO_PLACE_ALONE.test(stem.replace(/村$/, '')) ||
      isCompound(draft, at + stem.length, at) ||
      describes(draft, at, at + stem.length) ||
      (stem.length < 2 && suffix !== '村' && suffix !== '乡')
    )
      return Math.max(at, from + 1);
    addMention(draft, {
      start: at,
      end: at + name.length,
      type: 'place',
      subtype: LEVEL_OF[suffix] ?? 'village',
      level: LEVEL_OF[suffix] ?? 'village',
      rule: 'place.chain',
      confidence: 0.85,
    });
    at += name.length;
  }
}

/**
 * Whether the level word at an offset is the end of a word like 故乡, or begins or ends 村镇 and 乡村.
 *
 * @param from where a name begins for sure, since a place ends there: `青石乡根山村` is no 山村
 */
function isCompound(draft: Draft, at: number, from = 0): boolean {
  const token = tokenCovering(draft, at);
  return (
    /乡村|[故家下返回还离]乡/.test(draft.text.slice(at - 1, at + 1)) ||
    (token !== undefined && COMPOUND.test(token.text) && !(from > 0 && token.start > from))
  );
}

/** Whether a word between two offsets describes or acts rather than names. */
function describes(draft: Draft, start: number, end: number): boolean {
  if (/[部县镇乡局市区]长|书记|主任/.test(draft.text.slice(start, end))) return true;
  for (let i = start; i < end; ) {
    const token = tokenCovering(draft, i);
    if (!token) return false;
    if (token.start >= start && token.end <= end && token.text.length > 1 && /^(?:v|d|a|c|p|m|t|r|l|i)/.test(token.tag)) return true;
    i = token.end;
  }
  return false;
}

/** Villages, towns and communities that stand free: `走进石塘村`, `青苗社区`. */
export function freeVillages(draft: Draft): void {
  for (const match of allMatches(
    draft.text,
    /(?:村|社区|镇|乡|街道)(?![庄民委级居长落规干支建容貌医镇际企土野愁音亲情间域路街]|村(?![集民干委两支监]))/g,
  )) {
    const end = match.index + match[0].length;
    if (draft.taken[match.index]) continue;
    let start = match.index;
    while (start > 0 && match.index - start < 4) {
      const token = tokenCovering(draft, start - 1);
      if (
        !token ||
        draft.taken[start - 1] ||
        !isHanAt(token.text, 0) ||
        (FUNCTION.test(token.text) && !/^n[rsz]$/.test(token.tag)) ||
        /^[和与及都]/.test(token.text) ||
        !(/^(?:n|x|j|a$|b|f|g|z|h|k|q$)/.test(token.tag) || /^[东西南北][郊关]$/.test(token.text))
      )
        break;
      if (match.index - token.start > 4) break;
      start = token.start;
    }
    while (start < match.index && isTaken(draft, start, match.index)) start++;
    // 原 says that it was so once: `原青石乡`.
    if (match.index - start > 2 && draft.text[start] === '原') start++;
    const stem = draft.text.slice(start, match.index);
    if (
      stem.length < 2 ||
      stem.length > 4 ||
      NO_PLACE.test(stem) ||
      describes(draft, start, match.index) ||
      !/^[\u4e00-\u9fa5]+$/.test(stem) ||
      NOT_FIRST.test(stem) ||
      isCompound(draft, match.index)
    )
      continue;
    const level = LEVEL_OF[match[0]] ?? 'village';
    addMention(draft, { start, end, type: 'place', subtype: level, level, rule: 'place.suffix', confidence: 0.6 });
  }
}
