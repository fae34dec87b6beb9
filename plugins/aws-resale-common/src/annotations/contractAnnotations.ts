import { isCustomerKey, isOwnKey } from './contractKeys';

/**
 * The annotations of an entity that are of the contract, or below `aws-resale/`
 * and therefore meant to be, in their order and with the values they have.
 *
 * @param annotations - `metadata.annotations`, as read.
 * @param accountIdAnnotations - keys under which entities name their accounts.
 * @public
 */
export function contractAnnotations(
  annotations: Readonly<Record<string, unknown>> | undefined,
  accountIdAnnotations: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(annotations ?? {}).filter(
      ([key]) =>
        isCustomerKey(key) ||
        isOwnKey(key) ||
        accountIdAnnotations.includes(key),
    ),
  );
}
