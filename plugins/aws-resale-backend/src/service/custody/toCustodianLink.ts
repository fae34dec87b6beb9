import type { CustodianLink } from 'backstage-plugin-aws-resale-common';
import { expandCustodian } from '../../judge/custody/expandCustodian';
import type { Custodian, MembershipGraph } from '../../judge/custody/types';
import type { ToLink } from './linksOf';

/** A custodian as pages show it, with how many people stand behind it. */
export function toCustodianLink(
  custodian: Custodian,
  graph: MembershipGraph | undefined,
  toLink: ToLink,
): CustodianLink {
  switch (custodian.type) {
    case 'CATALOG': {
      const { ref } = custodian;
      const isKnown = graph?.membersOf.has(ref) || graph?.people.has(ref);
      return {
        type: 'CATALOG',
        ...toLink(ref),
        ...(graph &&
          isKnown && { people: expandCustodian(ref, graph).paths.size }),
      };
    }
    case 'EXTERNAL':
      return { type: 'EXTERNAL', title: custodian.name };
    default:
      return { type: 'NONE', title: 'Nothing to keep' };
  }
}
