import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';

/** Readers whose calls AWS charges for: they run at their own times only. */
export const CHARGED_READERS: readonly PostureReaderId[] = ['spend-anomalies'];
