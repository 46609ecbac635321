/**
 * A set of characters, asked by offset: one look at a bit array, without making a string of the character. It says cheaply that
 * a longer pattern cannot begin at an offset.
 *
 * @example
 * new CharacterSet('市县').hasAt('本市', 1); // true
 */
export class CharacterSet {
  private readonly bits = new Uint32Array(2048);

  /** @param characters of one UTF-16 unit each */
  constructor(characters = '') {
    for (let i = 0; i < characters.length; i++) this.add(characters.charCodeAt(i));
  }

  /** Adds a UTF-16 unit. */
  add(unit: number): void {
    this.bits[unit >> 5] = (this.bits[unit >> 5] as number) | (1 << (unit & 31));
  }

  has(unit: number): boolean {
    return ((this.bits[unit >> 5] as number) & (1 << (unit & 31))) !== 0;
  }

  /** Whether the character at an offset is in the set; false outside the text. */
  hasAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }

  /** Whether a character of the set stands between two offsets. */
  hasIn(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.hasAt(text, i)) return true;
    return false;
  }
}
