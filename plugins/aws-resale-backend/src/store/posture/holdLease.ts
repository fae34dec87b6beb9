import type { Knex } from 'knex';
import type { RunFence } from '../AccountStore';
import { LeaseLostError } from '../LeaseLostError';
import { POSTURE_LEASES_TABLE, type PostureLeaseRow } from './tables';

/** The row of a lease, while it is this run's. */
export function leaseOf({
  payerAccountId,
  runId,
}: RunFence): Pick<PostureLeaseRow, 'payer_account_id' | 'run_id'> {
  return { payer_account_id: payerAccountId, run_id: runId };
}

/** What a run is told that was overtaken. */
export function leaseLost({ payerAccountId }: RunFence): LeaseLostError {
  return new LeaseLostError(
    `Another worker took over reading the posture of payer ${payerAccountId}`,
  );
}

/**
 * Keeps a lease from changing hands until the transaction ends. Take it before
 * anything else, so that no two runs wait for each other.
 *
 * @throws LeaseLostError when the lease is another's by now.
 */
export async function holdLease(
  tx: Knex.Transaction,
  fence: RunFence,
): Promise<void> {
  const lease = await tx<PostureLeaseRow>(POSTURE_LEASES_TABLE)
    .where(leaseOf(fence))
    .forUpdate()
    .first('run_id');
  if (!lease) {
    throw leaseLost(fence);
  }
}
