import type { ArticleKind, Author } from '../../model.js';
import { NOTICE } from '../cues.js';
import type { Draft } from '../draft.js';
import { lengthOf } from '../units.js';

const EDITORIAL = /社论|评论员|本报编辑部|时评|短评|快评|锐评|微评|^论坛$/m;
const INTERVIEW = /——访|专访|访谈|对话/;
const BRIEF = 150;

/** What kind of article it is, by its form and its head. */
export function kindOf(draft: Draft, authors: readonly Author[]): ArticleKind {
  const head = [...draft.section, ...draft.head];
  if (draft.form === 'notice' || draft.form === 'imprint' || draft.head.some((unit) => NOTICE.test(unit.text))) return 'notice';
  if (draft.form === 'caption' || draft.body.every((unit) => unit.kind === 'caption' || unit.kind === 'credit')) return 'caption';
  if (
    authors.some((author) => author.role === '评论员') ||
    (EDITORIAL.test(head.map((unit) => unit.text).join('\n')) && !draft.body.some((unit) => unit.kind === 'dateline'))
  )
    return 'editorial';
  if (draft.head.some((unit) => INTERVIEW.test(unit.text)) || head.some((unit) => /访谈|对话$/.test(unit.text))) return 'interview';
  if (draft.body.some((unit) => unit.kind === 'dateline')) return 'news';
  if (draft.head.some((unit) => unit.kind === 'byline') || draft.body.some((unit) => unit.kind === 'crosshead')) return 'feature';
  const length = draft.body.reduce((sum, unit) => sum + lengthOf(unit), 0);
  return length <= BRIEF ? 'brief' : 'news';
}
