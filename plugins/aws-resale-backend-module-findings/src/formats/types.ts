import type { PostureSourceFinding } from 'backstage-plugin-aws-resale-node';

/** How findings are written; `auto` is told from each of them. */
export const FINDINGS_FORMATS = ['auto', 'ocsf', 'asff'] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

/** What a scanner says of one resource, whether it concerns our checks or not. */
export interface ScannerFinding
  extends Omit<PostureSourceFinding, 'checkId' | 'control'> {
  /** Ids under which the scanner may know its check, the most certain first. */
  controls: Array<{ benchmark: 'prowler' | 'securityHub'; id: string }>;
  /** The one resource that it looked at. */
  resource: string;
  /** The resource or the control is no more. */
  isArchived: boolean;
}
