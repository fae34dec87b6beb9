import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** No entity has a longer one, and the store keeps none. */
const LONGEST_REF = 255;

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
    const ref = stringifyEntityRef(
      parseEntityRef(value.trim(), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
    return ref.length > LONGEST_REF ? undefined : ref;
  } catch {
    return undefined;
  }
}
