import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { wordsOf } from '../../api/serverError';
import { useAccountChangeCheck } from '../../hooks/useAccountChangeCheck';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';
import { useOperationInUrl } from '../../hooks/useOperationInUrl';

/** The answers of an account. */
export interface CheckWithOther {
  result: Loadable<AccountChangeCheck>;
  /** Why there is no answer for what the address names. */
  otherFailure?: string;
}

/**
 * Reads the answers of an account. Those for what does not exist on an account of
 * its role and partition are not among them; where the address names such an
 * operation its answer is asked for too, since somebody may have sent it.
 */
export function useCheckWithOther(accountId: string): CheckWithOther {
  const result = useAccountChangeCheck(accountId);
  const { operationId } = useOperationInUrl();
  const { value } = result;
  const otherId =
    value &&
    value.check.operations.length > 0 &&
    operationId &&
    !value.check.operations.some(({ id }) => id === operationId)
      ? operationId
      : undefined;
  const other = useAwsResale(
    async (api, options) =>
      otherId === undefined
        ? undefined
        : await api.checkOneChange(accountId, otherId, options),
    [accountId, otherId],
  );
  if (!value || otherId === undefined) {
    return { result };
  }
  const { operations = [], answers = [] } = other.value ?? {};
  return {
    result: {
      ...result,
      value: {
        ...value,
        check: {
          ...value.check,
          operations: [...value.check.operations, ...operations],
          answers: [...value.check.answers, ...answers],
        },
      },
    },
    ...(other.error && { otherFailure: wordsOf(other.error) }),
  };
}
