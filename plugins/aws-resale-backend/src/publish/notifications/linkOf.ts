import { parseEntityRef } from '@backstage/catalog-model';

/** Where a notification leads: to the one account it is about, else to the customer. */
export function linkOf(
  customerRef: string,
  accountIds: readonly string[],
): string {
  const [first, ...others] = new Set(accountIds);
  if (first !== undefined && others.length === 0) {
    return `/aws-resale/accounts/${first}`;
  }
  const { kind, namespace, name } = parseEntityRef(customerRef);
  return `/catalog/${[namespace, kind, name]
    .map(part => encodeURIComponent(part.toLowerCase()))
    .join('/')}`;
}
