import { collect } from '../collect.js';
import { allMatches } from '../text/matches.js';
import { matching, readable } from './matcher.js';
import { adopted, modalityOf } from './modality.js';
import type { Claim, Party, RelationExtractor } from './rule.js';
import { sponsors } from './sponsors.js';
import { partyOf, type Story } from './story.js';
import { watch } from './trigger-index.js';
import { UNIT_CLASS, unitAt } from './view.js';

const STANDING = /^(?:policy|campaign|mechanism|document|platform)$/;
/** A meeting is held, not carried out; its spirit is carried out by everyone. */
const isEvent = ({ entity }: Party): boolean => entity.subtype === 'event';
const notEvent = (_head: Party, tail: Party): boolean => !isEvent(tail);

export const implementsProgram: RelationExtractor = {
  id: 'implements',
  requires: [],
  rules: [
    {
      id: 'implements.carries-out',
      reason: 'who acts carries out a program: launches, adopts, runs, builds it',
      example: '[云川市|place.city]全面启动[清河行动|program.campaign]。',
      gives: ['云川市 → 清河行动'],
      confidence: 0.8,
      find: matching('<subject-head:organisation|place>(?:@carryOut)(?:了)?<tail:program*>', {
        accept: notEvent,
        modality: (modality, tail, before) => adopted(modality, STANDING.test(tail.entity.subtype ?? ''), before),
      }),
    },
    {
      id: 'implements.holds',
      reason: 'who acts holds a meeting, a forum, a fair',
      example: '[云川市|place.city]举办[云川车展|program.event]。',
      gives: ['云川市 → 云川车展'],
      confidence: 0.85,
      find: matching('<subject-head:organisation|place>(?:@host)(?:了)?(?![^,;:。!?]*的)<tail:program*>', {
        accept: (_, tail) => isEvent(tail),
      }),
    },
    {
      id: 'implements.joint',
      reason: 'A together with B and C carries it out',
      example: '[远山集团|organisation.company]携手[清河公益|organisation.association]在该校开展[暖冬活动|program.campaign]。',
      gives: ['远山集团 → 暖冬活动', '清河公益 → 暖冬活动'],
      confidence: 0.8,
      find: matching(
        '<head:organisation|place+>(?:@partner|与|同)<head:organisation|place+>(?=[在于共联一合开举启组发推建打实,])[^;:。!?\\uEC00-\\uEFFF]{0,16}?(?:@carryOut)(?:了)?<tail:program*>',
      ),
    },
    {
      id: 'implements.joint-carried',
      reason: 'who acts carries it out together with B',
      example: '[云川市果业局|organisation.government]成立了专班,正联合[云川大学|organisation.education]编制[分级标准|program.document]。',
      gives: ['云川市果业局 → 分级标准', '云川大学 → 分级标准'],
      confidence: 0.8,
      find: matching(
        '<subject-head:organisation|place>^[^,;:。!?\\uE000-\\uEFFF]{0,8}?@partner<head:organisation+>[^,;:。!?\\uEC00-\\uEFFF]{0,16}?(?:@carryOut)(?:了)?<tail:program*>',
      ),
    },
    {
      id: 'implements.supervised',
      reason: 'what an official comes to a place to direct is carried out there',
      example: '[周远|official]到[东河县|place.county]专题调度[清河行动|program.campaign]。',
      gives: ['东河县 → 清河行动'],
      confidence: 0.65,
      find: matching(
        '(?:到|赴|在|深入|来到)[\\uE400-\\uE7FF]*<head:place>(?:专题|实地|现场|集中)?(?:调度|督导|督查|检查|督办|指导|推进)<tail:program*>',
        { accept: notEvent },
      ),
    },
    {
      id: 'implements.by',
      reason: 'built, run, organised by',
      example: '[远山药园项目|program.project]由[东河县|place.county]建设。',
      gives: ['东河县 → 远山药园项目'],
      confidence: 0.85,
      find: matching('<tail:program>[^,;:。!?]{0,6}?由<head:organisation|place*>(?:@carryOut|@together|负责|承担|牵头)'),
    },
    {
      id: 'implements.organised-by',
      reason: 'the program that these run, organise, launched',
      example:
        '由[云川市文化局|organisation.government]、[云川市卫生局|organisation.government]组织的[送医下乡|program.campaign]走进山村。',
      gives: ['云川市文化局 → 送医下乡', '云川市卫生局 → 送医下乡'],
      confidence: 0.85,
      find: matching(
        '(?<![在于]|[在于][\\uE400-\\uE7FF])<head:organisation|place+>(?:在[\\uE400-\\uE7FF]+)?(?:共同|联合)?(?!共同(?:投资|出资))(?:@carryOut|@together)的(?:[^,;:。!?\\uE000-\\uEFFF]{0,10}?)<tail:program>',
      ),
    },
    {
      id: 'implements.takes-as',
      reason: 'takes it as lever or occasion of its work',
      example: '[白水镇|place.town]以[清河行动|program.campaign]为抓手,带动乡亲。',
      gives: ['白水镇 → 清河行动'],
      confidence: 0.7,
      find: matching(
        '<subject-head:organisation|place>以<tail:program+>[^,;:。!?]{0,4}?为[总重]?[要点]?(?:契机|抓手|载体|引领|统领|牵引|突破口|切入点)',
        { accept: notEvent },
      ),
    },
    {
      id: 'implements.combines',
      reason: 'who acts joins a mechanism with another, or works by it',
      example: '[石塘村|place.village]把[塘长制|program.mechanism]与[湾长制|program.mechanism]结合起来。',
      gives: ['石塘村 → 塘长制', '石塘村 → 湾长制'],
      confidence: 0.75,
      find: matching('<subject-head:organisation|place>^[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:把|将)<tail:program*>(?:结合|融入|纳入|作为)', {
        accept: notEvent,
      }),
    },
    {
      id: 'implements.works-by',
      reason: 'a place that works by a mechanism has it',
      example: '[石塘村|place.village]通过[湾长制|program.mechanism]管护沟渠。',
      gives: ['石塘村 → 湾长制'],
      confidence: 0.7,
      find: matching('<head:organisation|place>(?:这样)?(?:通过|借助|依托)[^,;:。!?、\\uE000-\\uEFFF]{0,6}<tail:program>', {
        accept: ({ entity }, tail) => entity.subtype !== 'country' && /^(?:mechanism|platform)$/.test(tail.entity.subtype ?? ''),
      }),
    },
    {
      id: 'implements.runs',
      reason: 'it is under way or goes live: it is of the place that stands before it, or of whom the sentence is about',
      example: '[云川市|place.city]求才若渴,[雁阵计划|program.project]全面实施。',
      gives: ['云川市 → 雁阵计划'],
      confidence: 0.7,
      find: running,
    },
    {
      id: 'implements.hosts',
      reason: 'the line that says who sponsors and who undertakes it',
      example:
        '[云川旅游节|program.event]开幕。本届旅游节由[云川市旅游局|organisation.government]主办,[东河县人民政府|organisation.government]、[远山旅游公司|organisation.company]承办。',
      gives: ['云川市旅游局 → 云川旅游节', '东河县人民政府 → 云川旅游节', '远山旅游公司 → 云川旅游节'],
      confidence: 0.85,
      find: sponsors,
    },
    {
      id: 'implements.work-on',
      reason: 'the workers of a company are at work on it',
      example: '[清河大桥工程|program.project]现场,[远山路桥公司|organisation.company]的工人正在铺路。',
      gives: ['远山路桥公司 → 清河大桥工程'],
      confidence: 0.7,
      find: matching('<tail:program>(?:建设|施工)?现场,<head:organisation>的?(?:工人|建设者|施工人员|技术人员)'),
    },
  ],
};

const GOES = `(?:(?:正式|全面|深入|扎实|加快|全速|持续|稳步|有序|纵深|相继|先后|启动|已|也)*)(?:实施|启动|推进|推行|铺开|展开|上线|启用|投用|开通)`;
const RUNNING = new RegExp(
  `([${UNIT_CLASS.place}${UNIT_CLASS.organisation}])?[“"]?([${UNIT_CLASS.program}])[”"]?${GOES}(?=[,。;!]|使|后|以来|$)`,
  'g',
);
const RUNNING_WORDS = watch(RUNNING.source);

/** `雁阵计划全面实施`, `某市的平台上线`: whose it is stands before it, or is whom the sentence speaks of, or whom the page writes for. */
function running(story: Story): Claim[] {
  return collect(readable(story, RUNNING_WORDS), (view) =>
    collect(allMatches(view.text, RUNNING), (match): Claim[] => {
      const [whole, owner] = match;
      const unit = unitAt(view, match.index + whole.indexOf(match[2] as string));
      const before = owner ? unitAt(view, match.index) : undefined;
      if (!unit || isEvent(partyOf(unit))) return [];
      const clause = story.clauses.findLast(({ view: of, end, subject }) => of === view && end <= match.index && subject.some(isBody));
      const heads = before ? [partyOf(before)] : (clause?.subject.filter(isBody) ?? ownRegion(story));
      const modality = modalityOf(view.text.slice(Math.max(0, match.index - 6), match.index + whole.length), '');
      return heads.map((head) => ({
        head,
        tail: partyOf(unit),
        sentence: view.sentence.index,
        modality,
        certainty: head.certainty * 0.95,
      }));
    }),
  );
}

const isBody = ({ entity }: Party): boolean => entity.type === 'place' || entity.type === 'organisation';
const ownRegion = ({ region }: Story): Party[] => (region ? [{ entity: region, certainty: 0.8 }] : []);
