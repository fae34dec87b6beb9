import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { PostureSource } from 'backstage-plugin-aws-resale-node';
import type { PostureSourceStore } from '../../store/posture/PostureSourceStore';
import type { PostureSources } from './PostureSources';

/** How often it is looked whether a source is due. */
const FREQUENCY = { minutes: 1 };
const TIMEOUT = { minutes: 30 };

/** Starts the task of each source from outside; each is read by one process at a time. */
export async function schedulePostureSources(options: {
  scheduler: SchedulerService;
  sources: readonly PostureSource[];
  store: PostureSourceStore;
  reader: PostureSources;
}): Promise<void> {
  const { scheduler, sources, store, reader } = options;
  await store.sync(sources, new Date());
  for (const source of sources) {
    await scheduler.scheduleTask({
      id: `posture-source-${source.id}`,
      scope: 'global',
      frequency: FREQUENCY,
      timeout: TIMEOUT,
      fn: signal => reader.readDue(source, new Date(), signal),
    });
  }
}
