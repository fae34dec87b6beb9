import { expandCustodian } from '../../judge/custody/expandCustodian';
import { HALVES } from '../../judge/custody/halves';
import { PostureCase } from '../../judge/posture/PostureCase';
import type { PostureInputs } from '../../poll/posture/PostureInputs';

/**
 * Everybody who is known to reach a part of the root login of an account, by the
 * records that count and the catalog as it was last read. Undefined where nobody
 * is known, like an account whose custody nobody attested.
 */
export async function peopleBehindCustodians(
  accountId: string,
  { inputs, now }: { inputs: PostureInputs; now: Date },
): Promise<ReadonlySet<string> | undefined> {
  const loaded = (await inputs.load([accountId], now)).get(accountId);
  const graph = loaded?.input.custody.memberships;
  if (!loaded || !graph) {
    return undefined;
  }
  const { facets } = new PostureCase(loaded.input).custody;
  const people = new Set(
    HALVES.flatMap(half => {
      const { status, record } = facets[half];
      return status === 'CURRENT' && record?.custodian.type === 'CATALOG'
        ? [...expandCustodian(record.custodian.ref, graph).paths.keys()]
        : [];
    }),
  );
  return people.size > 0 ? people : undefined;
}
