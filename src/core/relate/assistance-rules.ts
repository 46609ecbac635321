import { matching } from './matcher.js';
import { apart } from './partners.js';
import type { Rule } from './rule.js';

/** Who is paired with whom to help it: `对口支援`, `结对帮扶`. */
export const assistanceRules: readonly Rule[] = [
  {
    id: 'cooperates-with.helps',
    reason: 'A helps B out under a scheme of paired assistance',
    example: '[云川医院|organisation.other]对[东河县医院|organisation.other]进行对口支援。',
    gives: ['云川医院 → 东河县医院'],
    confidence: 0.8,
    find: matching(
      '<head:organisation|place>(?:正|还|将|全面|积极|组织[^,;:。!?\\uE000-\\uEFFF]{1,6})?对[\\uE400-\\uE7FF]*<tail:organisation|place>(?![\\uE400-\\uEBFF])[^,;:。!?的\\uE000-\\uEFFF]{0,10}?(?:支援|帮扶|援建|协作)(?!办|组|队|单位|干部)',
      { accept: apart },
    ),
  },
  {
    id: 'cooperates-with.paired',
    reason: 'A is paired with B, or builds for it what it lacks',
    example: '[云川市|place.city]对口支援[东河县|place.county]已有九年。',
    gives: ['云川市 → 东河县'],
    confidence: 0.8,
    find: matching(
      '<head:organisation|place>(?:正式|已|还)?(?:对口|结对|定点)?(?:支援|帮扶|援建|协作|结对|合作)(?:了|的)?[\\uE400-\\uE7FF]*<tail:place|organisation>(?![\\uE400-\\uEBFF])',
      { accept: apart },
    ),
  },
  {
    id: 'cooperates-with.gives-aid',
    reason: 'A gives B money under a scheme of paired assistance',
    example: '[云川市|place.city]向[东河县|place.county]捐赠帮扶资金50万元。',
    gives: ['云川市 → 东河县'],
    confidence: 0.7,
    find: matching(
      '<head:organisation|place>向[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])(?:捐赠|捐助|拨付|援助|提供)了?[^,;:。!?\\uE000-\\uEFFF]{0,10}?(?:帮扶|协作|支援|援助)(?:资金|款|物资)',
      { accept: apart },
    ),
  },
];
