import { matching } from './matcher.js';
import type { RelationExtractor } from './rule.js';

export const awards: RelationExtractor = {
  id: 'awards',
  requires: [],
  rules: [
    {
      id: 'awards.bestows',
      reason: 'A bestows an honour on B',
      example: '[云川市人民政府|organisation.government]授予[东河县|place.county]“文明县”称号。',
      gives: ['云川市人民政府 → 东河县'],
      confidence: 0.9,
      find: matching(
        '<head:organisation+>[^,;:。!?\\uE000-\\uEFFF]{0,8}?(?:授予|赋予|表彰了?|命名|奖励)<tail:organisation|place|official|person+>(?:等[^,;:。!?“”]{0,8}?)?(?:的)?(?:为)?<honour>(?:称号|荣誉|奖|的?新?定位|,|。|$)',
      ),
    },
    {
      id: 'awards.named-by',
      reason: 'B is named by A',
      example: '[远山集团|organisation.company]被[云川市商务局|organisation.government]评为“诚信企业”。',
      gives: ['云川市商务局 → 远山集团'],
      confidence: 0.9,
      find: matching(
        '<subject-tail:organisation|place|official|person>[^,;:。!?\\uE000-\\uEFFF]{0,12}?(?:被|获|经|由)<head:organisation+>(?:授予|评为|评定为|认定为|命名为|确定为|列为|表彰为|评选为|授牌)<honour>(?:称号|[,;。!?]|$)',
      ),
    },
    {
      id: 'awards.product-named-by',
      reason: 'what a firm makes is named by A: the honour is the firm’s',
      example: '去年,[远山集团|organisation.company]“清河”系列产品被[云川市商务局|organisation.government]评为“名牌”。',
      gives: ['云川市商务局 → 远山集团'],
      confidence: 0.75,
      find: matching(
        '<tail:organisation>[^,;:。!?\\uE000-\\uE7FF]{1,20}?(?:产品|作品|品牌|案例|项目|论文|成果)被<head:organisation+>(?:授予|评为|评定为|认定为|命名为|列为)<honour>(?:称号|[,;。!?]|$)',
      ),
    },
    {
      id: 'awards.decision',
      reason: 'who is honoured after a decision was read out is honoured by those who made it',
      example:
        '会上宣读了[云川市人民政府|organisation.government]的表彰决定,[东河县|place.county]、[远山集团|organisation.company]被授予“先进集体”称号。',
      gives: ['云川市人民政府 → 东河县', '云川市人民政府 → 远山集团'],
      confidence: 0.75,
      find: matching(
        '<head:organisation+>[^。!?\\uE000-\\uEFFF]{0,20}?(?:表彰|表扬|命名)[^。!?\\uE000-\\uEFFF]{0,12}?(?:决定|通报)[》”]?,<tail:organisation|place|official|person+>[^,;。!?\\uE000-\\uEFFF]{0,8}?(?:被授予|被评为|荣获|获)<honour>(?:称号|[,;。!?]|$)',
      ),
    },
  ],
};
