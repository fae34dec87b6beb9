import { dateOfMoment, daysAgo, demoStart } from './moments';
import { stories } from './stories';
import type { DemoStory } from './types';

/**
 * When the past of the demo is worth polling: at its beginning, late on every
 * day on which something changed, and now. In order of time.
 */
export function demoPollDates(now: Date): Date[] {
  const told: DemoStory[] = Object.values(stories);
  const days = new Set(
    told
      .flatMap(story => story.steps)
      .flatMap(({ when }) => ('daysAgo' in when ? [when.daysAgo] : [])),
  );
  return [
    demoStart(now),
    ...[...days]
      .sort((one, other) => other - one)
      // Every step and every edit of a customer happens earlier in the day.
      .map(day => dateOfMoment(daysAgo(day, 23, 0), now)),
    now,
  ];
}
