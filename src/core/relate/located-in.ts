import { matching } from './matcher.js';
import { chains, heldAtBody, namedAfter, onTour, parents, within } from './placement.js';
import type { RelationExtractor } from './rule.js';

export const locatedIn: RelationExtractor = {
  id: 'located_in',
  requires: ['visits'],
  timeless: true,
  rules: [
    {
      id: 'located-in.chain',
      reason: 'places stand side by side, the larger in front',
      example: '走进[白水镇|place.town][石塘村|place.village],处处花开。',
      gives: ['石塘村 → 白水镇'],
      confidence: 0.9,
      find: chains,
    },
    {
      id: 'located-in.stands',
      reason: 'lies in, has its seat in, settles in',
      example: '[远山药业公司|organisation.company]总部位于[东河县|place.county]。',
      gives: ['远山药业公司 → 东河县'],
      confidence: 0.85,
      find: matching(
        '<head:place|organisation|program>(?:的)?(?:总部)?(?:位于|坐落于|坐落在|地处|设在|落地于)(?:[^,;:。!?]{0,6}?)<tail:place>',
        { accept: within },
      ),
    },
    {
      id: 'located-in.lying',
      reason: 'what lies at a place, the place named first',
      example: '他们走进位于[东河县|place.county][白水镇|place.town]的[远山药业公司|organisation.company]。',
      gives: ['远山药业公司 → 白水镇'],
      confidence: 0.85,
      find: matching(
        '(?:位于|坐落于|坐落在|地处|设在|建在)[\\uE400-\\uE7FF]*<tail:place>(?:境内|城区|城南|城北|城东|城西|腹地)?的[“]?<head:organisation|program|place>',
        { accept: within },
      ),
    },
    {
      id: 'located-in.founded',
      reason: 'a body is founded, or its plaque unveiled, at a place',
      example: '[远山商会|organisation.association]成立大会在[云川市|place.city]举行。',
      gives: ['远山商会 → 云川市'],
      confidence: 0.75,
      find: matching(
        '<head:organisation>(?:成立|揭牌|开业|挂牌|落成)[^,;:。!?\\uE000-\\uEFFF]{0,8}?在[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:举行|召开|举办)',
      ),
    },
    {
      id: 'located-in.opens',
      reason: 'a body opens at a place',
      example: '日前,[远山药业公司|organisation.company]在[东河县|place.county]揭牌。',
      gives: ['远山药业公司 → 东河县'],
      confidence: 0.75,
      find: matching(
        '<head:organisation>在[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])(?:正式|挂牌|隆重)?(?:揭牌|成立|开业|挂牌|落成|举行(?:开工|奠基|投产|开业|揭牌))',
      ),
    },
    {
      id: 'located-in.settled',
      reason: 'a project settles at a place',
      example: '[药园项目|program.project]成功落户[东河县|place.county]。',
      gives: ['药园项目 → 东河县'],
      confidence: 0.8,
      find: matching(
        '<head:program>(?:正式|成功|签约|顺利)?(?:落户|落地|落子)(?:于|在|到|了)?[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uEBFF])',
      ),
    },
    {
      id: 'located-in.seat',
      reason: 'its seat is in; who it is stands before',
      example: '[远山药业公司|organisation.company]是老企业,总部位于[云川市|place.city][东河县|place.county]。',
      gives: ['远山药业公司 → 东河县'],
      confidence: 0.8,
      find: matching(
        '<subject-head:organisation>(?:总部|公司)?(?:位于|坐落于|坐落在|地处|设在)[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uE7FF])',
        { accept: within },
      ),
    },
    {
      id: 'located-in.moves-in',
      reason: 'a body that has moved in, or settled, is there',
      example: '[远山药业公司|organisation.company]今年注册,近日入驻[云川科技园|place.zone]。',
      gives: ['远山药业公司 → 云川科技园'],
      confidence: 0.75,
      find: matching(
        '<subject-head:organisation>^[^,;:。!?\\uE000-\\uEFFF]{0,10}?(?:入驻|进驻|落户)(?:于|到|在)?[\\uE400-\\uE7FF]*<tail:place>(?![\\uE400-\\uE7FF])',
        { accept: (head, tail) => within(head, tail) && head.entity.subtype === 'company' },
      ),
    },
    {
      id: 'located-in.rises',
      reason: 'rises, is finished, goes into operation at a place that sets the scene',
      example: '在[东河县|place.county][白水镇|place.town],一座新的[药园项目|program.project]拔地而起。',
      gives: ['药园项目 → 白水镇'],
      confidence: 0.75,
      find: matching(
        '在[\\uE400-\\uE7FF]*<tail:place>(?:[境内里上]+)?,[^,;:。!?\\uE000-\\uEFFF]{0,20}?[“"]?<head:program|organisation>[”"]?[^,;:。!?\\uE000-\\uEFFF]{0,8}?(?:崛起|拔地而起|落成|建成|竣工|投产|投用|开工|动工|开园)',
      ),
    },
    {
      id: 'located-in.held',
      reason: 'an event is held, a project built at a place',
      example: '[云川车展|program.event]在[会展中心|place.site]举行。',
      gives: ['云川车展 → 会展中心'],
      confidence: 0.85,
      find: matching(
        '<head:program+>(?![”"]?[^,;:。!?]{0,3}(?:发布会|推介会|通气会|筹备|招展))(?:暨[^,;:。!?]{1,24}?|[^,;:。!?\\uE400-\\uEFFF]{0,20}?)在[\\uE400-\\uE7FF]*<tail:place>(?:[内里上])?[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:隆重)?(?:举行|举办|召开|开幕|闭幕|启动|落幕|收官|亮相|开工|奠基|揭牌|落成|开园|上演|开赛|投产)',
      ),
    },
    {
      id: 'located-in.held-at-body',
      reason: 'an event is held in the rooms of a body, which stand in its place',
      example: '[云川市|place.city]晴。[云川论坛|program.event]在[云川剧院|organisation.other^云川市]会议室举行。',
      gives: ['云川论坛 → 云川市'],
      confidence: 0.7,
      find: heldAtBody,
    },
    {
      id: 'located-in.done-there',
      reason: 'an activity is carried out at a place',
      example: '[云川县妇联|organisation.association]在[白水镇|place.town]联合开展“[送法下乡|program.campaign]”活动。',
      gives: ['送法下乡 → 白水镇'],
      confidence: 0.75,
      find: matching(
        '在[\\uE400-\\uE7FF]*<tail:place>(?:[^,;:。!?的\\uE000-\\uEFFF]{2,8}?)?(?:隆重|联合|共同)?(?:开展|举办|举行|召开|启动)(?:了)?[“"]?<head:program>',
        {
          accept: ({ entity }) => /^(?:event|campaign)$/.test(entity.subtype ?? ''),
        },
      ),
    },
    {
      id: 'located-in.held-there',
      reason: 'the event that was held at a place',
      example: '在[云川市|place.city]举办的[云川车展|program.event]上,人很多。',
      gives: ['云川车展 → 云川市'],
      confidence: 0.8,
      find: matching('在[\\uE400-\\uE7FF]*<tail:place>(?:隆重)?(?:举行|举办|召开|开幕)的<head:program>'),
    },
    {
      id: 'located-in.named-after',
      reason: 'the name of a project, park or school begins with the place it stands in',
      example: '[白水镇|place.town]变了。//[白水镇供水工程|program.project]完工。',
      gives: ['白水镇供水工程 → 白水镇'],
      confidence: 0.75,
      find: namedAfter,
    },
    {
      id: 'located-in.parent',
      reason: 'the gazetteer, or the name itself, says which place holds it',
      example: '[石塘村|place.village^白水镇]变了样。//[白水镇|place.town]在山里。',
      gives: ['石塘村 → 白水镇'],
      confidence: 0.85,
      find: parents,
    },
    {
      id: 'located-in.tour',
      reason: 'what an official comes to on a tour of a county lies in it, where nothing else is said',
      example: '[周远|official]到[东河县|place.county]调研。他来到[远山物流园项目|program.project],了解进度。',
      gives: ['远山物流园项目 → 东河县'],
      confidence: 0.65,
      find: onTour,
    },
  ],
};
