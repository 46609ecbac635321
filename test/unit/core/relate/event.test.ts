import { describe, expect, it } from 'vitest';
import { relate } from '../../../../src/core/relate/relate.js';
import { read } from '../tools.js';
import { article } from './fixture.js';

/** Whom a text in the notation says take part in what. */
function attending(source: string): string[] {
  const { doc, entities } = article(source);
  return relate(doc, entities).flatMap(({ relation, head }) => (relation === 'participates_in' ? [entities.get(head)?.name ?? head] : []));
}

const HELD = '[云川市|place.city]举行[云川签约仪式|program.event]。';

describe('who attends', () => {
  it('is named before those without a name who also came', () => {
    expect(attending(`${HELD}[周远|official],[李青|official],市、县相关部门,乡镇主要负责同志等参加活动。`).sort()).toEqual(
      ['周远', '李青'].sort(),
    );
  });

  it('is no one of a clause that tells something else', () => {
    expect(attending(`${HELD}[周远|official]离开会场,[李青|official]等参加活动。`)).toEqual(['李青']);
  });

  it('is at what was carried out, too', () => {
    expect(attending('两校开展[云川签约仪式|program.event]。[周远|official]参加签约仪式。')).toEqual(['周远']);
  });

  it('is everyone of a list in which a second post of one body follows a name', () => {
    const text = '衡阳市召开衡阳市旅游发展大会。衡阳市人大常委会副主任周远明、党组成员李青松出席会议。';
    const { doc, entities } = read(text, { region: '衡阳市' });
    const heads = relate(doc, entities).flatMap(({ relation, head }) => (relation === 'participates_in' ? [entities.get(head)?.name] : []));
    expect(heads.sort()).toEqual(['周远明', '李青松'].sort());
  });
});
