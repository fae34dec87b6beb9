import { OPERATION_IDS } from 'backstage-plugin-aws-resale-common';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useOperationTitle } from '../../hooks/useOperationTitle';

/** What an operation is called, where only its id may be at hand. */
export function OperationTitle(props: {
  id: string;
  /** The API's own, where it is known. */
  title?: string;
}) {
  const { id, title } = props;
  const titleOf = useOperationTitle();
  const isBuiltIn = OPERATION_IDS.some(known => known === id);
  return title !== undefined || isBuiltIn ? (
    <>{titleOf(id, title)}</>
  ) : (
    <AskedTitle id={id} />
  );
}

/** Only the server knows what the configuration adds. */
function AskedTitle(props: { id: string }) {
  const { value } = useAwsResale(
    (api, options) => api.listOperations(options),
    [],
  );
  const operation = value?.items.find(({ id }) => id === props.id);
  return <>{operation?.title ?? props.id}</>;
}
