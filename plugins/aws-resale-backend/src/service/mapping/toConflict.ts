import {
  annotationSnippet,
  type Claimant,
  type Conflict,
  type Snippet,
} from 'backstage-plugin-aws-resale-common';
import { createHash } from 'node:crypto';
import type { CustomerDirectory } from '../../judge/mapping/CustomerDirectory';
import { describeConflict } from '../../judge/mapping/describeConflict';
import { withdrawClaim } from '../../judge/mapping/withdrawClaim';
import type { MappingClaim } from '../../judge/types';
import type { DisputedAccounts } from '../../store/queries/ConflictQueries';

/** What is kept of an entity that claims accounts. */
export interface ClaimingEntity {
  origin?: string;
  /** As written. */
  annotations: Record<string, unknown>;
}

/** Sources that are written on the entity of the customer. */
const WRITTEN_ON_ENTITY: ReadonlySet<MappingClaim['source']> = new Set([
  'LINKED_ACCOUNT_ANNOTATION',
  'ORGANIZATION',
]);

/**
 * Accounts on which claims are held, as the API shows them.
 *
 * @param entities - the annotated entities of the claimants, by their refs.
 */
export function toConflict(
  disputed: DisputedAccounts,
  directory: CustomerDirectory,
  entities: ReadonlyMap<string, ClaimingEntity>,
): Conflict {
  const { present, held, payerAccountId } = disputed;
  const titleOf = (ref: string) => directory.get(ref)?.title ?? ref;
  const toClaimant = (claim: MappingClaim): Claimant => ({
    customer: { ref: claim.customerRef, title: titleOf(claim.customerRef) },
    source: claim.source,
    rule: claim.rule,
    location: WRITTEN_ON_ENTITY.has(claim.source)
      ? entities.get(claim.customerRef)?.origin
      : undefined,
    snippet: withoutClaim(disputed, claim, entities.get(claim.customerRef)),
  });
  const isAboutPayer = [present, ...held].some(
    claim => claim?.source === 'ORGANIZATION',
  );
  return {
    id: idOf(disputed),
    ...describeConflict({
      present: present && { ...present, title: titleOf(present.customerRef) },
      held: held.map(claim => ({
        ...claim,
        title: titleOf(claim.customerRef),
      })),
      accounts: disputed.accounts,
    }),
    subject: isAboutPayer ? disputed.organizationName : disputed.accountName,
    payerAccountId,
    present: present && toClaimant(present),
    claimants: held.map(toClaimant),
    accounts: disputed.accounts,
    accountIds: disputed.accountIds,
  };
}

/** A part of the accounts would settle a part of the conflict, in silence. */
function withoutClaim(
  { payerAccountId, accountIds, accounts }: DisputedAccounts,
  { source }: MappingClaim,
  entity: ClaimingEntity | undefined,
): Snippet | undefined {
  const edit =
    entity && accountIds.length === accounts
      ? withdrawClaim(entity.annotations, source, {
          payerAccountId,
          accountIds,
        })
      : undefined;
  return edit && annotationSnippet(edit.before, edit.after);
}

/** The same while payer and claims are, whatever accounts come and go. */
function idOf({ payerAccountId, present, held }: DisputedAccounts): string {
  return createHash('sha256')
    .update(JSON.stringify([payerAccountId, present ?? null, held]))
    .digest('hex')
    .slice(0, 16);
}
