import { assistanceRules } from './assistance-rules.js';
import { bothCities } from './both-sides.js';
import { matching } from './matcher.js';
import { bothSign, namedTogether } from './paired.js';
import { eachWithEach, respectively, together } from './pairs.js';
import { apart } from './partners.js';
import type { RelationExtractor } from './rule.js';
import { signingRules } from './signing-rules.js';

export const cooperatesWith: RelationExtractor = {
  id: 'cooperates_with',
  requires: ['visits'],
  rules: [
    ...signingRules,
    {
      id: 'cooperates-with.brings-in',
      reason: 'A brings B in and works with it',
      example: '[远山集团|organisation.company]从外地引进[清河公司|organisation.company],共建果蔬冷链仓库。',
      gives: ['远山集团 → 清河公司'],
      confidence: 0.75,
      find: matching(
        '<head:organisation|place>[^,;:。!?\\uE000-\\uEFFF]{0,10}?(?:引进|引入|牵手)[^,;:。!?\\uE000-\\uEFFF]{0,14}?<tail:organisation>,?(?:合作|共建|共同)',
        { accept: apart },
      ),
    },
    {
      id: 'cooperates-with.respectively',
      reason: 'pairs that sign, each with its own',
      example: '[甲子县|place.county]与[乙丑县|place.county]、[丙寅县|place.county]与[丁卯县|place.county]分别签订协议。',
      gives: ['甲子县 → 乙丑县', '丙寅县 → 丁卯县'],
      confidence: 0.85,
      find: respectively,
    },
    {
      id: 'cooperates-with.reaches',
      reason: 'A reaches, opens or deepens cooperation with B',
      example: '[云川市|place.city]与[云阳市|place.city]、[北川市|place.city]达成合作。',
      gives: ['云川市 → 云阳市', '云川市 → 北川市'],
      confidence: 0.85,
      find: matching(
        '<subject-head:organisation|place>^[^,;:。!?]{0,10}?(?:与|同|和|跟)<tail:organisation|place*>(?:达成|建立|开展|结成|结为|结对|深化|加强|加深|展开)[^,;:。!?]{0,20}?(?:合作|协作|伙伴|联盟|对子|结对|帮扶|友好|姊妹|共识|(?:采购|购销|供销|意向|销售|供货)(?:协议|合同))',
        { accept: apart, within: together },
      ),
    },
    {
      id: 'cooperates-with.twins',
      reason: 'A and B pair up',
      example: '[云川一中|organisation.education]与[云阳省|place.province][云阳二中|organisation.education]结为姊妹学校。',
      gives: ['云川一中 → 云阳二中'],
      confidence: 0.9,
      find: matching(
        '<head:organisation|place>(?:与|同|和|跟)[\\uE400-\\uE7FF]*<tail:organisation|place>(?![\\uE400-\\uEBFF])(?:正式|签约)?(?:["“]?(?:结为|结成|缔结|结对|牵手|联姻|建立)|成为[^,;:。!?\\uE000-\\uEFFF]{0,6}(?:结对|友好|姊妹|合作|共建|伙伴))',
        { accept: apart, within: together },
      ),
    },
    {
      id: 'cooperates-with.partners',
      reason: 'A together with B and C does something',
      example:
        '[云川市商务局|organisation.government]联合[远山协会|organisation.association]、[云川市文化局|organisation.government]等部门建立专班。',
      gives: ['云川市商务局 → 远山协会', '云川市商务局 → 云川市文化局'],
      confidence: 0.85,
      find: matching('<head:organisation|place>,?(?:还|也)?@partner<tail:organisation|place+>', { accept: apart, within: together }),
    },
    {
      id: 'cooperates-with.builds',
      reason: 'A and B build or run something together',
      example: '[云川大学|organisation.education]与[远山集团|organisation.company]共建实验室。',
      gives: ['云川大学 → 远山集团'],
      confidence: 0.85,
      find: matching('<head:organisation|place>(?:与|同|和|跟)<tail:organisation|place+>@together', { accept: apart }),
    },
    {
      id: 'cooperates-with.works-with',
      reason: 'who acts works, builds, signs together with B',
      example: '[远山集团|organisation.company]去年与[云川大学|organisation.education]合作建成实验室。',
      gives: ['远山集团 → 云川大学'],
      confidence: 0.8,
      find: matching(
        '<subject-head:organisation|place>^[^,;:。!?\\uE000-\\uEFFF]{0,10}?(?:与|同|和|跟)<tail:organisation|place+>(?:@together|[^,;:。!?\\uE000-\\uEFFF]{0,4}合作(?=$|,|[建开办共]))',
        {
          accept: apart,
          within: together,
        },
      ),
    },
    {
      id: 'cooperates-with.joins',
      reason: 'who acts joins hands with B',
      example: '[云川市果业局|organisation.government]去年成立,正联合[云川大学|organisation.education]编制标准。',
      gives: ['云川市果业局 → 云川大学'],
      confidence: 0.8,
      find: matching('<subject-head:organisation|place>^[^,;:。!?\\uE000-\\uEFFF]{0,8}?@partner<tail:organisation|place+>', {
        accept: apart,
      }),
    },
    {
      id: 'cooperates-with.all',
      reason: 'three parties build or sign together: each with each',
      example: '[云川县|place.county]、[云川大学|organisation.education]、[远山集团|organisation.company]三方共建研究院。',
      gives: ['云川县 → 云川大学', '云川县 → 远山集团', '云川大学 → 远山集团'],
      confidence: 0.8,
      find: eachWithEach,
    },
    {
      id: 'cooperates-with.project-of',
      reason: 'a joint project of A and B',
      example: '这是[甲国|place.country]和[乙国|place.country]两国的合作项目。',
      gives: ['甲国 → 乙国'],
      confidence: 0.8,
      find: matching(
        '<head:organisation|place>(?:和|与)<tail:organisation|place>[^,;:。!?\\uE000-\\uEFFF]{0,10}?合作(?:建设)?(?:的|项目|园区|示范)',
        { accept: apart },
      ),
    },
    ...assistanceRules,
    {
      id: 'cooperates-with.both-sign',
      reason: 'both sides that sign are the two that were named together before',
      example: '[东河县|place.county]与[远山集团|organisation.company]举行座谈。会上,双方签订协议。',
      gives: ['东河县 → 远山集团'],
      confidence: 0.8,
      find: bothSign,
    },
    {
      id: 'cooperates-with.named-together',
      reason: 'a meeting on working together has both their names in its own',
      example: '[东河县|place.county]来客了。[西河县|place.county]迎客。[东河县—西河县对口协作座谈会|program.event]召开。',
      gives: ['东河县 → 西河县'],
      confidence: 0.8,
      find: namedTogether,
    },
    {
      id: 'cooperates-with.both-cities',
      reason: 'after a visit from city to city, 两市 and 两地 are host and guest',
      example: '[周远|official]率队赴[云阳市|place.city]考察。两市签署备忘录。[云川市|place.city!]',
      gives: ['云川市 → 云阳市'],
      confidence: 0.7,
      find: bothCities,
    },
  ],
};
