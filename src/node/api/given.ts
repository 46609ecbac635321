/** What is left of optional fields when one that is undefined is the same as one that is absent. */
export type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/**
 * Leaves out the fields that are undefined: core's options are absent or have a value.
 *
 * @example
 * given({ at: undefined, depth: 1 }); // { depth: 1 }
 */
export function given<T extends object>(options: T): Given<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<T>;
}
