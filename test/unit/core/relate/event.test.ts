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

  it('is named after the verb, too', () => {
    expect(attending(`${HELD}出席仪式的还有[周远|official]、[李青|official]等。`).sort()).toEqual(['周远', '李青'].sort());
  });

  it('sees it signed, and welcomes the guests', () => {
    expect(attending(`${HELD}[周远|official]见证签约,[李青|official]致欢迎辞。`).sort()).toEqual(['周远', '李青'].sort());
  });

  it('is not at a meeting of another kind', () => {
    expect(attending(`${HELD}[周远|official]出席座谈会。`)).toEqual([]);
  });
});

/** Who visits what, by a text in the notation. */
function visiting(source: string): string[] {
  const { doc, entities } = article(source);
  const name = (key: string): string => entities.get(key)?.name ?? key;
  return relate(doc, entities).flatMap(({ relation, head, tail }) => (relation === 'visits' ? [`${name(head)} → ${name(tail)}`] : []));
}

describe('who goes there', () => {
  it('is named after where they went', () => {
    expect(
      visiting(
        '[周远|official]率队来访。来到[远山集团|organisation.company]、[清河公司|organisation.company]等地,考察组一行参观车间。',
      ).sort(),
    ).toEqual(['周远 → 清河公司', '周远 → 远山集团'].sort());
  });

  it('is not who meets them', () => {
    expect(visiting('[周远|official]与来云考察的[李青|official]座谈。[云川市|place.city!]')).toEqual([]);
  });

  it('went with others to the first stop named', () => {
    expect(visiting('[周远|official]前往[东河县|place.county],深入[白水镇|place.town]检查。[赵平|official]参加检查。')).toContain(
      '赵平 → 东河县',
    );
  });
});
