import type { ChangeFacts } from '../../judge/changeCheck/types';
import type { FactContext } from './FactContext';

/** What there is to say of an account that nobody lists, or that is not the caller's to see. */
export function factsOfNobody(
  accountId: string,
  { asker, now }: Pick<FactContext, 'asker' | 'now'>,
): ChangeFacts {
  return {
    accountId,
    otherCustomers: [],
    terms: { model: 'UNKNOWN', arrangement: 'UNKNOWN', verdict: 'UNDECLARED' },
    rootHolder: 'UNKNOWN',
    grants: [],
    approvals: [],
    contacts: {},
    ages: [],
    asker,
    now,
  };
}
