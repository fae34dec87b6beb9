/**
 * Whether listings put in pages without items that still carry a token, as AWS
 * says it may: at every n-th page of a listing (n of 2 or more), or never.
 */
export type EmptyPages = 'off' | { every: number };
