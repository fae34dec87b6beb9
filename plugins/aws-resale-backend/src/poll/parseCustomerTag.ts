import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Reads a tag that names a customer by its entity ref; kind and namespace may
 * be left out. A tag may hold anything, so an unreadable one names nobody.
 */
export function parseCustomerTag(
  value: string | undefined,
): string | undefined {
  if (!value) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value.trim(), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
