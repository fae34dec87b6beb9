import type { MembershipGraph } from './types';

/** The people behind a user or group. */
export interface Expansion {
  /** By person: the shortest path from the custodian down, both included. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** Members that the catalog does not have, in the order they were met. */
  unknown: readonly string[];
}

/**
 * Finds everybody behind a user or group, through nested groups of any depth. A
 * group that contains itself, directly or not, is looked at once.
 */
export function expandCustodian(
  ref: string,
  graph: Pick<MembershipGraph, 'membersOf' | 'people'>,
): Expansion {
  const start = ref.toLowerCase();
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  const people: string[] = [];
  const unknown: string[] = [];
  // A map keeps the order of insertion and is iterated while it grows: this is
  // a breadth-first search without recursion.
  for (const [member] of cameFrom) {
    const members = graph.membersOf.get(member);
    if (members) {
      for (const next of [...members].sort()) {
        if (!cameFrom.has(next)) {
          cameFrom.set(next, member);
        }
      }
    } else if (graph.people.has(member)) {
      people.push(member);
    } else {
      unknown.push(member);
    }
  }
  return {
    paths: new Map(people.map(person => [person, pathTo(person, cameFrom)])),
    unknown,
  };
}

function pathTo(
  person: string,
  cameFrom: ReadonlyMap<string, string | undefined>,
): string[] {
  const path: string[] = [];
  for (
    let at: string | undefined = person;
    at !== undefined;
    at = cameFrom.get(at)
  ) {
    path.push(at);
  }
  return path.reverse();
}
