import { collect } from '../collect.js';
import { fromFirstMentions } from './first-mentions.js';
import { matching } from './matcher.js';
import type { Claim, RelationExtractor } from './rule.js';
import type { Story } from './story.js';

export const subordinateTo: RelationExtractor = {
  id: 'subordinate_to',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'subordinate-to.under',
      reason: 'A’s subsidiary, branch or department B',
      example: '他走进[远山集团|organisation.company]旗下企业[远山药业公司|organisation.company]。',
      gives: ['远山药业公司 → 远山集团'],
      confidence: 0.9,
      find: matching(
        '<tail:organisation>(?:旗下|下属|下辖|所属|直属|辖下|的?(?:全资|控股|参股)(?:子公司|企业)|的?子公司)(?:的)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,8}?)<head:organisation+>',
      ),
    },
    {
      id: 'subordinate-to.owns',
      reason: 'owns, in so many words, these companies',
      example:
        '[远山集团|organisation.company]成立多年,旗下拥有[远山药业公司|organisation.company]、[远山铸造厂|organisation.company]等子公司。',
      gives: ['远山药业公司 → 远山集团', '远山铸造厂 → 远山集团'],
      confidence: 0.9,
      find: matching(
        '<subject-tail:organisation>(?:旗下|下辖|下设|拥有)(?:拥有|设有|有)?(?:[^,;:。!?\\uE000-\\uEFFF]{0,6}?)<head:organisation+>',
      ),
    },
    {
      id: 'subordinate-to.is-branch',
      reason: 'B is a subsidiary of A, belongs to A',
      example: '[远山药业公司|organisation.company]是[远山集团|organisation.company]的全资子公司。',
      gives: ['远山药业公司 → 远山集团'],
      confidence: 0.9,
      find: matching(
        '<head:organisation>(?:是|系|为|隶属于|隶属|从属于|归属于?)<tail:organisation>(?=$|[,;。!?]|的?(?:全资|控股|直属|下属|所属|分支|派出|子公司|分公司|二级))',
      ),
    },
    {
      id: 'subordinate-to.belongs',
      reason: 'A belongs to B, and what B is stands between',
      example: '[远山药业公司|organisation.company]是行业龙头[远山集团|organisation.company]旗下公司。',
      gives: ['远山药业公司 → 远山集团'],
      confidence: 0.85,
      find: matching(
        '<head:organisation>(?:(?:是|系|为|作为)[^,;:。!?、\\uE000-\\uEFFF]{0,12}<tail:organisation>(?=的?(?:旗下|下属|所属|直属|全资|控股|子公司|分公司|二级))|(?:隶属于?|归属于?|从属于)[^,;:。!?、\\uE000-\\uEFFF]{0,10}<tail:organisation>)',
      ),
    },
    {
      id: 'subordinate-to.sets-up',
      reason: 'a body that another sets up and leads is under it',
      example: '[云川市商务局|organisation.government]牵头成立[招商指挥部|organisation.government]。',
      gives: ['招商指挥部 → 云川市商务局'],
      confidence: 0.75,
      find: matching('<subject-tail:organisation>(?:牵头|专门|迅速|随即)?(?:成立了?|组建了?|设立了?|派出了?|派驻|下设)<head:organisation>'),
    },
    {
      id: 'subordinate-to.masthead',
      reason: 'a newspaper prints whose organ it is, and who is in charge of it',
      example: '[中共云川市委员会|organisation.party]主管//[云川日报|organisation.media]',
      gives: ['云川日报 → 中共云川市委员会'],
      confidence: 0.9,
      find: masthead,
    },
    {
      id: 'subordinate-to.name',
      reason: 'a branch is called by its parent’s name and one of its own',
      example: '[远山集团|organisation.company]发文。//[远山集团东河分公司|organisation.company]落成。',
      gives: ['远山集团东河分公司 → 远山集团'],
      confidence: 0.8,
      find: byName,
    },
  ],
};

const IN_CHARGE = /^[^\n\uE000-\uEFFF]{0,2}(?:主管|机关报)/;

function masthead(story: Story): Claim[] {
  const { newspaper } = story;
  if (!newspaper) return [];
  return collect(story.views, (view) =>
    view.units
      .filter(({ entity, at }) => entity.type === 'organisation' && entity.key !== newspaper.key && IN_CHARGE.test(view.text.slice(at + 1)))
      .map(({ entity, mention }) => ({
        head: { entity: newspaper, certainty: 1 },
        tail: { entity, span: { start: mention.start, end: mention.end }, certainty: 1 },
        sentence: view.sentence.index,
        modality: 'asserted' as const,
        certainty: 1,
      })),
  );
}

/** What a branch or department has after its parent's name. */
const BRANCH =
  /(?:分公司|子公司|支公司|分局|支队|大队|中队|支行|分行|分院|分校|分会|研究院|研究所|事业部|项目部|营业部|支部|党委|党组|办公室|委员会|服务队|工作队|处|科|室|庭|站|所|中心|厂|车间|学院|医院|队|局|组)$/;

function byName(story: Story): Claim[] {
  const organisations = [...story.entities.values()].filter(({ type }) => type === 'organisation');
  return fromFirstMentions(story, (entity) => {
    if (entity.type !== 'organisation' || !BRANCH.test(entity.name) || entity.name.endsWith('常务委员会')) return undefined;
    return organisations
      .filter(
        ({ key, name, aliases }) =>
          key !== entity.key &&
          [name, ...aliases].some((form) => form.length >= 4 && entity.name.startsWith(form) && entity.name.length - form.length >= 2),
      )
      .sort((a, b) => b.name.length - a.name.length || (a.key < b.key ? -1 : 1))[0];
  });
}
