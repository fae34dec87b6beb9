import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { AnnotationService } from '../service/AnnotationService';
import type { DecisionService } from '../service/mapping/DecisionService';
import type { MappingService } from '../service/mapping/MappingService';
import type { OrganizationService } from '../service/OrganizationService';
import type { OverviewService } from '../service/OverviewService';
import type { PortfolioService } from '../service/PortfolioService';

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
}
