import type { ChangeFacts, Party } from '../../judge/changeCheck/types';
import type { Custodian } from '../../judge/custody/types';
import type { ToLink } from '../custody/linksOf';
import type { FactContext, FactRows } from './FactRows';

/** Who stands behind each approver; custodians only for those who may know them. */
export function contactsOf(
  { account, managers }: Pick<FactRows, 'account' | 'managers'>,
  custodians: readonly Custodian[],
  context: Pick<FactContext, 'config' | 'toLink' | 'mayReadCustody'>,
): ChangeFacts['contacts'] {
  const { config, toLink } = context;
  const { OWN, FIN, PLATFORM } = config.contacts;
  return {
    AM: managers.map(toLink),
    OWN: OWN.map(toLink),
    FIN: FIN.map(toLink),
    PLATFORM: PLATFORM.map(toLink),
    ...(context.mayReadCustody(account.accountId) && {
      '4E': custodians.flatMap(custodian => partyOf(custodian, toLink)),
    }),
  };
}

function partyOf(custodian: Custodian, toLink: ToLink): Party[] {
  switch (custodian.type) {
    case 'CATALOG':
      return [toLink(custodian.ref)];
    case 'EXTERNAL':
      return [{ title: custodian.name }];
    default:
      return [];
  }
}
