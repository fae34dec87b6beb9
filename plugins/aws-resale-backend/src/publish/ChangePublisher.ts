import type { EventsService } from '@backstage/plugin-events-node';
import type { NewChange } from '../judge/accountRecord';

/** Topic under which changes are published. */
export const CHANGES_TOPIC = 'aws-resale.changes';

const CHANGES_PER_EVENT = 200;

/** Tells other plugins what changed, after it is stored. */
export class ChangePublisher {
  readonly #events: EventsService;

  constructor(options: { events: EventsService }) {
    this.#events = options.events;
  }

  /** Publishes nothing when nothing changed. */
  async publish(changes: readonly NewChange[]): Promise<void> {
    for (let start = 0; start < changes.length; start += CHANGES_PER_EVENT) {
      await this.#events.publish({
        topic: CHANGES_TOPIC,
        eventPayload: {
          changes: changes.slice(start, start + CHANGES_PER_EVENT),
        },
      });
    }
  }
}
