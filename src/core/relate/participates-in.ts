import { atThis, attendEvent, speakAtEvent, workShown } from './attendance.js';
import { matching } from './matcher.js';
import type { RelationExtractor } from './rule.js';

export const participatesIn: RelationExtractor = {
  id: 'participates_in',
  requires: ['visits'],
  rules: [
    {
      id: 'participates-in.attends',
      reason: 'attends a meeting or activity that the clause names',
      example: '[远山协会|organisation.association]组团参加[云川车展|program.event]。',
      gives: ['远山协会 → 云川车展'],
      confidence: 0.85,
      find: matching(
        '<subject-head:official|person|organisation|place>[^,;:。!?]{0,24}?@attend(?:了)?(?:(?:在|由)[^;:。!?\\uE000-\\uE3FF\\uEC00-\\uEFFF]{0,24}?(?:举办|举行|召开|主办)的)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,10}?)<tail:program+>(?![”"]?[^,;:。!?]{0,4}的)',
      ),
    },
    {
      id: 'participates-in.convenes',
      reason: 'an official who calls a meeting, or presides over it, attends',
      example: '[周远|official]到[东河县|place.county]调研,并主持召开[防汛工作座谈会|program.event]。',
      gives: ['周远 → 防汛工作座谈会'],
      confidence: 0.75,
      find: matching(
        '<subject-head:official>^[^,;:。!?\\uE000-\\uEFFF]{0,10}?(?:主持召开|召集召开|组织召开|主持|召开)(?:了)?[^,;:。!?\\uE000-\\uEFFF]{0,8}?<tail:program>',
        { accept: (_, { entity }) => entity.subtype === 'event' },
      ),
    },
    {
      id: 'participates-in.sent',
      reason: 'is organised, led or invited to attend',
      example: '全县组织[远山协会|organisation.association]、[清河公司|organisation.company]等企业参加[云川车展|program.event]等展会。',
      gives: ['远山协会 → 云川车展', '清河公司 → 云川车展'],
      confidence: 0.8,
      find: matching(
        '(?:组织|带领|率领|选派|邀请)[^,;:。!?\\uE000-\\uEFFF]{0,10}?<head:organisation|official|person+>(?:等[^,;:。!?\\uE000-\\uEFFF]{0,8})?(?:参加|出席|参展|亮相|参与)(?:了)?<tail:program+>',
      ),
    },
    {
      id: 'participates-in.list',
      reason: 'those named before the verb attend what is going on',
      example:
        '[云川市|place.city]举办[云川校地签约大会|program.event]。[周远|official]出席并讲话。[赵平|official]、[钱进|official]参加签约仪式。',
      gives: ['周远 → 云川校地签约大会', '赵平 → 云川校地签约大会', '钱进 → 云川校地签约大会'],
      confidence: 0.8,
      find: attendEvent,
    },
    {
      id: 'participates-in.speaks',
      reason: 'presides, speaks, reads out at what is going on',
      example: '[云川市|place.city]召开[招商大会|program.event]。会上,[周远|official]作表态发言。',
      gives: ['周远 → 招商大会'],
      confidence: 0.75,
      find: speakAtEvent,
    },
    {
      id: 'participates-in.invites',
      reason: 'the forum invites them',
      example: '本期[云川论坛|program.event]特邀[孙立|person]、[李青|person]等专家,以及[赵平|person]等代表参加。',
      gives: ['孙立 → 云川论坛', '李青 → 云川论坛', '赵平 → 云川论坛'],
      confidence: 0.85,
      find: matching('<tail:program>(?:还|共|也)?(?:特邀|邀请|吸引|汇聚|聘请)(?:了|到)?<head:person|official**>'),
    },
    {
      id: 'participates-in.at',
      reason: 'at the fair, a place or body is named or shown',
      example: '在[云川车展|program.event]上,[东河县|place.county]获评优秀组织单位。',
      gives: ['东河县 → 云川车展'],
      confidence: 0.8,
      find: matching(
        '<tail:program>(?:上|中|期间),<head:place|organisation|official|person+>(?:[^,;:。!?\\uE000-\\uEFFF]{0,6}?)(?:获评|荣获|获得|获|斩获|捧得|摘得|亮相|参展|签约|展示|推介|作?交流发言)',
      ),
    },
    {
      id: 'participates-in.speaks-at',
      reason: 'at the meeting that the sentence names, someone speaks',
      example: '在[云川工作座谈会|program.event]上,[周远|official]介绍了全县情况。',
      gives: ['周远 → 云川工作座谈会'],
      confidence: 0.85,
      find: matching(
        '在<tail:program>上,<head:official|person+>(?:分别|先后|还)?(?:代表[^,;:。!?]{1,16}?)?(?:介绍|发言|致辞|致词|讲话|表示|指出|强调|汇报|作|演讲|分享|通报|宣读|说)',
        { accept: (_, { entity }) => entity.subtype === 'event' },
      ),
    },
    {
      id: 'participates-in.this',
      reason: 'what a place or body does at `this fair` it does at the one that is going on',
      example: '[云川车展|program.event]在市里举行。本届车展上,[东河县|place.county]现场销售40万元。',
      gives: ['东河县 → 云川车展'],
      confidence: 0.75,
      find: atThis,
    },
    {
      id: 'participates-in.wins',
      reason: 'wins a prize at it',
      example: '[孙立|person]在[云川摄影大赛|program.event]中获一等奖。',
      gives: ['孙立 → 云川摄影大赛'],
      confidence: 0.85,
      find: matching(
        '<subject-head:official|person|organisation|place>[^,;:。!?\\uE000-\\uEFFF]{0,6}?在<tail:program>[中上](?:获|荣获|夺|斩获|摘|捧)',
      ),
    },
    {
      id: 'participates-in.candidate',
      reason: 'is put forward for it',
      example: '拟推荐[孙立|official]、[李青|official]为[云川楷模|program.event]候选人。',
      gives: ['孙立 → 云川楷模', '李青 → 云川楷模'],
      confidence: 0.75,
      find: matching('(?:推荐|推选|提名|推举)<head:official|person|organisation**>为<tail:program>(?:候选|人选|推荐)', {
        modality: () => 'asserted',
      }),
    },
    {
      id: 'participates-in.work-shown',
      reason: 'whose works are shown at it',
      example: '[云川美术展|program.event]落幕。[孙立|person]的《山》和<馆员:role>[李青|person]的《水》入选。',
      gives: ['孙立 → 云川美术展', '李青 → 云川美术展'],
      confidence: 0.7,
      find: workShown,
    },
    {
      id: 'participates-in.prize',
      reason: 'whose work wins a prize has taken part',
      example: '[云川摄影大赛|program.event]揭晓,[孙立|person]、[李青|person]拍摄的作品获一等奖。',
      gives: ['孙立 → 云川摄影大赛', '李青 → 云川摄影大赛'],
      confidence: 0.75,
      find: matching(
        '<tail:program>[^。!?\\uE000-\\uE3FF]{0,12}?(?:揭晓|落幕|闭幕|收官|结束),<head:person|official+>[^,;。!?]{0,20}?(?:获|夺|摘)',
      ),
    },
    {
      id: 'participates-in.negotiates',
      reason: 'whoever argues, negotiates, competes in it takes part',
      example: '[云川棋王争霸赛|program.event]受到关注。<领队:role>[孙立|official]亮相[云川棋王争霸赛|program.event]。',
      gives: ['孙立 → 云川棋王争霸赛'],
      confidence: 0.7,
      find: matching('<subject-head:official|person>(?:再现|上演|参与|投身|完成|见证|主导|亮相)(?:了)?<tail:program+>'),
    },
  ],
};
