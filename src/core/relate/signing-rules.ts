import { matching } from './matcher.js';
import { together } from './pairs.js';
import { apart } from './partners.js';
import type { Rule } from './rule.js';
import { signedByAll, signedByHeads, signedByName } from './signings.js';

/** Who signs with whom. */
export const signingRules: readonly Rule[] = [
  {
    id: 'cooperates-with.signs',
    reason: 'A signs an agreement with B',
    example: '[云川市|place.city]先后与两家龙头企业[远山集团|organisation.company]、[清河公司|organisation.company]举行合作签约仪式。',
    gives: ['云川市 → 远山集团', '云川市 → 清河公司'],
    confidence: 0.9,
    find: matching(
      '<subject-head:organisation|place>^[^,;:。!?]{0,16}?(?:与|同|和|跟)(?:[^,;:。!?、与和\\uE000-\\uEFFF]{2,10}(?:企业|集团|高校|院校|机构))?<tail:organisation|place+>(?:等[^,;:。!?\\uE000-\\uEFFF]{0,10}|在[^,;:。!?]{0,10}|举行[^,;:。!?\\uE000-\\uEBFF]{0,30}|[^,;:。!?\\uE000-\\uEFFF]{0,4})@sign',
      { accept: apart, within: together },
    ),
  },
  {
    id: 'cooperates-with.sign-together',
    reason: 'A and B sign',
    example: '[云川大学|organisation.education]与[远山集团|organisation.company]签署合作协议。',
    gives: ['云川大学 → 远山集团'],
    confidence: 0.9,
    find: matching(
      '<head:organisation|place>(?:与|同|和|跟)<tail:organisation|place+>(?:在[^,;:。!?]{0,10}|[^,;:。!?\\uE000-\\uEFFF、]{0,4})@sign',
      {
        accept: apart,
        within: together,
      },
    ),
  },
  {
    id: 'cooperates-with.signs-more',
    reason: 'who acts signs with B too, in a list of signings',
    example: '[东河县|place.county]与[远山集团|organisation.company]签订物流项目、与[清河公司|organisation.company]签订药园项目。',
    gives: ['东河县 → 清河公司'],
    confidence: 0.85,
    find: matching(
      '<subject-head:organisation|place>[、](?:还|又|并)?(?:与|同)<tail:organisation|place+>[^,;:。!?、\\uE000-\\uEFFF]{0,4}@sign',
      { accept: apart },
    ),
  },
  {
    id: 'cooperates-with.agreement-of',
    reason: 'the agreement, or the signing, of A and B',
    example: '[云川市|place.city]与[远山集团|organisation.company]战略合作框架协议签约仪式举行。',
    gives: ['云川市 → 远山集团'],
    confidence: 0.85,
    find: matching(
      '<head:organisation|place>(?:与|同|和)<tail:organisation|place>(?:的)?(?:[^,;:。!?、\\uE000-\\uEFFF]{0,8}(?:合作|框架|共建|帮扶)[^,;:。!?、\\uE000-\\uEFFF]{0,6}(?:协议|签约|备忘录)|[^,;:。!?、\\uE000-\\uEFFF]{0,4}(?:协议|签约仪式))',
      { accept: apart },
    ),
  },
  {
    id: 'cooperates-with.signing',
    reason: 'A holds a signing ceremony with B, or signs a paper that has a name',
    example: '[云川市|place.city]与[远山集团|organisation.company]举行[战略合作签约仪式|program.event]。',
    gives: ['云川市 → 远山集团'],
    confidence: 0.85,
    find: signedByName,
  },
  {
    id: 'cooperates-with.signatories',
    reason: 'the heads of A and B sign for them',
    example:
      '[东河县人民政府|organisation.government]<县长:post>[周远|official]与[远山集团|organisation.company]<董事长:post>[李青|person]代表双方签约。',
    gives: ['东河县人民政府 → 远山集团'],
    confidence: 0.8,
    find: signedByHeads,
  },
  {
    id: 'cooperates-with.signatories-of-all',
    reason: 'those who sign for several sides sign for the bodies they are of',
    example:
      '[东河县人民政府|organisation.government]<县长:post>[周远|official]、[远山集团|organisation.company]<董事长:post>[李青|person]代表双方签署协议。',
    gives: ['东河县人民政府 → 远山集团'],
    confidence: 0.8,
    find: signedByAll,
  },
  {
    id: 'cooperates-with.from-both',
    reason: 'those who come from A sign with those of B',
    example: '来自[白水镇|place.town]、[石桥镇|place.town]的6家企业与[东河县|place.county]6个村签订结对协议。',
    gives: ['白水镇 → 东河县', '石桥镇 → 东河县'],
    confidence: 0.7,
    find: matching('来自<head:place+>的[^;:。!?\\uE000-\\uEFFF]{1,24}?,?与<tail:place>[^,;:。!?\\uE000-\\uEFFF]{0,12}?@sign', {
      accept: apart,
    }),
  },
];
