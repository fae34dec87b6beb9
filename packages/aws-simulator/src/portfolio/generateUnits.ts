import type { SimulatedOrganizationalUnit } from '../model';
import type { SeededRandom } from './SeededRandom';
import type { UniqueIds } from './UniqueIds';

/** AWS allows five levels below the root; with these widths 2,000 units need no more. */
const CHILDREN_OF_ROOT = 10;
const CHILDREN_OF_UNIT = 5;
/** A tenth is tagged: most providers tag accounts rather than units. */
const TAGGED_SHARE = 0.1;

const names = [
  'Workloads',
  'Production',
  'Staging',
  'Development',
  'Sandbox',
  'Security',
  'Infrastructure',
  'Shared services',
  'Suspended',
  'Data',
  'Platform',
  'Customers',
];

/** Units in a tree of even width, so that every parent's children fit one page. */
export function generateUnits(
  random: SeededRandom,
  ids: UniqueIds,
  rootId: string,
  count: number,
): SimulatedOrganizationalUnit[] {
  const units: SimulatedOrganizationalUnit[] = [];
  for (let index = 0; index < count; index++) {
    const parent =
      units[Math.floor((index - CHILDREN_OF_ROOT) / CHILDREN_OF_UNIT)];
    units.push({
      ouId: ids.organizationalUnit(rootId),
      name: random.pick(names),
      parentId: parent?.ouId ?? rootId,
      tags: random.chance(TAGGED_SHARE) ? { environment: 'shared' } : {},
    });
  }
  return units;
}
