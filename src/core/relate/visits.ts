import { collect } from '../collect.js';
import { matching } from './matcher.js';
import type { Claim, Party, RelationExtractor } from './rule.js';
import { isPerson, type Story } from './story.js';
import { accompany, lookAbout, wholePark } from './tours.js';
import { triggers } from './triggers.js';

const UNVISITED = /^(?:policy|campaign|mechanism|document|event|platform)$/;
/** Officials and heads of firms inspect; a reporter or a villager only goes. A program is visited where it is built. */
const official = (head: Party, tail: Party): boolean =>
  (head.entity.type !== 'person' || head.entity.subtype === 'executive') &&
  !UNVISITED.test(tail.entity.type === 'program' ? (tail.entity.subtype ?? '') : '') &&
  tail.entity.subtype !== 'country';
/** Of bodies only those that travel. */
const travels = (head: Party, tail: Party): boolean =>
  official(head, tail) &&
  (isPerson(head.entity) || /(?:代表团|考察团|调研组|工作队|服务队|访问团|巡察组|督查组|检查组|商会|协会|促进会)$/.test(head.entity.name));

export const visits: RelationExtractor = {
  id: 'visits',
  requires: [],
  rules: [
    {
      id: 'visits.goes-for',
      reason: 'goes to a place in order to inspect, study, survey',
      example: '[周远|official]到[东河县|place.county]专题调度工业。',
      gives: ['周远 → 东河县'],
      confidence: 0.9,
      find: matching(
        '<subject-head:official|person|organisation>(?![^,;:。!?]{0,30}邀请)(?:[^,;:。!?]{0,24}?)(?<!(?:会见|接见|会晤|拜会)[^,;:。!?]{0,24})(?:赴|到|前往|在|深入|走进|来到|率队到|莅临|来(?=[\\uE400-\\uEBFF]))(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])(?:(?!会见|接见|会谈)[^;:。!?]){0,24}?@purpose(?![团组队])',
        { accept: travels },
      ),
    },
    {
      id: 'visits.inspects',
      reason: 'inspects, visits, surveys a place or body',
      example: '[周远|official]还考察了[远山集团|organisation.company]。',
      gives: ['周远 → 远山集团'],
      confidence: 0.85,
      find: matching(
        '<subject-head:official|person|organisation>(?:[^,;:。!?\\uE000-\\uEFFF]{0,10}?)@inspect(?:了)?(?:[\\uE800-\\uEBFF](?:旗下|下属|所属)[^,;:。!?\\uE000-\\uEFFF]{0,8})?(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])(?!的)',
        { accept: travels },
      ),
    },
    {
      id: 'visits.reaches',
      reason: 'an official who comes to a place inspects it',
      example: '[周远|official]一行来到[展示中心|place.site]和[远山物流园|place.site]等。',
      gives: ['周远 → 展示中心', '周远 → 远山物流园'],
      confidence: 0.8,
      find: matching(
        '<subject-head:official|person|organisation>(?:[^,;:。!?\\uE000-\\uEFFF]{0,10}?)(?:一行)?[^,;:。!?\\uE000-\\uEFFF]{0,8}?@reach(?:了)?(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])',
        { accept: travels },
      ),
    },
    {
      id: 'visits.leads',
      reason: 'who leads a party that goes somewhere goes there',
      example: '[周远|official]率[云川市|place.city]党政代表团前往[远州省|place.province][云阳市|place.city],实地考察园区。',
      gives: ['周远 → 云阳市'],
      confidence: 0.85,
      find: matching(
        '<subject-head:official|person>(?:率|带领|率领)[^,;:。!?]{0,16}?(?:赴|到|前往)(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])',
        { accept: official },
      ),
    },
    {
      id: 'visits.accompanied',
      reason: 'who is accompanied on the way to a place goes there',
      example: '[周远|official]陪同[李青|official]一行到[东河县|place.county]和[远山集团|organisation.company]调研。',
      gives: ['李青 → 东河县', '李青 → 远山集团'],
      confidence: 0.85,
      find: matching(
        '陪同<head:official+>(?:一行)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,4})(?:赴|到|前往|在|深入|走进|来到)(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])[^;:。!?]{0,24}?@purpose(?![团组队])',
        { accept: official },
      ),
    },
    {
      id: 'visits.shown',
      reason: 'who is accompanied while inspecting inspects',
      example: '[周远|official]陪同[李青|official]一行考察了[远山物流园|place.zone]。',
      gives: ['李青 → 远山物流园'],
      confidence: 0.85,
      find: matching(
        '陪同<head:official|person+>(?:一行)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,4}?)@inspect(?:了)?(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?![\\uE400-\\uE7FF])(?!的)',
      ),
    },
    {
      id: 'visits.comes-here',
      reason: 'comes to the city of the page, which its first letter stands for',
      example: '[周远|official]一行来云调研。[云川市|place.city!]',
      gives: ['周远 → 云川市'],
      confidence: 0.75,
      find: comesHere,
    },
    {
      id: 'visits.guest',
      reason: 'a guest who is received while inspecting a place',
      example: '[周远|official]会见了在[云川市|place.city]考察投资环境的[李青|official]一行。',
      gives: ['李青 → 云川市'],
      confidence: 0.85,
      find: matching(
        '(?:会见|接见|会晤|接待)(?:了)?[^,;:。!?\\uE000-\\uE3FF]{0,6}?(?:在|来|到|赴|莅)[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])(?:@purpose)[^,;:。!?\\uE000-\\uE3FF]{0,10}的<head:official+>',
        { accept: official },
      ),
    },
    {
      id: 'visits.looks-over',
      reason: 'looks over what is in a place',
      example: '[周远|official]对[东河县|place.county]、[西山县|place.county]的重点项目进行集中观摩。',
      gives: ['周远 → 东河县', '周远 → 西山县'],
      confidence: 0.8,
      find: matching(
        '<subject-head:official|person|organisation>[^;:。!?\\uE000-\\uEFFF]{0,10}?(?:对|就)<tail:place|organisation|program+>(?:的[^,;:。!?]{0,12}?)?(?:进行|开展)[^,;:。!?]{0,4}?@inspect',
        { accept: travels },
      ),
    },
    {
      id: 'visits.scene',
      reason: 'the scene is set at a place, and an official looks about there',
      example: '在[白水镇|place.town][石塘村|place.village]、[东河县|place.county],每到一处,[周远|official]都详细询问。',
      gives: ['周远 → 石塘村', '周远 → 东河县'],
      confidence: 0.75,
      find: matching(
        '(?:^|[,;。“])在(?:和?[^,;:。!?、和\\uE000-\\uE3FF]{1,20}[、和])*?[\\uE400-\\uE7FF]*<tail:place|organisation|program++>(?:[内里]|车间|现场|[^,;:。!?\\uE000-\\uEFFF]{0,6}|、[^,;:。!?\\uE000-\\uEFFF]{2,24})?,(?:每到一处,)?<head:official+>(?:一行)?[^,;:。!?]{0,8}?(?:@inspect|@reach|沿着|仔细|详细|认真|听取|了解|询问|来到|走到|走进)',
        { accept: official },
      ),
    },
    {
      id: 'visits.scene-carried',
      reason: 'the scene is set at a place, and whom the sentence is about looks about there',
      example: '[周远|official]一行来访。在[东河县|place.county][石塘村|place.village],考察组一行听取介绍。',
      gives: ['周远 → 石塘村'],
      confidence: 0.75,
      find: lookAbout,
    },
    {
      id: 'visits.whole',
      reason: 'who visits a hall or office of a park has come to the park',
      example: '[周远|official]来到[展示中心|place.site^云川工业园区],听取介绍。//[云川工业园区|place.zone]不小。',
      gives: ['周远 → 云川工业园区'],
      confidence: 0.7,
      find: wholePark,
    },
    {
      id: 'visits.takes-part',
      reason: 'who takes part in, or accompanies, a tour goes where it goes',
      example: '[周远|official]到[东河县|place.county]调研。[赵平|official]陪同调研。',
      gives: ['赵平 → 东河县'],
      confidence: 0.7,
      find: accompany,
    },
  ],
};

const COMES = new RegExp(`(?:莅|来)([\\u4e00-\\u9fa5])(?:${triggers.purpose}|专题|实地|就)`);

/** Who comes `来厦调研` to the place that the article writes for. */
function comesHere({ region, clauses }: Story): Claim[] {
  if (!region) return [];
  return collect(clauses, ({ view, predicate, end, subject }) => {
    const text = view.text.slice(predicate, end);
    const match = /[来莅]/.test(text) ? COMES.exec(text) : null;
    if (!match || match[1] !== region.name[0] || /[与同和]$|会见|接见|会晤/.test(text.slice(0, match.index))) return [];
    return subject
      .filter((head) => travels(head, { entity: region, certainty: 1 }) && head.entity.key !== region.key)
      .map((head) => ({
        head,
        tail: { entity: region, certainty: 1 },
        sentence: view.sentence.index,
        modality: 'asserted' as const,
        certainty: head.certainty,
      }));
  });
}
