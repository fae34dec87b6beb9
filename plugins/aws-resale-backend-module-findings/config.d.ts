import type { HumanDuration } from '@backstage/types';

export interface Config {
  awsResale?: {
    /** Findings of scanners and of Security Hub exports, as further sources of posture. */
    findings?: {
      /** Largest file that is read, in bytes. Default 50,000,000. */
      maxBytes?: number;
      /** Each is a source of its own. Default none: the module does nothing then. */
      files?: Array<{
        /** Unique among all posture sources; lower-case letters, digits and dashes, at most 64. */
        id: string;
        /** For people. Default the id. */
        title?: string;
        /**
         * A URL that the backend's URL reader may read, the path of a file, or
         * the path of a folder, of which every `.json` file is read.
         */
        target: string;
        /** Default auto: told from each finding. */
        format?: 'auto' | 'ocsf' | 'asff';
        /** How often it is read. Default 1 hour. */
        interval?: HumanDuration | string;
      }>;
    };
  };
}
