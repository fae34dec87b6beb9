import type { TaggedResource } from './types';

/** ARN of an account or organizational unit; other resources of the service are none. */
const ARN =
  /^arn:[\w-]+:organizations::\d{12}:(?:account|ou)\/o-[^/]+\/([^/]+)$/;

/** A tag as either of the two tagging APIs has it. */
export interface SdkTag {
  Key?: string;
  Value?: string;
}

/** Keeps the tags that are wanted. */
export function keepTags(
  tags: readonly SdkTag[] | undefined,
  wantedKeys: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).flatMap(({ Key, Value }) =>
      Key !== undefined && wantedKeys.has(Key) ? [[Key, Value ?? '']] : [],
    ),
  );
}

/**
 * The account or organizational unit behind an ARN, with the tags that are
 * wanted.
 *
 * @returns undefined for other resources, and where no wanted tag is left.
 */
export function toTaggedResource(
  mapping: { ResourceARN?: string; Tags?: readonly SdkTag[] },
  wantedKeys: ReadonlySet<string>,
): TaggedResource | undefined {
  const resourceId = ARN.exec(mapping.ResourceARN ?? '')?.[1];
  const tags = keepTags(mapping.Tags, wantedKeys);
  return resourceId === undefined || Object.keys(tags).length === 0
    ? undefined
    : { resourceId, tags };
}
