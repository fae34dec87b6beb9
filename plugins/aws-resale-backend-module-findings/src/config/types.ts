import type { HumanDuration } from '@backstage/types';
import type { FindingsFormat } from '../formats/types';

/** `awsResale.findings` of app-config, read once and checked. */
export interface FindingsConfig {
  /** Largest file that is read. */
  maxBytes: number;
  files: FindingsFileConfig[];
}

/** One file or folder of findings. */
export interface FindingsFileConfig {
  /** Where it stands in the configuration, for messages. */
  path: string;
  id: string;
  title: string;
  /** URL or path. */
  target: string;
  format: FindingsFormat;
  interval: HumanDuration;
}
