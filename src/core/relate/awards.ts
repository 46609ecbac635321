import { decided, decreed, listed } from './honours.js';
import { amongThem } from './honours-carried.js';
import { ofThatName } from './honours-won.js';
import { matching } from './matcher.js';
import type { RelationExtractor, Rule } from './rule.js';

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
        '<head:organisation+>[^,;:。!?\\uE000-\\uEFFF]{0,8}?(?:授予|赋予|表彰了?|命名|奖励)<tail:organisation|place|official|person+>(?:等[^,;:。!?“”]{0,8}?)?(?:的)?(?:为)?<honour>(?:称号|荣誉|奖|的?新?定位|[,;。!?]|$)',
      ),
    },
    {
      id: 'awards.named-by',
      reason: 'B is named by A',
      example: '[远山集团|organisation.company]被[云川市商务局|organisation.government]评为“诚信企业”。',
      gives: ['云川市商务局 → 远山集团'],
      confidence: 0.9,
      find: matching(
        '<subject-tail:organisation|place|official|person>[^,;:。!?\\uE000-\\uEFFF]{0,12}?(?:被|获|经|由)<head:organisation+>(?:联合|共同)?(?:授予|评为|评定为|认定为|命名为|确定为|列为|表彰为|评选为|授牌)<honour>(?:光荣|荣誉)?(?:称号|殊荣|(?<=[”"])[、和及等]|[,;。!?]|$)',
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
      id: 'awards.bestows-carried',
      reason: 'who has decided bestows in the clauses that follow',
      example:
        '[云川市总工会|organisation.association]决定,授予[远山集团|organisation.company]等单位“劳动奖状”,授予[李青|person]等同志“劳动奖章”。',
      gives: ['云川市总工会 → 远山集团', '云川市总工会 → 李青'],
      confidence: 0.85,
      find: matching(
        '<subject-head:organisation>(?:决定|联合)?(?:授予|命名|追授)<tail:organisation|place|official|person+>(?:等[^,;:。!?“”"]{0,8}?)?(?:为)?<honour>(?:称号|荣誉|[,;。!?]|$)',
      ),
    },
    {
      id: 'awards.won-of',
      reason: 'wins an honour of A',
      example: '去年,[远山集团|organisation.company]成功获评[云川市商务局|organisation.government]“诚信企业”。',
      gives: ['云川市商务局 → 远山集团'],
      confidence: 0.8,
      find: honouring(
        matching(
          '<subject-tail:organisation|place|official|person>^[^,;:。!?\\uE000-\\uEFFF]{0,8}?(?:获评|荣获|获得|获颁|喜获|获)(?:了)?<head:organisation+>(?:颁发的|授予的|评选的|命名的|表彰的)?(?:“[^“”]{2,20}”(?=“))?<honour>(?:光荣|荣誉)?(?:称号|表彰|殊荣|(?<=[”"])[、和及等]|[,;。!?]|$)',
        ),
      ),
    },
    {
      id: 'awards.commended',
      reason: 'is commended by A, without a title',
      example: '[远山集团|organisation.company]连续三年受到[云川市人民政府|organisation.government]的通报表彰。',
      gives: ['云川市人民政府 → 远山集团'],
      confidence: 0.8,
      find: matching(
        '<subject-tail:organisation|place|official|person>^[^,;:。!?\\uE000-\\uEFFF]{0,12}?(?:受到?|获得?|得到|被)(?:了)?<head:organisation+>(?:的)?(?:联合|通报|集体|隆重)?(?:表彰|嘉奖|通令嘉奖)(?:[,;。!?奖]|$)',
      ),
    },
    {
      id: 'awards.hands',
      reason: 'A hands B a plaque or title',
      example: '[云川医院|organisation.other]向[东河县医院|organisation.other]授予“定点指导医院”牌匾。',
      gives: ['云川医院 → 东河县医院'],
      confidence: 0.85,
      find: matching(
        '<head:organisation+>(?:分别)?向<tail:organisation|place|official|person+>(?:授予|颁发|颁授)了?<honour>(?:牌匾|称号|证书|奖牌|匾牌|铜牌|荣誉)',
      ),
    },
    {
      id: 'awards.decree',
      reason: 'a decision grants, one after another',
      example:
        '会上公布[云川市文明委|organisation.government]决定,授予[东河县|place.county]等4个县[云川市|place.city]文明县称号,授予[远山集团|organisation.company]等50个单位[云川市|place.city]文明单位称号。',
      gives: ['云川市文明委 → 东河县', '云川市文明委 → 远山集团'],
      confidence: 0.85,
      find: decreed,
    },
    {
      id: 'awards.merit',
      reason: 'records a merit for someone',
      example: '[云川市公安局|organisation.government]决定给[李青|official]记个人三等功。',
      gives: ['云川市公安局 → 李青'],
      confidence: 0.85,
      find: matching(
        '<subject-head:organisation>(?:决定)?(?:为|给)<tail:organisation|official|person+>(?:记|颁发|荣记)<honour>(?:一次|[,;。!?]|$)',
      ),
    },
    {
      id: 'awards.roll',
      reason: 'an organ publishes a roll of honour, and names stand on it',
      example: '[云川市教育局|organisation.government]公布优秀教师名单,<教师:role>[李青|person]、<教师:role>[孙立|person]等9人榜上有名。',
      gives: ['云川市教育局 → 李青', '云川市教育局 → 孙立'],
      confidence: 0.7,
      find: matching(
        '<head:organisation>[^。!?\\uE000-\\uEFFF]{0,6}?(?:公布|发布|公示)[^,;。!?]{0,24}?名单,<tail:organisation|official|person**>(?:榜上有名|入选|上榜|名列其中|在列)',
      ),
    },
    {
      id: 'awards.decision',
      reason: 'who is honoured after a decision was read out is honoured by those who made it',
      example:
        '会上宣读了[云川市人民政府|organisation.government]的表彰决定,[东河县|place.county]、[远山集团|organisation.company]被授予“先进集体”称号。',
      gives: ['云川市人民政府 → 东河县', '云川市人民政府 → 远山集团'],
      confidence: 0.75,
      find: decided,
    },
    {
      id: 'awards.of-that-name',
      reason: 'who wins an honour that someone has just been said to bestow has it of them',
      example: '[云川市总工会|organisation.association]共表彰“五一劳动奖状”39个。其中[远山集团|organisation.company]荣获“五一劳动奖状”。',
      gives: ['云川市总工会 → 远山集团'],
      confidence: 0.8,
      find: ofThatName,
    },
    {
      id: 'awards.among',
      reason: 'who is said to be among those honoured is honoured by whom the article has just named',
      example: '[云川市商务局|organisation.government]公布“示范企业”名单,[远山集团|organisation.company]等9家企业榜上有名。',
      gives: ['云川市商务局 → 远山集团'],
      confidence: 0.75,
      find: amongThem,
    },
    {
      id: 'awards.list',
      reason: 'under the honour as a heading stand those who receive it, a line each',
      example:
        '[云川市总工会|organisation.association]授予[远山集团|organisation.company]等单位“劳动奖状”。//劳动奖状//[远山集团|organisation.company]//[清河公司|organisation.company]',
      gives: ['云川市总工会 → 远山集团', '云川市总工会 → 清河公司'],
      confidence: 0.8,
      find: listed,
    },
  ],
};

/** What is an honour, and not leave, money or praise. */
const HONOUR =
  /奖|称号|先进|优秀|示范|文明|标兵|之乡|巨人|单位|企业|基地|试点|百强|模范|荣誉|名牌|品牌|认证|十佳|劳模|楷模|卫士|红旗手|能手/;

/** Keeps the claims whose honour is one. */
function honouring(find: Rule['find']): Rule['find'] {
  return (story, found) => find(story, found).filter(({ honour }) => honour !== undefined && HONOUR.test(honour));
}
