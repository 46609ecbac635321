import { affiliated, personsOf } from './affiliated.js';
import type { RelationExtractor } from './rule.js';

/** Staff of the paper; a 通讯员 writes for it from elsewhere. */
const STAFF = /记者|评论员/;

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
      id: 'works-for.byline',
      reason: 'a reporter named without an outlet writes for the paper that prints the article',
      example: '<记者:role>[孙立|person]报道//[云川日报|organisation.media]',
      gives: ['孙立 → 云川日报'],
      confidence: 0.9,
      find: (story) => {
        const { newspaper } = story;
        if (!newspaper) return [];
        return story.doc.affiliations
          .filter(({ organ, kind, title }) => organ === undefined && kind === 'role' && STAFF.test(title))
          .flatMap((affiliation) =>
            personsOf(affiliation, story).map((claim) => ({ ...claim, tail: { entity: newspaper, certainty: 1 } })),
          );
      },
    },
  ],
};
