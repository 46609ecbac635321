import { matching } from './matcher.js';
import type { Party, RelationExtractor } from './rule.js';

/** Firms and funds invest; a government carries out. */
const firm = (head: Party, tail: Party): boolean =>
  /^(?:company|association|other)$/.test(head.entity.subtype ?? '') &&
  !/[团组队]$/.test(head.entity.name.replace(/集团$/, '')) &&
  !(tail.entity.type === 'program' && /^(?:event|policy|document)$/.test(tail.entity.subtype ?? ''));

export const investsIn: RelationExtractor = {
  id: 'invests_in',
  requires: [],
  rules: [
    {
      id: 'invests-in.puts-in',
      reason: 'puts money into a project',
      example: '[远山集团|organisation.company]投资6亿元建设[药园项目|program.project]。',
      gives: ['远山集团 → 药园项目'],
      confidence: 0.85,
      find: matching(
        '<subject-head:organisation>[^,;:。!?]{0,12}?(?!总?投资[^,;:。!?]{1,14}元的)@invest(?:[^,;:。!?]{0,24}?)<tail:program|organisation+>',
        {
          accept: firm,
        },
      ),
    },
    {
      id: 'invests-in.at',
      reason: 'puts money in at a place',
      example: '[远山集团|organisation.company]投资800万元在[石塘村|place.village]建起加工厂。',
      gives: ['远山集团 → 石塘村'],
      confidence: 0.85,
      find: matching(
        '<subject-head:organisation>[^,;:。!?]{0,8}?(?:@invest[^,;:。!?]{0,14}?在|在)[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uE7FF])[^,;:。!?]{0,8}?(?:投资|建起|建设|兴建|建成|新建|设厂|建厂|布局|落子)',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.builds-at',
      reason: 'a firm of a list that puts money in at a place',
      example: '签约的有[远山集团|organisation.company]在[东河县|place.county]投资7亿元建设电站等项目。',
      gives: ['远山集团 → 东河县'],
      confidence: 0.8,
      find: matching(
        '<head:organisation>(?:将|拟|计划)?在[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uE7FF])[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:总投资|投资|兴建|设厂|建厂)',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.its-project',
      reason: 'the project that a firm puts money into',
      example: '他们察看了[远山集团|organisation.company]投资2亿元兴建的[远山物流园|program.project]。',
      gives: ['远山集团 → 远山物流园'],
      confidence: 0.85,
      find: matching(
        '<head:organisation+>(?:共同|联合|合作|计划|拟)?@invest[^,;:。!?\\uE000-\\uEFFF]{0,20}?的<tail:program|organisation|place>',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.sum-of',
      reason: 'the sum before a firm’s project is the firm’s',
      example: '开工的有总投资3亿元的[远山集团|organisation.company][药园项目|program.project]。',
      gives: ['远山集团 → 药园项目'],
      confidence: 0.8,
      find: matching('@invest[约达近超]?[0-9.]+[余多]?[万亿]*元的<head:organisation>(?:的)?<tail:program>', { accept: firm }),
    },
    {
      id: 'invests-in.built-by',
      reason: 'a project built with their money, or together by them',
      example:
        '[药园项目|program.project]由[东河县|place.county]与[远山集团|organisation.company]、[清河公司|organisation.company]合作建设。',
      gives: ['远山集团 → 药园项目', '清河公司 → 药园项目'],
      confidence: 0.8,
      find: matching(
        '<tail:program|organisation>(?![\\uEC00-\\uEFFF])[”"]?(?:(?!其中|由)[^。!?;]){0,24}?(?:由|是由?)<head:organisation*>(?:@together|@invest|出资)(?![^,;:。!?]{0,4}的)',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.contract',
      reason: 'a place signs with a firm over what the firm is to build there',
      example: '[东河县|place.county]与[远山集团|organisation.company]签订总投资5亿元的药园项目投资协议。',
      gives: ['远山集团 → 东河县'],
      confidence: 0.75,
      find: matching(
        '<tail:place>(?:与|同|和)<head:organisation>[^,;:。!?、\\uE000-\\uEFFF]{0,6}?@sign(?:了)?[^,;:。!?\\uE000-\\uEBFF]{0,24}?(?:总投资|投资(?:协议|合同|意向))',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.contract-for',
      reason: 'the project that a firm signs for, with what it puts in',
      example: '[东河县|place.county]与[远山集团|organisation.company]签订总投资5亿元的[药园项目|program.project]。',
      gives: ['远山集团 → 药园项目'],
      confidence: 0.8,
      find: matching(
        '(?:与|同|和)<head:organisation>[^,;:。!?、\\uE000-\\uEFFF]{0,6}?@sign了?(?:计划)?总?投资[约达近超]?[0-9.]+[余多]?[万亿]*元的<tail:program|place>',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.settles',
      reason: 'firms settle, break ground at a place',
      example: '[远山集团|organisation.company]、[清河公司|organisation.company]等企业相继落户[东河县|place.county]。',
      gives: ['远山集团 → 东河县', '清河公司 → 东河县'],
      confidence: 0.75,
      find: matching(
        '(?<![\\uE800-\\uEBFF][、和与及]?)<head:organisation+>(?:等[^,;:。!?\\uE000-\\uEFFF]{0,14}?)?(?:正式|成功|签约|相继|先后|陆续|纷纷)?(?:落户|落子|落地|进驻|入驻)(?:于|在|到|了)?[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.drawn',
      reason: 'a place draws firms to it',
      example: '[东河县|place.county]先后引进[远山集团|organisation.company]、[清河公司|organisation.company]等企业。',
      gives: ['远山集团 → 东河县', '清河公司 → 东河县'],
      confidence: 0.7,
      find: matching(
        '<subject-tail:place>(?:引进|招引|引来|吸引)了?[^,;:。!?、\\uE000-\\uEFFF]{0,8}?<head:organisation+>(?=[,;。!?]|等|[^,;:。!?\\uE000-\\uEFFF]{0,6}(?:落户|入驻|投资|企业|项目))',
        { accept: (head, tail) => firm(head, tail) && head.entity.subtype === 'company' },
      ),
    },
    {
      id: 'invests-in.investor-is',
      reason: 'the investor of a project, in so many words',
      example: '[药园项目|program.project]占地百亩,投资方为[远山集团|organisation.company]。',
      gives: ['远山集团 → 药园项目'],
      confidence: 0.8,
      find: matching(
        '<tail:program>[^。!?;\\uE000-\\uEFFF]{0,40}?(?:投资方|投资商|投资主体|业主单位|投资单位)(?:为|是|系)<head:organisation+>',
        { accept: firm },
      ),
    },
    {
      id: 'invests-in.its-sum',
      reason: 'the project of a firm, and the sum it takes',
      example: '[远山集团|organisation.company][药园项目|program.project]占地百亩,总投资5亿元。',
      gives: ['远山集团 → 药园项目'],
      confidence: 0.75,
      find: matching('<head:organisation>(?:的)?<tail:program>[^。!?;\\uE000-\\uEFFF]{0,16}?总?投资(?:额)?[约达近超]?[0-9]', {
        accept: firm,
      }),
    },
  ],
};
