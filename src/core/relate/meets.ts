import { collect } from '../collect.js';
import { homeOf, participants } from './event.js';
import { matching } from './matcher.js';
import type { Claim, Finding, RelationExtractor } from './rule.js';
import { isPerson, type Story } from './story.js';

/** A title that stands after the name. */
const TITLE = '(?:副?(?:院长|校长|董事长|总经理|总裁|市长|县长|区长|省长|州长|书记|主任|主席|会长|局长|部长|所长))?';

export const meets: RelationExtractor = {
  id: 'meets',
  requires: [],
  rules: [
    {
      id: 'meets.receives',
      reason: 'receives, calls on',
      example: '[周远|official]会见了[李青|official]一行。',
      gives: ['周远 → 李青'],
      confidence: 0.9,
      find: matching(
        '<head:official|person+>(?:一行)?(?:在[\\uE400-\\uEBFF]+)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,12}?)@receive(?:了)?(?:前来[^,;:。!?\\uE000-\\uEFFF]{0,8}|(?:在|来|到|赴|前来|应邀|专程|率)[^,;:。!?\\uE000-\\uE3FF]{1,20}的)?(?:[\\uE400-\\uEBFF]?)(?:[^,;:。!?\\uE000-\\uEFFF]{0,4}?)<tail:official|person+>',
      ),
    },
    {
      id: 'meets.receives-carried',
      reason: 'the one who acts receives',
      example: '[周远|official]来到会场,随后会见了[李青|official]。',
      gives: ['周远 → 李青'],
      confidence: 0.8,
      find: matching('<subject-head:official>[^,;:。!?\\uE000-\\uEFFF]{0,10}?@receive(?:了)?<tail:official|person+>'),
    },
    {
      id: 'meets.talks',
      reason: 'A and B sit down together',
      example: '[周远|official]一行与[李青|official],[东河县|place.county]有关同志座谈。',
      gives: ['周远 → 李青'],
      confidence: 0.85,
      find: matching(
        `<head:official|person+>${TITLE}(?:一行)?(?:在[^,;:。!?]{0,8})?(?:先后|分别|随后|还|共同)?(?:与|同|和)(?:(?:前来|来|到|赴|在)[^,;:。!?\\uE000-\\uE3FF]{1,20}的[\\uE800-\\uEBFF]?)?<tail:official|person++>(?!家)(?:一行)?(?:等[^,;:。!?\\uE000-\\uEFFF]{0,14})?[^。;!?\\uE000-\\uE3FF]{0,40}?@talk`,
      ),
    },
    {
      id: 'meets.talks-with-each',
      reason: 'sits down with one after another, whose firms stand between',
      example: '[周远|official]先后与[李青|person]、[远山集团|organisation.company]顾问[孙立|person]等企业家率领的考察组座谈。',
      gives: ['周远 → 李青', '周远 → 孙立'],
      confidence: 0.8,
      find: matching(
        '<subject-head:official>^[^,;:。!?\\uE000-\\uEFFF]{0,6}?(?:与|同|和)<tail:official|person*>等[^,;:。!?\\uE000-\\uEFFF]{0,16}?@talk',
      ),
    },
    {
      id: 'meets.comforts',
      reason: 'an official calls on someone at home',
      example: '[周远|official]看望了牧民[李青|person]和[孙立|person]。',
      gives: ['周远 → 李青', '周远 → 孙立'],
      confidence: 0.7,
      find: matching(
        '<subject-head:official>[^,;:。!?\\uE000-\\uEFFF]{0,16}?(?:看望慰问|走访慰问|看望|慰问)(?:了)?<tail:official|person*>',
      ),
    },
    {
      id: 'meets.at-home',
      reason: 'an official who goes to someone’s home meets them',
      example: '[周远|official]深入到贫困户[李青|person]和[孙立|person]家中,送上慰问品。',
      gives: ['周远 → 李青', '周远 → 孙立'],
      confidence: 0.75,
      find: matching(
        '<subject-head:official>[^,;:。!?\\uE000-\\uEFFF]{0,8}?(?:来到|走进|深入|到|走访)(?:了|到)?[^,;:。!?\\uE000-\\uE3FF]{0,8}?<tail:person+>(?:的)?家',
      ),
    },
    {
      id: 'meets.takes-part',
      reason: 'who takes part in a reception meets the guest',
      example: '[周远|official]会见了[李青|official]一行。[赵平|official]、[钱进|official]参加会见。',
      gives: ['赵平 → 李青', '钱进 → 李青'],
      confidence: 0.75,
      find: attendReception,
    },
  ],
};

function attendReception(story: Story, found: readonly Finding[]): Claim[] {
  const reception = found.find(
    ({ relation, rule, modality }) => relation === 'meets' && /^meets\.(?:receives|talks)/.test(rule) && modality === 'asserted',
  );
  if (!reception) return [];
  const { head: host, tail: guest } = reception;
  return collect(
    participants(story).filter(
      ({ what, verb, sentence }) =>
        (/^(?:了)?(?:会见|会谈|接见|会面|会晤|拜会|拜访|洽谈|座谈(?!会))/.test(what) || verb.startsWith('会见')) &&
        sentence >= reception.sentence,
    ),
    ({ parties, sentence }) =>
      parties
        .filter(({ entity }) => isPerson(entity) && entity.key !== guest.entity.key && entity.key !== host.entity.key)
        .map((party) => {
          const home = homeOf(story, party.entity.key);
          const comesAlong =
            (home !== undefined && home === homeOf(story, guest.entity.key)) || colleagues(story, party.entity.key, guest.entity.key);
          const other = comesAlong ? host : guest;
          return {
            head: party,
            tail: { entity: other.entity, certainty: 1 },
            sentence,
            modality: 'asserted' as const,
            certainty: party.certainty,
          };
        }),
  );
}

/** Whether two people have posts in one body, or in parts of it. */
function colleagues(story: Story, one: string, other: string): boolean {
  const theirs = story.organs.get(other) ?? [];
  return (story.organs.get(one) ?? []).some((a) =>
    theirs.some((b) => a.key === b.key || a.name.startsWith(b.name) || b.name.startsWith(a.name)),
  );
}
