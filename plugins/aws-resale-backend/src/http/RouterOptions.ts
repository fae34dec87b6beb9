import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { AnnotationService } from '../service/AnnotationService';
import type { ApprovalService } from '../service/changeCheck/ApprovalService';
import type { ChangeCheckService } from '../service/changeCheck/ChangeCheckService';
import type { AttestationService } from '../service/custody/AttestationService';
import type { CustodyService } from '../service/custody/CustodyService';
import type { LookUpService } from '../service/LookUpService';
import type { DecisionService } from '../service/mapping/DecisionService';
import type { MappingService } from '../service/mapping/MappingService';
import type { NotificationRuleService } from '../service/NotificationRuleService';
import type { OrganizationService } from '../service/OrganizationService';
import type { OverviewService } from '../service/OverviewService';
import type { PortfolioService } from '../service/PortfolioService';
import type { ExceptionService } from '../service/posture/ExceptionService';
import type { PostureService } from '../service/posture/PostureService';
import type { PostureSourceService } from '../service/PostureSourceService';

/** What the routes call. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  portfolio: PortfolioService;
  organizations: OrganizationService;
  overview: OverviewService;
  mapping: MappingService;
  decisions: DecisionService;
  annotations: AnnotationService;
  custody: CustodyService;
  attestations: AttestationService;
  exceptions: ExceptionService;
  posture: PostureService;
  postureSources: PostureSourceService;
  changeChecks: ChangeCheckService;
  approvals: ApprovalService;
  lookUps: LookUpService;
  notifications: NotificationRuleService;
}
