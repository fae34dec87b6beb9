import type { ChangeFacts, Party } from '../../judge/changeCheck/types';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type { FactContext } from './FactContext';

/** Who stands behind each approver; custodians only for those who may know them. */
export function contactsOf(
  { accountId, customerRef = '' }: ChangeAccount,
  custodians: readonly Party[],
  { contacts, managers, mayReadCustody }: FactContext,
): ChangeFacts['contacts'] {
  return {
    OWN: contacts.OWN,
    FIN: contacts.FIN,
    PLATFORM: contacts.PLATFORM,
    AM: managers.get(customerRef),
    '4E': mayReadCustody(accountId) ? custodians : [],
  };
}
