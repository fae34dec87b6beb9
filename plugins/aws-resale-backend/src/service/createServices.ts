import type {
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AwsResaleConfig } from '../config/types';
import type { Polling } from '../poll/createPolling';
import type { ChangePublisher } from '../publish/ChangePublisher';
import type { Stores } from '../store/createStores';
import { AnnotationService } from './AnnotationService';
import { Authorizer } from './Authorizer';
import { ApprovalService } from './changeCheck/ApprovalService';
import { ChangeCheckService } from './changeCheck/ChangeCheckService';
import type { AttestationServiceOptions } from './custody/AttestationService';
import { createCustodyServices } from './custody/createCustodyServices';
import { LookUpService } from './LookUpService';
import { createMappingServices } from './mapping/createMappingServices';
import { NotificationRuleService } from './NotificationRuleService';
import { OrganizationService } from './OrganizationService';
import { OverviewService } from './OverviewService';
import { PeopleDirectory } from './PeopleDirectory';
import { PortfolioService } from './PortfolioService';
import { PostureAttention } from './posture/PostureAttention';
import { PostureService } from './posture/PostureService';
import { PostureSourceService } from './PostureSourceService';

/** Makes the use-cases that HTTP and actions call. */
export function createServices(options: {
  config: AwsResaleConfig;
  stores: Stores;
  polling: Polling;
  publisher: ChangePublisher;
  catalog: CatalogService;
  /** Reads the people behind custodians. */
  memberships: AttestationServiceOptions['sweep'];
  hubArn(): Promise<string | undefined>;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  userInfo: UserInfoService;
}) {
  const { config, stores, polling, publisher } = options;
  const { queries } = stores;
  const clock = () => new Date();
  const authorizer = new Authorizer(options);
  const organizations = new OrganizationService({
    config,
    authorizer,
    ...stores,
    portfolio: polling.portfolio,
    queries: queries.organizations,
    accountQueries: queries.accounts,
    readerQueries: queries.readers,
    publisher,
    scheduler: options.scheduler,
    hubArn: options.hubArn,
    clock,
  });
  const posture = new PostureService({
    authorizer,
    ...queries,
    memberships: stores.memberships,
    inputs: polling.postureInputs,
    clock,
  });
  const changeChecks = new ChangeCheckService({
    authorizer,
    ...stores,
    queries: queries.changeFacts,
    sight: queries.sight,
    config,
    clock,
  });
  return {
    changeChecks,
    approvals: new ApprovalService({
      authorizer,
      changeChecks,
      ...stores,
      accounts: queries.accounts,
      subjects: queries.subjects,
      sight: queries.sight,
      people: new PeopleDirectory(options),
      inputs: polling.postureInputs,
      sweep: options.memberships,
      publisher,
      config: config.changeCheck,
      clock,
    }),
    lookUps: new LookUpService({ authorizer, queries: queries.lookUps }),
    organizations,
    posture,
    ...createMappingServices({
      config,
      authorizer,
      stores,
      polling,
      publisher,
      clock,
    }),
    ...createCustodyServices({
      config,
      authorizer,
      stores,
      catalog: options.catalog,
      inputs: polling.postureInputs,
      sweep: options.memberships,
      publisher,
      clock,
    }),
    portfolio: new PortfolioService({
      authorizer,
      userInfo: options.userInfo,
      ...queries,
      clock,
      staleAfterMs: config.polling.staleAfterMs,
    }),
    annotations: new AnnotationService({
      authorizer,
      catalog: options.catalog,
      settings: polling.settings,
      ...queries,
      customers: stores.customers,
      clock,
      staleAfterMs: config.polling.staleAfterMs,
    }),
    postureSources: new PostureSourceService({
      authorizer,
      store: stores.postureSources,
    }),
    notifications: new NotificationRuleService({
      authorizer,
      store: stores.notifications,
      sight: queries.sight,
      config,
      clock,
    }),
    overview: new OverviewService({
      authorizer,
      queries: queries.overview,
      organizations: queries.organizations,
      customers: stores.customers,
      posture,
      postureAttention: new PostureAttention({
        authorizer,
        attention: queries.attention,
        names: queries.subjects,
        memberships: stores.memberships,
        inputs: polling.postureInputs,
        remindDays: config.posture.custody.remindDays,
        clock,
      }),
      context: () => organizations.context(),
    }),
  };
}
