import { CustomErrorBase } from '@backstage/errors';

/** Another worker holds the organization: whatever this run still wants to write is dropped. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;
}
