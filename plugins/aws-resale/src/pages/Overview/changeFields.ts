import type { Change } from 'backstage-plugin-aws-resale-common';
import type { CsvField } from '../../components/CsvButton';
import type { Text } from '../../hooks/useText';

/**
 * Changes as rows of a file, one each; the page tells equal ones together.
 *
 * @param titleOf - what pages call an operation, by its id
 */
export function changeFields(
  t: Text,
  titleOf: (operationId: string) => string,
): CsvField<Change>[] {
  return [
    { label: t('overview.changes.csv.at'), value: ({ at }) => at },
    {
      label: t('overview.changes.csv.what'),
      value: ({ kind }) => t(`accounts.history.kind.${kind}`),
    },
    {
      label: t('overview.changes.csv.check'),
      value: ({ checkId }) => checkId && t(`posture.check.${checkId}.title`),
    },
    {
      label: t('overview.changes.csv.operation'),
      value: ({ operationId }) => operationId && titleOf(operationId),
    },
    { label: t('overview.changes.csv.from'), value: ({ from }) => from },
    { label: t('overview.changes.csv.to'), value: ({ to }) => to },
    {
      label: t('overview.changes.csv.customer'),
      value: ({ customer }) => customer?.title,
    },
    {
      label: t('overview.changes.csv.account'),
      value: ({ accountName }) => accountName,
    },
    {
      label: t('overview.changes.csv.accountId'),
      value: ({ accountId }) => accountId,
    },
    {
      label: t('overview.changes.csv.organization'),
      value: ({ organizationName }) => organizationName,
    },
    {
      label: t('overview.changes.csv.payer'),
      value: ({ payerAccountId }) => payerAccountId,
    },
    { label: t('overview.changes.csv.by'), value: ({ actor }) => actor },
  ];
}
