import { describe, expect, it } from 'vitest';
import type { Author } from '../../../../src/core/model.js';
import { posts, read } from '../tools.js';

const text = '林小川 何 青\n大桥今天通车。（许青山）';
const signed = (...authors: Author[]) => read(text, { authors, newspaper: '衡阳日报', region: '衡阳市' });

describe('bylines', () => {
  it('ties an author to where the name is printed, and to the paper', () => {
    const found = signed({ name: '林小川', role: '记者' });
    expect(posts(found)).toEqual(['林小川 记者 @ 衡阳日报']);
    expect(found.entities.get('person:林小川')).toMatchObject({ type: 'person', subtype: 'journalist' });
  });

  it('finds a name that is printed with a space', () => {
    const found = signed({ name: '何青', role: '通讯员' });
    const mention = found.doc.mentions.find((m) => m.entity === 'person:何青');
    expect(text.slice(mention?.start, mention?.end)).toBe('何 青');
  });

  it('names the outlet where the byline does, not the paper', () => {
    expect(posts(signed({ name: '许青山', role: '摄影', outlet: '郴州日报' }))).toEqual(['许青山 摄影 @ 郴州日报']);
  });

  it('leaves out what signs without a name, or is not printed', () => {
    expect(posts(signed({ name: '本报评论员', role: '评论员' }, { name: '唐一舟', role: '记者' }))).toEqual([]);
  });
});
