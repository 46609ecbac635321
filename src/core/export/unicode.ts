/** Half of a pair of UTF-16 code units without the other: no text in UTF-8 can hold it. */
export const LONE_SURROGATE = /\p{Surrogate}/u;
