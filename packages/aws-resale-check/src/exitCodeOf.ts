import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';
import { EXIT } from './exitCodes';

/**
 * The exit code for some verdicts: the worst of them.
 *
 * @param options.allowApproval - counts `NEEDS_APPROVAL` as allowed.
 */
export function exitCodeOf(
  verdicts: readonly ChangeVerdict[],
  options: { allowApproval: boolean },
): number {
  return Math.max(
    EXIT.ALLOWED,
    ...verdicts.map(verdict =>
      options.allowApproval && verdict === 'NEEDS_APPROVAL'
        ? EXIT.ALLOWED
        : EXIT[verdict],
    ),
  );
}
