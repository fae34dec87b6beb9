import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_HINTS_TOPIC,
  annotationDigest,
} from 'backstage-plugin-aws-resale-node';
import { AnnotationHints } from './AnnotationHints';
import type { EntityChanges } from './EntityChanges';
import { ReplayClock } from './ReplayClock';

const KEY = 'amazonaws.com/account-id';

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

const refOf = (name: string) => `component:default/${name}`;
const hint = (name: string, annotations: Record<string, string>) => ({
  entityRef: refOf(name),
  digest: annotationDigest(annotations),
});

/** A catalog that serves changes at moments of the clock. */
function setUp(served: Array<{ from: number; entity: Entity }>) {
  const clock = new ReplayClock();
  const reads: Array<{ at: number; refs: string[] }> = [];
  const taken: Array<{ at: number; refs: string[]; names: string[] }> = [];
  const failures: Error[] = [];
  const logger = mockServices.logger.mock();
  const stopping = new AbortController();
  const hints = new AnnotationHints({
    reader: {
      async *pages() {
        yield* [];
      },
      async byRefs(refs) {
        reads.push({ at: clock.now(), refs: [...refs] });
        const failure = failures.pop();
        if (failure) {
          throw failure;
        }
        const now = new Map<string, Entity>();
        for (const { from, entity } of served) {
          if (from <= clock.now()) {
            now.set(stringifyEntityRef(entity), entity);
          }
        }
        return refs.flatMap(ref => now.get(ref) ?? []);
      },
    },
    changes: {
      async take(refs: string[], entities: Entity[]) {
        taken.push({
          at: clock.now(),
          refs,
          names: entities.map(({ metadata }) => metadata.name),
        });
      },
    } as unknown as EntityChanges,
    accountIdAnnotations: [KEY],
    clock,
    date: () => new Date(0),
    logger,
    signal: stopping.signal,
  });
  return { hints, reads, taken, failures, logger, stopping };
}

const one = { [KEY]: '000000000001' };
const two = { [KEY]: '000000000002' };

describe('AnnotationHints', () => {
  it('takes hints that come together over at once', async () => {
    const { hints, reads, taken } = setUp([
      { from: 0, entity: component('shop', { ...one, other: 'x' }) },
      { from: 0, entity: component('api', two) },
    ]);
    hints.receive(hint('shop', one));
    hints.receive(hint('api', two));
    await hints.settled();
    expect(reads).toHaveLength(1);
    expect(taken).toEqual([
      {
        at: 1_000,
        refs: [refOf('shop'), refOf('api')],
        names: ['shop', 'api'],
      },
    ]);
  });

  it('waits ever longer until the catalog serves what was hinted at', async () => {
    const { hints, reads, taken } = setUp([
      { from: 0, entity: component('shop', one) },
      { from: 20_000, entity: component('shop', two) },
    ]);
    hints.receive(hint('shop', two));
    await hints.settled();
    expect(reads.map(({ at }) => at)).toEqual([
      1_000, 3_000, 7_000, 15_000, 30_000,
    ]);
    expect(taken.map(({ at }) => at)).toEqual([30_000]);
  });

  it('leaves to the sweep what is not served within a minute', async () => {
    const { hints, reads, taken } = setUp([
      { from: 0, entity: component('shop', one) },
    ]);
    hints.receive(hint('shop', two));
    await hints.settled();
    expect(reads.at(-1)?.at).toBe(60_000);
    expect(taken).toEqual([]);

    hints.receive(hint('shop', one));
    await hints.settled();
    expect(taken).toHaveLength(1);
  });

  it('goes by the newest hint of an entity', async () => {
    const { hints, taken } = setUp([
      { from: 5_000, entity: component('shop', two) },
    ]);
    hints.receive(hint('shop', one));
    hints.receive(hint('shop', two));
    await hints.settled();
    expect(taken).toEqual([
      { at: 7_000, refs: [refOf('shop')], names: ['shop'] },
    ]);
  });

  it('takes over that annotations are lost, and the entity with them', async () => {
    const { hints, taken } = setUp([
      { from: 0, entity: component('bare', {}) },
    ]);
    hints.receive(hint('bare', {}));
    hints.receive(hint('deleted', {}));
    await hints.settled();
    expect(taken).toEqual([
      { at: 1_000, refs: [refOf('bare'), refOf('deleted')], names: ['bare'] },
    ]);
  });

  it('tries again after a failure, and says so without an end of its own', async () => {
    const { hints, failures, taken, logger } = setUp([
      { from: 0, entity: component('shop', one) },
    ]);
    failures.push(new Error('the catalog is away'));
    hints.receive(hint('shop', one));
    await hints.settled();
    expect(taken.map(({ at }) => at)).toEqual([3_000]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Changed annotations could not be taken over, this is tried again: the catalog is away',
    );
  });

  it('stops with the plugin', async () => {
    const { hints, reads, stopping, logger } = setUp([]);
    stopping.abort();
    hints.receive(hint('shop', one));
    await hints.settled();
    expect(reads).toEqual([]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('hears hints from the events service, and nothing else', async () => {
    const { hints, taken } = setUp([
      { from: 0, entity: component('shop', one) },
    ]);
    const events = mockServices.events();
    await hints.subscribe(events);
    for (const eventPayload of [
      undefined,
      'text',
      { entityRef: 7 },
      hint('shop', one),
    ]) {
      await events.publish({ topic: ANNOTATION_HINTS_TOPIC, eventPayload });
    }
    await events.publish({
      topic: 'other',
      eventPayload: hint('shop', two),
    });
    await hints.settled();
    expect(taken).toHaveLength(1);
  });
});
