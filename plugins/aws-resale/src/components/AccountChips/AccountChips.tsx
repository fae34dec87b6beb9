import type { Account } from 'backstage-plugin-aws-resale-common';
import { ModelChip, PostureChip, StateChip, VerdictChip } from '../Chip';

/** Model, verdict, posture and state of an account at one glance. */
export function AccountChips(props: { account: Account }) {
  const { account } = props;
  return (
    <>
      <ModelChip model={account.model} size="large" />
      <VerdictChip verdict={account.verdict} size="large" />
      {account.posture && (
        <PostureChip
          state={
            account.posture.isAccepted ? 'ACCEPTED' : account.posture.state
          }
          size="large"
        />
      )}
      <StateChip
        state={account.goneSince ? 'GONE' : account.state}
        size="large"
      />
    </>
  );
}
