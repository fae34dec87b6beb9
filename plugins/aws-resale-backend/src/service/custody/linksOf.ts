import type { EntityLink } from 'backstage-plugin-aws-resale-common';
import type { MembershipStore } from '../../store/posture/MembershipStore';

/** Turns a ref into what a page shows. */
export type ToLink = (ref: string) => EntityLink;

/**
 * Looks up what people call some users and groups. What the catalog does not
 * have shows its ref.
 */
export async function linksOf(
  refs: Iterable<string>,
  memberships: MembershipStore,
): Promise<ToLink> {
  const titles = await memberships.titles([...refs]);
  return ref => ({ ref, title: titles.get(ref.toLowerCase()) ?? ref });
}
