import type { CustomerClock, DemoCustomer, DemoEntity } from './types';

/** What a story tells of a customer; annotation keys without their prefix. */
export interface CustomerInput {
  /** `metadata.name`. */
  name: string;
  title: string;
  description: string;
  /** Name of the group that this one belongs to. */
  parent?: string;
  annotations:
    | Record<string, string>
    | ((clock: CustomerClock) => Record<string, string>);
  /** Whether it is a customer yet; always when left out. */
  exists?(clock: CustomerClock): boolean;
}

/** Entity ref of a customer of the demo. */
export function customerRef(name: string): string {
  return `group:default/${name}`;
}

/** Makes a customer from what a story tells of it. */
export function customer(input: CustomerInput): DemoCustomer {
  return clock => {
    if (input.exists && !input.exists(clock)) {
      return undefined;
    }
    const annotations =
      typeof input.annotations === 'function'
        ? input.annotations(clock)
        : input.annotations;
    return toEntity(input, annotations);
  };
}

function toEntity(
  { name, title, description, parent }: CustomerInput,
  annotations: Record<string, string>,
): DemoEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      title,
      description,
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([key, value]) => [
          `aws-resale/${key}`,
          value,
        ]),
      ),
    },
    spec: {
      type: 'customer',
      profile: { displayName: title },
      children: [],
      ...(parent && { parent }),
    },
  };
}
