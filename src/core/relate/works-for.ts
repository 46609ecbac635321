import { collect } from '../collect.js';
import { affiliated, personsOf } from './affiliated.js';
import { matching } from './matcher.js';
import type { Party, RelationExtractor } from './rule.js';
import type { Story } from './story.js';

/** Staff of the paper; a 通讯员 writes for it from elsewhere. */
const STAFF = /记者|评论员|编辑|责编|美编|校对/;

/** Kinds of body whose people are named right after it. */
const EMPLOYS = /^(?:company|education|media|judicial|association|other)$/;

/** Schools in general, no body: `中小学`. */
const ANY_SCHOOL = /中小学$/;

/** Whether a body is one whose people are named right after it, and who has no post, here or elsewhere. */
const employs = (head: Party, { entity }: Party, story: Story): boolean =>
  EMPLOYS.test(entity.subtype ?? '') && !ANY_SCHOOL.test(entity.name) && !story.organs.get(head.entity.key)?.length;

export const worksFor: RelationExtractor = {
  id: 'works_for',
  requires: [],
  timeless: true,
  rules: [
    {
      id: 'works-for.role',
      reason: 'a role that is no office (professor, doctor, reporter), with its organisation',
      example: '[云川大学|organisation.education]<教授:role>[孙立|person]介绍了做法。',
      gives: ['孙立 → 云川大学'],
      confidence: 0.9,
      find: affiliated('role', 'organisation'),
    },
    {
      id: 'works-for.staff',
      reason: 'someone of the staff, or who keeps the shop, with its organisation',
      example: '[青禾超市|organisation.company]<店主:resident>[孙立|person]说,生意很好。',
      gives: ['孙立 → 青禾超市'],
      confidence: 0.85,
      find: affiliated('resident', 'organisation'),
    },
    {
      id: 'works-for.of',
      reason: 'a firm, a school, a court or its team, and a name',
      example: '[云川中学|organisation.education]队[孙立|person]跑得最快。',
      gives: ['孙立 → 云川中学'],
      confidence: 0.8,
      find: matching('<tail:organisation>(?:[^,;:。!?、的\\uE000-\\uEFFF]{1,6}[庭科室处部])?(?:代表)?队?的?<head:person+>', {
        accept: employs,
      }),
    },
    {
      id: 'works-for.stands',
      reason: 'the body that someone is in',
      example: '[孙立|person]和他所在的[云川公司|organisation.company]种了树。',
      gives: ['孙立 → 云川公司'],
      confidence: 0.8,
      find: matching('<head:person>(?:和[他她])?所在的<tail:organisation>', { accept: employs }),
    },
    {
      id: 'works-for.at',
      reason: 'works, teaches or has a job at a body',
      example: '[孙立|person]在[云川大学|organisation.education]任教。',
      gives: ['孙立 → 云川大学'],
      confidence: 0.8,
      find: matching(
        '<head:person>[^,;:。!?]{0,12}?(?:在<tail:organisation>(?:上班|工作|务工|打工|任职|供职|任教|教书|就业|就读|实习)|(?:就职|供职|任职|任教|就读|受雇|效力)于<tail:organisation>|入职<tail:organisation>)',
      ),
    },
    {
      id: 'works-for.is-of',
      reason: 'is someone of the staff of a body',
      example: '[孙立|person]是[云川大学|organisation.education]的一名教师。',
      gives: ['孙立 → 云川大学'],
      confidence: 0.8,
      find: matching(
        '<head:person>,?(?:今年)?[0-9]{0,2}岁?,?(?:是|系|为)<tail:organisation>的?[^,;:。!?、\\uE000-\\uEFFF]{0,12}?(?:员工|职工|工人|教师|老师|医生|护士|民警|法官|学生|队员|技术员|技师|工程师|业务员|司机|厨师|保安|志愿者|成员)(?=[,。;!?、]|$)',
      ),
    },
    {
      id: 'works-for.byline',
      reason: 'a reporter named without an outlet writes for the paper that prints the article',
      example: '<记者:role>[孙立|person]报道//[云川日报|organisation.media]',
      gives: ['孙立 → 云川日报'],
      confidence: 0.9,
      find: (story) => {
        const { newspaper } = story;
        if (!newspaper) return [];
        return collect(
          story.doc.affiliations.filter(({ organ, kind, title }) => organ === undefined && kind === 'role' && STAFF.test(title)),
          (affiliation) => personsOf(affiliation, story).map((claim) => ({ ...claim, tail: { entity: newspaper, certainty: 1 } })),
        );
      },
    },
  ],
};
