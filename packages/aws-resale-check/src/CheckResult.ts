import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';

/** How a text looks. */
export interface TextLook {
  /** Address of the portal's pages. */
  appUrl: string;
  isColoured: boolean;
}

/** What a question led to. */
export interface CheckResult {
  /** What `--json` prints. */
  json: unknown;
  /** What people read. */
  text(look: TextLook): string;
  /** Every verdict that the exit code follows from. */
  verdicts: readonly ChangeVerdict[];
}
