import type { LocalMention } from '../document.js';
import type { Draft } from './draft.js';
import { addImplied, impliedOrgan } from './implied.js';
import type { Title } from './titles.js';

/** Who works for the body that runs a village, a community or a town: `青石村村干部`. */
const CADRES = /(?:干部|网格员|网格长|社工|社区工作者|工作人员|报账员|会计|专干)$/;
const HOUSES: readonly (readonly [place: RegExp, core: string])[] = [
  [/村$/, '委会'],
  [/社区$/, '居委会'],
  [/[镇乡]$/, '政府'],
  [/街道$/, '办事处'],
];

/** `石花镇党委委员` is of the town's committee, `某村主任` of the village's; other titles after a place stay with the place. */
export function bodyOfPlace(draft: Draft, title: Title, place: LocalMention): LocalMention {
  if (place.deictic) return place;
  const staff = title.kind === 'role' && CADRES.test(title.text) ? HOUSES.find(([name]) => name.test(place.name)) : undefined;
  if (staff) return impliedOrgan(draft, title.start, title.end, place, staff[1]);
  if (title.kind !== 'post') return place;
  const village = /[村社区]$/.test(place.name);
  if (/党委|党组|书记$/.test(title.text)) return impliedOrgan(draft, title.start, title.end, place, village ? '党支部' : '党委');
  return /^(?:副)?主任$/.test(title.text) && village
    ? impliedOrgan(draft, title.start, title.end, place, /村$/.test(place.name) ? '村委会' : '居委会')
    : place;
}

/** In `青石社区党委书记、主任` the second office is of the committee of the residents. */
export function ofSameCommunity(draft: Draft, title: Title, { core, jurisdiction }: LocalMention): LocalMention | undefined {
  if (
    !jurisdiction ||
    !/^(?:副)?主任$/.test(title.text) ||
    !/^党(?:委|总支|支部)$/.test(core ?? '') ||
    draft.text[title.start - 1] !== '、'
  )
    return undefined;
  const name = jurisdiction.places[0]?.name ?? jurisdiction.level ?? '';
  const house = /村$/.test(name) ? '委会' : /社区$/.test(name) ? '居委会' : undefined;
  return house && addImplied(draft, title, { jurisdiction, core: house });
}
