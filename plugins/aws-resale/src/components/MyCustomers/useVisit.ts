import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { DateTime } from 'luxon';
import { beginVisit, endedVisit, seenVisit, Visit } from './visit';

const BUCKET = 'aws-resale';
const KEY = 'my-customers-visit';

/** How keeping a visit went. */
export type VisitKept = 'no' | 'seen' | 'ended' | 'failed';

/** The reader's present visit, and how the next one begins. */
export interface VisitState {
  /** Missing until the store has said when the last one was. */
  visit: Visit | undefined;
  kept: VisitKept;
  /** The next visit shows what happens from this moment on. */
  see(at: DateTime): void;
  /** The same, and this visit is not gone on with. */
  end(at: DateTime): void;
}

/**
 * The present visit, whose beginning stays what it is while the page is open,
 * whatever is kept meanwhile.
 */
export function useVisit(): VisitState {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket(BUCKET), [storageApi]);
  const [visit, setVisit] = useState<Visit>();
  const [kept, setKept] = useState<VisitKept>('no');

  useEffect(() => {
    const begin = (snapshot: { presence: string; value?: unknown }) => {
      if (snapshot.presence !== 'unknown') {
        setVisit(
          current => current ?? beginVisit(snapshot.value, DateTime.now()),
        );
      }
    };
    // A store that is asked over the network answers later, and only those
    // who listen already.
    const subscription = bucket.observe$(KEY).subscribe(begin);
    begin(bucket.snapshot(KEY));
    return () => subscription.unsubscribe();
  }, [bucket]);

  const see = useCallback(
    (at: DateTime) => {
      if (visit) {
        bucket.set(KEY, seenVisit(visit, at)).then(
          () => setKept(current => (current === 'ended' ? current : 'seen')),
          () => setKept('failed'),
        );
      }
    },
    [bucket, visit],
  );
  const end = useCallback(
    (at: DateTime) => {
      setKept('ended');
      bucket.set(KEY, endedVisit(at)).catch(() => setKept('failed'));
    },
    [bucket],
  );
  return { visit, kept, see, end };
}
