import type { Author } from '../model.js';
import { addPerson } from './bearers.js';
import { type Annotator, addMention, type Draft, isTaken, mentionAt } from './draft.js';

/** Kinds of block in which a paper signs. */
const SIGNED = new Set(['byline', 'dateline', 'credit', 'caption', 'body']);

/** Ties the authors that segmentation read to where they are printed, and to their paper. */
export function bylines(authors: readonly Author[], newspaper: string | undefined): Annotator {
  return {
    id: 'bylines',
    requires: ['tokens'],
    annotate(draft) {
      for (const author of authors) {
        const at = findPrinted(draft, author.name);
        if (!at) continue;
        const person = addPerson(draft, at.start, at.end, author.name, 'person.byline', 8);
        person.subtype = 'journalist';
        if (author.role === '作者' && author.outlet === undefined && !at.dateline) continue;
        const outlet = author.outlet ?? newspaper;
        draft.affiliations.push({
          start: at.start,
          end: at.end,
          persons: [person.id],
          title: author.role === '作者' ? '记者' : author.role,
          kind: 'role',
          ...(outlet ? { organ: outletMention(draft, outlet, at) } : {}),
          rule: 'post.byline',
          confidence: /通讯员/.test(author.role) ? 0.6 : 0.95,
        });
      }
    },
  };
}

function findPrinted(draft: Draft, name: string): { start: number; end: number; dateline: boolean } | undefined {
  if (!/^[\u4e00-\u9fa5·]{2,12}$/.test(name) || /评论员|记者|编辑部/.test(name)) return undefined;
  const pattern = new RegExp([...name].join(' ?'), 'g');
  for (const zone of draft.reading.zones) {
    if (!SIGNED.has(zone.kind)) continue;
    pattern.lastIndex = zone.start;
    const match = pattern.exec(draft.text);
    if (!match) return undefined;
    if (match.index < zone.end && !draft.taken[match.index])
      return { start: match.index, end: match.index + match[0].length, dateline: zone.kind === 'dateline' };
  }
  return undefined;
}

/** The paper's own mention nearby, or one that the byline implies. */
function outletMention(draft: Draft, outlet: string, at: { start: number; end: number }): number {
  const printed = draft.text.lastIndexOf(outlet, at.start);
  const known = printed >= 0 ? mentionAt(draft, printed) : undefined;
  if (known?.type === 'organisation') return known.id;
  if (printed >= 0 && at.start - printed < 40 && !isTaken(draft, printed, printed + outlet.length)) {
    return addMention(draft, {
      start: printed,
      end: printed + outlet.length,
      type: 'organisation',
      subtype: 'media',
      rule: 'organisation.outlet',
      confidence: 0.95,
    }).id;
  }
  const id = draft.mentions.length;
  draft.mentions.push({
    id,
    start: at.start,
    end: at.end,
    type: 'organisation',
    subtype: 'media',
    name: outlet,
    rule: 'organisation.outlet',
    confidence: 0.9,
    implied: true,
  });
  return id;
}
