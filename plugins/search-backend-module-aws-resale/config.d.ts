import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** AWS accounts, as search documents of the type aws-account. */
      awsResale?: {
        /**
         * When accounts are read into the search index. Default every 10 minutes,
         * for the first time 30 seconds after the start, with a timeout of 15 minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
