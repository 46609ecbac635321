import { collect } from '../collect.js';
import type { LocalMention } from '../document.js';
import { affiliated, personsOf } from './affiliated.js';
import { matching } from './matcher.js';
import type { Claim, Party, RelationExtractor } from './rule.js';
import type { Story } from './story.js';

/** Places small enough that people are said to be of them. */
const VILLAGE = /^(?:village|town)$/;
/** Divisions that people are said to be of. */
const HOME = /^(?:village|town|county|city|province)$/;

const isHome = (_head: Party, { entity }: Party): boolean => HOME.test(entity.subtype ?? '');

export const fromPlace: RelationExtractor = {
  id: 'from_place',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'from-place.resident',
      reason: 'villager, farmer, townsman with the place in front of a name',
      example: '[石塘村|place.village]<村民:resident>[李青|person]正在摘果。',
      gives: ['李青 → 石塘村'],
      confidence: 0.9,
      find: affiliated('resident', 'place'),
    },
    {
      id: 'from-place.here',
      reason: 'a villager without a village is of the one that the sentences before are about',
      example: '[石塘村|place.village]的樱桃熟了,<村民:resident>[李青|person]正忙着装果。',
      gives: ['李青 → 石塘村'],
      confidence: 0.75,
      find: here,
    },
    {
      id: 'from-place.people',
      reason: 'a place and a calling in front of a name',
      example: '[云川市|place.city]画家[李青|person]的作品很好。',
      gives: ['李青 → 云川市'],
      confidence: 0.8,
      find: matching(
        '<tail:place>的?[^,;:。!?、\\uE000-\\uEFFF]{0,4}?(?:画家|作家|诗人|歌手|艺人|农民|村民|居民|市民|渔民|牧民|果农|菜农|茶农|种粮大户|养殖户|青年|小伙|姑娘|老人|老汉|大妈|银匠|工匠|手艺人|学生|留学生|老党员|退休教师|退休职工)<head:person+>',
      ),
    },
    {
      id: 'from-place.stands',
      reason: 'the village that someone is in',
      example: '[李青|person]所在的[石塘村|place.village]有八百人。',
      gives: ['李青 → 石塘村'],
      confidence: 0.8,
      find: matching('<head:person|official>家?所在的<tail:place>', { accept: (_head, { entity }) => VILLAGE.test(entity.subtype ?? '') }),
    },
    {
      id: 'from-place.lives',
      reason: 'lives in, comes from',
      example: '家住[石塘村|place.village]的[李青|person]来了。',
      gives: ['李青 → 石塘村'],
      confidence: 0.85,
      find: matching('(?:家住|来自|住在|生于|出生于|籍贯|祖籍)<tail:place>的?[^,;:。!?]{0,6}?<head:person|official+>'),
    },
    {
      id: 'from-place.of',
      reason: 'a town or village, 的 and a name',
      example: '[石塘村|place.village]的[李青|person]说,路通了。',
      gives: ['李青 → 石塘村'],
      confidence: 0.8,
      find: matching('<tail:place>的<head:person>', { accept: isHome }),
    },
    {
      id: 'from-place.native',
      reason: 'sex, age and people of someone, then the place that he is from',
      example: '[李青|person],男,汉族,1970年3月生,[云川市|place.city]人。',
      gives: ['李青 → 云川市'],
      confidence: 0.85,
      find: matching(
        '<head:person|official>[,(](?:[^,;:。!?、\\uE000-\\uEFFF]{1,14},){0,4}(?:(?:原籍|籍贯|祖籍)(?:地)?(?:为|是)?:?)?<tail:place+>人(?=[,。;)]|$)',
        { accept: isHome },
      ),
    },
    {
      id: 'from-place.is-of',
      reason: 'is someone of a place, or comes from it',
      example: '[李青|person]是[石塘村|place.village]人。',
      gives: ['李青 → 石塘村'],
      confidence: 0.85,
      find: matching(
        '<head:person|official>,?(?:今年)?[0-9]{0,2}岁?,?(?:是|来自|家住|住在|生于|出生于|籍贯|祖籍)<tail:place+>(?:的?(?:一[名位])?(?:[村本]?(?:人|村民|居民)|村医|乡村医生|农民|牧民|渔民|茶农|果农|种植户|养殖户|种粮大户))?(?=[,。;!?、]|$)',
        { accept: isHome },
      ),
    },
  ],
};

/** Those who are where they live; a patient, a guest or somebody's kin may be from anywhere. */
const LIVES =
  /[居村农渔牧市]民$|农$|户$|户主$|农场主$|新农人$|能手$|带头人$|传承人$|[艺匠]人$|党员$|乡贤$|社员$|村医$|乡村医生$|老支书$|老汉$|大嫂$|阿婆$|村妇$|店主$|饲养员$|返乡青年$|残疾人$|老人$/;
/** How many sentences back a village is still what is told of. */
const BACK = 2;
/** How many back a village is still what is told of rather than the town that has been named since. */
const FAR = 5;

function here(story: Story): Claim[] {
  return collect(
    story.doc.affiliations.filter(({ kind, organ, title }) => kind !== 'post' && isNowhere(story, organ) && LIVES.test(title)),
    (affiliation) =>
      collect(personsOf(affiliation, story), (claim) => {
        const tail = villageBefore(story, claim.sentence, affiliation.start);
        return tail ? [{ ...claim, tail }] : [];
      }),
  );
}

/** Whether a calling has no place, or one that is nowhere to be found: `当地村民`. */
function isNowhere(story: Story, organ: number | undefined): boolean {
  const place = organ === undefined ? undefined : story.mentionById.get(organ);
  return !place || (place.deictic === true && place.entity === undefined);
}

/**
 * The village named last in the sentences before, itself or by its committee, or else the town; or the only village that the article
 * has named so far.
 */
function villageBefore(story: Story, sentence: number, at: number): Party | undefined {
  const named = story.mentionsIn.slice(0, sentence + 1).map((mentions) =>
    collect(
      mentions.filter(({ end }) => end <= at),
      (m) => homeIn(m, story),
    ),
  );
  const near = named.slice(-1 - BACK).flat();
  const village = named
    .slice(-1 - FAR)
    .flat()
    .findLast(({ entity }) => entity.subtype === 'village');
  const last = village ?? near.at(-1);
  if (last) return last;
  const all = named.flat().filter(({ entity }) => entity.subtype === 'village');
  return all.every(({ entity }) => entity.name === all[0]?.entity.name) ? all.at(-1) : undefined;
}

/** The village or town that a mention names, itself or by its committee. */
function homeIn(mention: LocalMention, story: Story): Party[] {
  const entity = story.entities.get(mention.entity ?? '');
  const place = entity?.type === 'organisation' ? story.entities.get(entity.parent ?? '') : entity;
  if (place?.type !== 'place' || !VILLAGE.test(place.subtype ?? '')) return [];
  return place === entity
    ? [{ entity: place, span: { start: mention.start, end: mention.end }, certainty: 1 }]
    : place.subtype === 'village'
      ? [{ entity: place, certainty: 0.9 }]
      : [];
}
