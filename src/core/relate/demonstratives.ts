import type { LocalMention } from '../document.js';
import { CharacterSet } from '../lexicon/characters.js';
import type { Entity } from '../model.js';

const DEMONSTRATIVE =
  /(?:该|此次|本次|本届|本期|这次|这一|这个)(项目|工程|行动|活动|论坛|会议|大会|博览会|展会|旅游节|文化节|平台)(?![室厅场馆中心])/y;
/** How far back a demonstrative reaches, in characters. */
const NEAR = 200;
const MEANT: Record<string, RegExp> = {
  项目: /^project$/,
  工程: /^project$/,
  行动: /^campaign$/,
  活动: /^(?:campaign|event)$/,
  平台: /^platform$/,
};

/** What the words that stand for a name begin with. */
const BEGINS = new CharacterSet('该此本这村镇乡县市省州');

/** Words that stand for an entity named before, and that resolution has left alone. */
export function standIn(
  reading: string,
  at: number,
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): LocalMention | undefined {
  if (TITLE_FIRST.hasAt(reading, at + 1)) {
    const person = bySurname(reading, at, named);
    if (person) return person;
  }
  if (!BEGINS.hasAt(reading, at)) return undefined;
  return demonstrated(reading, at, named, entities) ?? inside(reading, at, named, entities);
}

const TITLE_FIRST = new CharacterSet('书主局市县区省州镇乡院校会厅部处董总');
const TITLE =
  /(?:书记|主任|主席|局长|市长|县长|区长|省长|州长|镇长|乡长|院长|校长|会长|厅长|部长|处长|董事长|总经理|总裁)(?!办公|助理|令|信箱|热线|级|办)/y;

/** `李局长`: the last one named before whose surname that is, and whom the article has named in full. */
function bySurname(reading: string, at: number, named: readonly LocalMention[]): LocalMention | undefined {
  TITLE.lastIndex = at + 1;
  const match = TITLE.exec(reading);
  if (!match) return undefined;
  const surname = reading[at] as string;
  const end = at + 1 + match[0].length;
  const meant = named.findLast(
    (mention) => mention.end <= at && (mention.type === 'person' || mention.type === 'official') && mention.name.startsWith(surname),
  );
  if (!meant || meant.end === at || named.some((mention) => mention.start < end && mention.end > at)) return undefined;
  return { ...meant, start: at, end, name: reading.slice(at, end) };
}

/** `该项目`, `本届旅游节`: the last program of the kind that was named before, in the words that stand for it. */
function demonstrated(
  reading: string,
  at: number,
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): LocalMention | undefined {
  DEMONSTRATIVE.lastIndex = at;
  const match = DEMONSTRATIVE.exec(reading);
  if (!match) return undefined;
  const wanted = MEANT[match[1] ?? ''] ?? /^event$/;
  const end = at + match[0].length;
  if (named.some((mention) => mention.start < end && mention.end > at)) return undefined;
  const meant = named.findLast(
    (mention) =>
      mention.end <= at &&
      mention.end > at - NEAR &&
      mention.type === 'program' &&
      wanted.test(entities.get(mention.entity ?? '')?.subtype ?? ''),
  );
  return meant && { ...meant, start: at, end, name: match[0] };
}

const INSIDE = /(?<![城都小校山农渔新老园景])(村|镇|乡|县|市|省|州)里(?!面|程|人)/y;
const LEVEL: Record<string, string> = { 村: 'village', 镇: 'town', 乡: 'town', 县: 'county', 市: 'city', 省: 'province', 州: 'city' };

/** `村里`, `镇里`: of the places of the level that were named before the one named most, of equals the last. */
function inside(
  reading: string,
  at: number,
  named: readonly LocalMention[],
  entities: ReadonlyMap<string, Entity>,
): LocalMention | undefined {
  INSIDE.lastIndex = at;
  const match = INSIDE.exec(reading);
  if (!match || named.some((mention) => mention.start < at + 2 && mention.end > at)) return undefined;
  const level = LEVEL[match[1] ?? ''];
  const before = named.filter(({ end, type, entity }) => end <= at && type === 'place' && entities.get(entity ?? '')?.subtype === level);
  const times = (key: string | undefined): number => before.filter(({ entity }) => entity === key).length;
  const meant = before.reduce<LocalMention | undefined>(
    (best, mention) => (best && times(best.entity) > times(mention.entity) ? best : mention),
    undefined,
  );
  return meant && { ...meant, start: at, end: at + 2, name: match[0] };
}
