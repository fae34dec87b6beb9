import { Skeleton } from '@backstage/ui';

const ROWS = [0, 1, 2, 3, 4, 5];

/** The shape of the answer, the search and the first rows. */
export function CheckSkeleton() {
  return (
    <>
      <Skeleton width="100%" height={92} />
      <Skeleton width="100%" height={32} />
      {ROWS.map(row => (
        <Skeleton key={row} width="100%" height={38} />
      ))}
    </>
  );
}
