import { dateOfMoment } from './moments';
import { stories } from './stories';
import type { CustomerClock, DemoEntity, DemoStory } from './types';

const DAY = 24 * 60 * 60 * 1000;

/** For when the customers are told. */
export interface DemoEntitiesOptions {
  /** The present of the demo, which the dates in annotations are relative to. */
  now: Date;
  /** The moment whose customers are wanted; the present when left out. */
  at?: Date;
}

/**
 * The customers of the demo as catalog entities, without location annotations:
 * those are whose provider puts them into the catalog.
 */
export function demoEntities({
  now,
  at = now,
}: DemoEntitiesOptions): DemoEntity[] {
  const clock: CustomerClock = {
    now,
    hasPassed: moment => dateOfMoment(moment, now).getTime() <= at.getTime(),
    dateBefore: days =>
      new Date(now.getTime() - days * DAY).toISOString().slice(0, 10),
  };
  const told: DemoStory[] = Object.values(stories);
  return told
    .flatMap(story => story.customers)
    .map(tell => tell(clock))
    .filter(entity => entity !== undefined);
}
