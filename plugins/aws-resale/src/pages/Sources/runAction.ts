import type {
  Organization,
  RunRequested,
} from 'backstage-plugin-aws-resale-common';
import type { Text } from '../../hooks/useText';
import type { Action } from '../../hooks/useActions';

/** Makes one organization due at once. */
export function runAction(
  organization: Pick<Organization, 'payerAccountId' | 'name'>,
  t: Text,
): Action<RunRequested> {
  const { payerAccountId, name } = organization;
  return {
    key: `run ${payerAccountId}`,
    label: t('sources.run.oneOf', { name }),
    ask: api => api.runOrganization(payerAccountId),
    done: () => t('sources.run.started', { name }),
    conflict: t('sources.run.busy', { name }),
  };
}
