import type { OrganizationCalls } from './OrganizationCalls';
import type { OrganizationalUnit } from './types';

/** An organization's tree, read parent by parent. */
export interface OrganizationTree {
  /** Units above each account, from the root downwards. Accounts of one parent share the list. */
  readonly ouIdsOfAccount: ReadonlyMap<string, string[]>;
  /** Children of the root and of every organizational unit. */
  readonly unitsOfParent: ReadonlyMap<string, OrganizationalUnit[]>;
}

/** All organizational units directly below a parent. */
export async function readUnitsUnder(
  calls: OrganizationCalls,
  parentId: string,
): Promise<OrganizationalUnit[]> {
  const units: OrganizationalUnit[] = [];
  for await (const page of calls.unitsUnder(parentId)) {
    for (const { Id, Name } of page) {
      if (Id !== undefined) {
        units.push({ ouId: Id, name: Name ?? Id, parentId });
      }
    }
  }
  return units;
}

/**
 * Walks the whole tree. Two calls and more per organizational unit, so only for
 * answers that carry no paths.
 */
export async function walkTree(
  calls: OrganizationCalls,
  rootId: string,
): Promise<OrganizationTree> {
  const ouIdsOfAccount = new Map<string, string[]>();
  const unitsOfParent = new Map<string, OrganizationalUnit[]>();
  const seenIds = new Set([rootId]);
  const parents = [{ parentId: rootId, ouIds: [] as string[] }];
  for (const { parentId, ouIds } of parents) {
    for await (const page of calls.accountsUnder(parentId)) {
      for (const { Id } of page) {
        if (Id !== undefined) {
          ouIdsOfAccount.set(Id, ouIds);
        }
      }
    }
    const units = await readUnitsUnder(calls, parentId);
    unitsOfParent.set(parentId, units);
    for (const { ouId } of units) {
      // A unit that is moved during the walk could otherwise come round for ever.
      if (!seenIds.has(ouId)) {
        seenIds.add(ouId);
        parents.push({ parentId: ouId, ouIds: [...ouIds, ouId] });
      }
    }
  }
  return { ouIdsOfAccount, unitsOfParent };
}
