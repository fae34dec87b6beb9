import type { DemoSituation, DemoStory } from './types';

/** Keeps the names of a story's situations in its type. */
export function defineStory<
  const Situations extends Record<string, DemoSituation>,
>(story: DemoStory<Situations>): DemoStory<Situations> {
  return story;
}
