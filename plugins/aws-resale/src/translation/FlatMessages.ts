/** Keys of nested messages, joined by dots. */
type Path<Nested> = {
  [Key in keyof Nested & string]: Nested[Key] extends string
    ? Key
    : `${Key}.${Path<Nested[Key]>}`;
}[keyof Nested & string];

type At<Nested, Key> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Nested
    ? At<Nested[Head], Rest>
    : never
  : Key extends keyof Nested
  ? Nested[Key]
  : never;

/**
 * Nested messages as one flat map: `{ a: { b: 'text' } }` is `{ 'a.b': 'text' }`.
 *
 * Backstage infers the same from the call that creates a reference, but with as
 * many messages as this plugin has that takes the compiler beyond its limits.
 *
 * @public
 */
export type FlatMessages<Nested> = {
  readonly [Key in Path<Nested>]: At<Nested, Key> & string;
};
