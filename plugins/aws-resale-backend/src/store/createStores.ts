import type { Knex } from 'knex';
import { DatabaseAccountStore } from './DatabaseAccountStore';
import { DatabaseAnnotatedEntityStore } from './DatabaseAnnotatedEntityStore';
import { DatabaseApprovalStore } from './DatabaseApprovalStore';
import { DatabaseCrossCheckStore } from './DatabaseCrossCheckStore';
import { DatabaseCustomerStore } from './DatabaseCustomerStore';
import { DatabaseMappingStore } from './DatabaseMappingStore';
import { DatabaseOrganizationStore } from './DatabaseOrganizationStore';
import { DatabaseRollupStore } from './DatabaseRollupStore';
import { DatabasePostureFactStore } from './posture/DatabasePostureFactStore';
import { DatabaseNotificationStore } from './posture/DatabaseNotificationStore';
import { DatabasePostureScheduleStore } from './posture/DatabasePostureScheduleStore';
import { DatabasePostureSourceStore } from './posture/DatabasePostureSourceStore';
import { DatabasePostureStore } from './posture/DatabasePostureStore';
import { PostureInventory } from './posture/PostureInventory';
import { PostureSubjects } from './posture/PostureSubjects';
import { DatabaseCustodyStore } from './posture/DatabaseCustodyStore';
import { DatabaseExceptionStore } from './posture/DatabaseExceptionStore';
import { DatabaseMembershipStore } from './posture/DatabaseMembershipStore';
import { AccountQueries } from './queries/AccountQueries';
import { AnnotationQueries } from './queries/AnnotationQueries';
import { AttentionQueries } from './queries/AttentionQueries';
import { ChangeFactQueries } from './queries/ChangeFactQueries';
import { ChangeQueries } from './queries/ChangeQueries';
import { ConflictQueries } from './queries/ConflictQueries';
import { CustodyQueries } from './queries/CustodyQueries';
import { CustomerQueries } from './queries/CustomerQueries';
import { FeedQueries } from './queries/FeedQueries';
import { LookUpQueries } from './queries/LookUpQueries';
import { MappingQueries } from './queries/MappingQueries';
import { OrganizationQueries } from './queries/OrganizationQueries';
import { ReaderQueries } from './queries/ReaderQueries';
import { OverviewQueries } from './queries/OverviewQueries';
import { PostureQueries } from './queries/PostureQueries';
import { PostureTrendQueries } from './queries/PostureTrendQueries';
import { QueueQueries } from './queries/QueueQueries';
import { CustomerSight } from './queries/CustomerSight';
import { SubjectNames } from './queries/SubjectNames';
import { SuggestionQueries } from './queries/SuggestionQueries';

/** Everything that reads or writes the plugin's database. */
export type Stores = ReturnType<typeof createStores>;

/** Makes the stores and queries on a migrated database. */
export function createStores(knex: Knex) {
  return {
    accounts: new DatabaseAccountStore(knex),
    approvals: new DatabaseApprovalStore(knex),
    crossChecks: new DatabaseCrossCheckStore(knex),
    custody: new DatabaseCustodyStore(knex),
    customers: new DatabaseCustomerStore(knex),
    entities: new DatabaseAnnotatedEntityStore(knex),
    exceptions: new DatabaseExceptionStore(knex),
    mapping: new DatabaseMappingStore(knex),
    memberships: new DatabaseMembershipStore(knex),
    notifications: new DatabaseNotificationStore(knex),
    organizations: new DatabaseOrganizationStore(knex),
    posture: new DatabasePostureStore(knex),
    postureFacts: new DatabasePostureFactStore(knex),
    postureInventory: new PostureInventory(knex),
    postureSchedule: new DatabasePostureScheduleStore(knex),
    postureSources: new DatabasePostureSourceStore(knex),
    postureSubjects: new PostureSubjects(knex),
    rollups: new DatabaseRollupStore(knex),
    queries: {
      accounts: new AccountQueries(knex),
      annotations: new AnnotationQueries(knex),
      attention: new AttentionQueries(knex),
      changeFacts: new ChangeFactQueries(knex),
      changes: new ChangeQueries(knex),
      conflicts: new ConflictQueries(knex),
      custody: new CustodyQueries(knex),
      customers: new CustomerQueries(knex),
      feed: new FeedQueries(knex),
      lookUps: new LookUpQueries(knex),
      mapping: new MappingQueries(knex),
      organizations: new OrganizationQueries(knex),
      overview: new OverviewQueries(knex),
      posture: new PostureQueries(knex),
      queue: new QueueQueries(knex),
      readers: new ReaderQueries(knex),
      sight: new CustomerSight(knex),
      subjects: new SubjectNames(knex),
      suggestions: new SuggestionQueries(knex),
      trend: new PostureTrendQueries(knex),
    },
  };
}
