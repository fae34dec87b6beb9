import { POSTURE_CHECKS } from 'backstage-plugin-aws-resale-common';
import { createHash } from 'node:crypto';
import type { PostureConfig } from '../../config/types';
import { version } from '../../../package.json';
import { postureLimits } from './postureInput';

/**
 * Raise it with every change that lets an account be judged otherwise by the
 * same facts. Releases are told apart without it.
 */
const JUDGE_VERSION = 1;

/**
 * Tells ways of judging accounts apart: by what config says of readers and
 * limits, by the table of checks and by the release.
 */
export function digestOfJudging(config: PostureConfig): string {
  const { readers, securityHub, rootAudit } = config;
  return createHash('sha256')
    .update(
      JSON.stringify([
        version,
        JUDGE_VERSION,
        POSTURE_CHECKS,
        postureLimits(config),
        readers,
        securityHub,
        rootAudit,
      ]),
    )
    .digest('hex');
}
