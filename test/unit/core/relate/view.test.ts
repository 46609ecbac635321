import { describe, expect, it } from 'vitest';
import { readingSpan, unitAt, viewSentences } from '../../../../src/core/relate/view.js';
import { article } from './fixture.js';

/** The views of a text, each mention written as `<name>`. */
function views(source: string): string[] {
  const { doc, entities } = article(source);
  return viewSentences(doc, entities).map((view) =>
    [...view.text].map((c, i) => (unitAt(view, i) ? `<${unitAt(view, i)?.entity.name}>` : c)).join(''),
  );
}

describe('viewSentences', () => {
  it('writes a mention as one character and leaves out the title in front of a person', () => {
    expect(views('[云川市商务局|organisation.government]<局长>[周远|official]来到[东河县|place.county]。')).toEqual([
      '<周远>来到<东河县>。',
    ]);
  });

  it('leaves out bracketed asides', () => {
    expect(views('[周远|official](右二)来了。')).toEqual(['<周远>来了。']);
  });

  it('takes the outermost of nested mentions, and ignores those without an entity', () => {
    const { doc, entities } = article('[云川市商务局|organisation.government]来了。');
    doc.mentions.push({ id: 9, type: 'place', name: '云川市', start: 0, end: 3, rule: 'fixture', confidence: 1, entity: 'place:云川市' });
    doc.mentions.push({ id: 10, type: 'place', name: '来了', start: 6, end: 8, rule: 'fixture', confidence: 1 });
    const [view] = viewSentences(doc, entities);
    expect(view?.units.map(({ entity }) => entity.name)).toEqual(['云川市商务局']);
  });

  it('takes characters of the private use area on a page for no mention', () => {
    expect(views('\uE000来了。')).toEqual(['□来了。']);
  });

  it('lets a surname and a title stand for who was named before', () => {
    expect(views('[李青|official]来访。张远会见了李局长一行。李主任办公室不远。')[1]).toBe('张远会见了<李青>一行。');
    expect(views('[李青|official]来访。王局长在座。')[1]).toBe('王局长在座。');
  });

  it('lets 该项目 and 村里 stand for what was named before', () => {
    expect(views('[药园项目|program.project]开工。该项目很大。')[1]).toBe('<药园项目>很大。');
    expect(views('[石塘村|place.village]不大。村里修了路。城市里也修了。').slice(1)).toEqual(['<石塘村>修了路。', '城市里也修了。']);
  });

  it('leads back to the reading', () => {
    const { doc, entities } = article('<局长>[周远|official]来到[东河县|place.county]。');
    const [view] = viewSentences(doc, entities);
    const span = view && readingSpan(view, 0, 4);
    expect(doc.reading.text.slice(span?.start, span?.end)).toBe('周远来到东河县');
  });
});
