import { InputError } from '@backstage/errors';
import { closest, type Operation } from 'backstage-plugin-aws-resale-common';

/** Share of the letters of an id that may be wrong. */
const TOLERANCE = 0.34;

/**
 * Operations by their ids, each once, in the order of the table.
 *
 * @throws InputError naming ids that the table does not have.
 */
export function chooseOperations(
  table: readonly Operation[],
  ids: readonly string[],
): Operation[] {
  const asked = new Set(ids);
  const chosen = table.filter(({ id }) => asked.delete(id));
  if (asked.size > 0) {
    const known = new Map(table.map(({ id }) => [id, id]));
    const problems = [...asked].map(id => {
      const meant = closest(id, known, TOLERANCE);
      return `"${id}"${meant ? ` (did you mean "${meant}"?)` : ''}`;
    });
    throw new InputError(
      `There is no operation ${problems.join(
        ', ',
      )}; GET /operations lists those that there are`,
    );
  }
  return chosen;
}
