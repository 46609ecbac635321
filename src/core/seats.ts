/** Several people hold such a post at a time: deputies, members, delegates. */
const MANY_SEATS = /副|(?:常委|委员|代表|成员|队员|干部|顾问|助理|干事|科员|民警|参事|巡视员|调研员)$/;

/**
 * Whether one person at a time holds a post of this title in an organ, by the words of the title.
 *
 * @example
 * isOneSeat('市长'); // true
 * isOneSeat('副市长'); // false
 */
export function isOneSeat(title: string): boolean {
  return !MANY_SEATS.test(title);
}
