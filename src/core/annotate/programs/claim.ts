import type { Jurisdiction, LevelWord } from '../../document.js';
import { addMention, type Draft, mentionAt, removeMention } from '../draft.js';

const LEVEL_START =
  /^(?:全[国省市县区州旗镇乡]|自治[区州县旗](?=第|政府工作|[\u4e00-\u9fa5]{3,})|[省市县区州旗镇乡](?![内外级直属情份区域里场民])(?=第|政府工作|[\u4e00-\u9fa5]{3,}))/;

/** Whose program it is, by what its name begins with: a place, an organisation, `省`, `全市`. */
export function ownerAt(draft: Draft, start: number): Jurisdiction | undefined {
  const place = mentionAt(draft, start);
  if (place && place.start === start && (place.type === 'place' || place.type === 'organisation')) {
    if (place.deictic)
      return /^[全我本]/.test(place.name) ? { start, end: place.end, places: [], level: place.name.slice(1) as LevelWord } : undefined;
    return { start, end: place.end, places: place.places ?? [], ...(place.jurisdiction?.level ? { level: place.jurisdiction.level } : {}) };
  }
  const level = LEVEL_START.exec(draft.text.slice(start, start + 8))?.[0];
  if (!level) return undefined;
  return { start, end: start + level.length, places: [], level: (level === '自治区' ? '省' : level.replace(/全|自治/, '')) as LevelWord };
}

/** Adds a program over what stands inside it, unless something wider is there. */
export function claim(
  draft: Draft,
  start: number,
  end: number,
  type: 'program' | 'organisation',
  subtype: string,
  rule: string,
  jurisdiction?: Jurisdiction,
  name?: string,
): void {
  const outer = mentionAt(draft, start);
  if (outer && outer.start < start) return;
  const ending = mentionAt(draft, end - 1);
  if (ending && ending.end > end) return;
  for (let i = start; i < end; i++) {
    const inner = mentionAt(draft, i);
    if (inner && (inner.type === 'program' || inner.type === 'place')) removeMention(draft, inner);
  }
  addMention(draft, {
    start,
    end,
    type,
    subtype,
    rule,
    confidence: rule === 'program.quoted-verb' ? 0.6 : 0.8,
    ...(jurisdiction ? { jurisdiction } : {}),
    ...(name ? { name } : {}),
  });
}
