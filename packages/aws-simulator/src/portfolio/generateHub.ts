import type { SimulatedHub, SimulatedPartition } from '../model';
import type { SeededRandom } from './SeededRandom';
import type { UniqueIds } from './UniqueIds';

const KEY_CHARACTERS = 16;
const SECRET_CHARACTERS = 40;

/** The provider's account from which all payers are read, with its access key. */
export function generateHub(
  random: SeededRandom,
  ids: UniqueIds,
  partition: SimulatedPartition,
): SimulatedHub {
  const accountId = ids.account();
  return {
    accountId,
    partition,
    accessKeyId: `AKIA${random.alphanumeric(KEY_CHARACTERS).toUpperCase()}`,
    secretAccessKey: random.alphanumeric(SECRET_CHARACTERS),
    arn: `arn:${partition}:iam::${accountId}:user/aws-resale-portal`,
  };
}
