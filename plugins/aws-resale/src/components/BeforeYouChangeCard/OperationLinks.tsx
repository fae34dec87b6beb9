import { Link } from '@backstage/ui';
import type { OperationSummary } from 'backstage-plugin-aws-resale-common';
import { useOperationInUrl } from '../../hooks/useOperationInUrl';
import { OperationTitle } from '../OperationTitle';

/** Operations by title, each opening its row. */
export function OperationLinks(props: {
  ids: readonly string[];
  /** Those whose titles are known. */
  operations: readonly OperationSummary[];
}) {
  const { ids, operations } = props;
  const { addressOf } = useOperationInUrl();
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={addressOf(id)}>
            <OperationTitle
              id={id}
              title={operations.find(each => each.id === id)?.title}
            />
          </Link>
        </span>
      ))}
    </>
  );
}
