/** The colours that the canvas needs; everything else is in theme.css. */
export interface Palette {
  background: string;
  text: string;
  halo: string;
  box: string;
  faintNode: string;
  faintEdge: string;
  /** How much of its own colour an edge keeps against the background. */
  edgeStrength: number;
}

export const LIGHT: Palette = {
  background: '#faf9f6',
  text: '#24262b',
  halo: '#faf9f6',
  box: '#ffffff',
  faintNode: '#e4e2dc',
  faintEdge: '#efede7',
  edgeStrength: 0.62,
};

export const DARK: Palette = {
  background: '#15181d',
  text: '#e8e6e1',
  halo: '#15181d',
  box: '#252a32',
  faintNode: '#2b3038',
  faintEdge: '#20242b',
  edgeStrength: 0.66,
};

/** System fonts that have Chinese, one per system; the page carries no font of its own. */
export const FONT_STACK =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

const mixed = new Map<string, string>();

/**
 * Lays one colour over another.
 *
 * @param colour, ground both as `#rrggbb`
 * @param strength part of `colour` in [0,1]
 */
export function mix(colour: string, ground: string, strength: number): string {
  const key = `${colour}${ground}${strength}`;
  const known = mixed.get(key);
  if (known) return known;
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) * strength + Number.parseInt(ground.slice(at, at + 2), 16) * (1 - strength);
    return Math.round(value).toString(16).padStart(2, '0');
  };
  const result = `#${channel(1)}${channel(3)}${channel(5)}`;
  mixed.set(key, result);
  return result;
}
