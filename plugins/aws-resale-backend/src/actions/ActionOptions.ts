import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ChangeCheckService } from '../service/changeCheck/ChangeCheckService';
import type { LookUpService } from '../service/LookUpService';
import type { OverviewService } from '../service/OverviewService';

/** What actions call. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  /** Where the portal's pages are, without a slash at the end; paths alone without it. */
  appUrl?: string;
  clock: () => Date;
  lookUps: Pick<LookUpService, 'lookUp'>;
  changeChecks: Pick<ChangeCheckService, 'operations' | 'check' | 'explain'>;
  overview: Pick<OverviewService, 'attention'>;
}
