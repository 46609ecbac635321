/**
 * A text as one line that a terminal only shows: what would move the cursor, start a line, turn the direction of writing round or cannot be written
 * becomes a blank. Names come from pages, and pages from anywhere.
 *
 * @example
 * visible('林\u001b[2J晓禾'); // '林 [2J晓禾'
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}
