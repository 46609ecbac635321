import { describe, expect, it } from 'vitest';
import { readStory } from '../../../../src/core/relate/read-story.js';
import { article } from './fixture.js';

/** Who acts in the clauses of a text, clause by clause. */
function actors(source: string, ...rest: Parameters<typeof article> extends [string, ...infer R] ? R : never): string[] {
  const { doc, entities } = article(source, ...rest);
  return readStory(doc, entities).clauses.map(({ subject }) => subject.map(({ entity }) => entity.name).join('、'));
}

describe('who acts', () => {
  it('is whom the clause names, titles and time words passed over', () => {
    expect(actors('10月28日上午,<市长>[周远|official]来了。')).toEqual(['', '周远']);
  });

  it('carries on through clauses without a subject', () => {
    expect(actors('[周远|official]来到车间,仔细询问产量。')).toEqual(['周远', '周远']);
  });

  it('is for a party whoever went first', () => {
    expect(actors('[周远|official]一行到[东河县|place.county]调研。[李青|official]参加座谈。调研组看了工厂。').at(-1)).toBe('周远');
  });

  it('is for a party whoever its name says leads it', () => {
    expect(actors('由[周远|official]带领的[云川市|place.city]考察团一行来访,[李青|official]陪同。考察团看了工厂。').at(-1)).toBe('周远');
  });

  it('is whoever a surname with a title names', () => {
    expect(actors('[周远|official]到[东河县|place.county]调研。周市长一行看了工厂,周市长要求加快建设。')).toEqual(['周远', '周远', '周远']);
    expect(actors('[周远|official]到[东河县|place.county]调研。吴市长一行看了工厂。').at(-1)).not.toBe('周远');
  });

  it('is for a party whoever its name says lead it, two of them', () => {
    expect(actors('由[周远|official]和[李青|official]带队的[云川市|place.city]党政代表团一行来到[东河县|place.county]。')).toEqual([
      '周远、李青',
    ]);
  });

  it('is no one of the list of those who went along', () => {
    expect(actors('[周远|official]一行在[李青|official],[孙立|official]、[赵平|official]等领导陪同下,视察了医院。').at(-1)).toBe('周远');
  });

  it('is the guest with the host, where the host accompanies a party', () => {
    expect(actors('[周远|official]陪同[李青|official]一行到[东河县|place.county]。调研组看了工厂。').at(-1)).toBe('李青、周远');
  });

  it('is for a group of inspectors whoever led them', () => {
    expect(
      actors('[周远|official]带领代表来到[东河县|place.county]。[赵平|official]参加视察。视察组一行来到[西山县|place.county]。').at(-1),
    ).toMatch(/^周远/);
  });

  it('is a deputy who holds a post as well', () => {
    expect(actors('[全国人大|organisation.legislature]代表、<市长>[周远|official]来到车间。')).toEqual(['周远']);
  });

  it('carries on to what is looked at on the spot', () => {
    expect(actors('[周远|official]率队前往,实地察看了车间。')).toEqual(['周远', '周远']);
  });

  it('carries on through sentences, and through 他 and 一行', () => {
    expect(actors('[周远|official]率队出发。他说,很好。一行来到车间。')).toEqual(['周远', '周远', '', '周远']);
  });

  it('is a list', () => {
    expect(actors('[周远|official]、[李青|official]和[孙立|official]出席。')).toEqual(['周远、李青、孙立']);
  });

  it('is a list that goes on after a comma', () => {
    expect(actors('<书记>[周远|official],<市长>[李青|official]率队出发。')[1]).toBe('周远、李青');
  });

  it('is the last of places that stand side by side', () => {
    expect(actors('[云川省|place.province][东河县|place.county]实施方案。')).toEqual(['东河县']);
  });

  it('is nobody where a name only says whose something is', () => {
    expect(actors('[云川市|place.city]的优势明显。')).toEqual(['']);
    expect(actors('[云川市|place.city]农业出名。')).toEqual(['']);
  });

  it('is nobody in a clause that sets the scene, and the one before goes on', () => {
    expect(actors('[周远|official]来了,在座谈会上,听取汇报。')).toEqual(['周远', '', '周远']);
  });

  it('is the place of the speaker’s office in what an official says must be done', () => {
    const speech = '[中共云川市委员会|organisation.party^云川市]<书记>[周远|official]强调,要深入实施方案。//[云川市|place.city]很大。';
    expect(actors(speech).slice(0, 2)).toEqual(['周远', '云川市']);
  });

  it('is the organ itself where a department’s head speaks', () => {
    const speech = '[云川市商务局|organisation.government^云川市]<局长>[周远|official]说,要深入实施方案。//[云川市|place.city]很大。';
    expect(actors(speech).slice(0, 2)).toEqual(['周远', '云川市商务局']);
  });

  it('is the region in an editorial that says 我们', () => {
    expect(actors('我们推进改革。//[云川市|place.city!]很大。', { kind: 'editorial' })[0]).toBe('云川市');
  });

  it('does not pass from the headline into the body', () => {
    expect(actors('[周远|official]赴云川 [李青|official]会见//强调要好好干。', {}, ['headline', 'body'])).toEqual(['周远', '李青', '']);
  });

  it('goes on after a speech with the one who was speaking', () => {
    const tour =
      '[中共云川市委员会|organisation.party^云川市]<书记>[周远|official]说,要加快发展。随后,他走进车间。//[云川市|place.city]很大。';
    expect(actors(tour)).toEqual(['周远', '云川市', '', '周远', '云川市']);
  });
});
