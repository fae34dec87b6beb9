import type {
  AccountCustody,
  AccountDetail,
  AccountPage,
  AccountPosture,
  AccountQuery,
  AnnotationCheck,
  Attestation,
  AttestationPage,
  AttestationQuery,
  ChangePage,
  ChangeQuery,
  ConflictPage,
  ConflictQuery,
  Connection,
  CustomerCustody,
  CustomerDetail,
  CustomerPage,
  CustomerPosture,
  CustomerQuery,
  Decided,
  EntityAccounts,
  EntityProblemsPage,
  ExceptionsRecorded,
  FeedPage,
  FeedQuery,
  HistoryQuery,
  MappingRule,
  MappingRuleDraft,
  MappingSummary,
  NewAttestation,
  NewException,
  NotificationRuleList,
  OrganizationDetail,
  OrganizationPage,
  OrganizationQuery,
  Overview,
  PostureSourceList,
  PostureTrend,
  ProblemQuery,
  QueueItemDetail,
  QueuePage,
  QueueQuery,
  RuleTrial,
  RunRequested,
} from './api';

/** How one request is made. @public */
export interface RequestOptions {
  /** Backstage token; leave it out where `fetchApi` adds one. */
  token?: string;
  signal?: AbortSignal;
}

/** The parts of an entity ref. @public */
export interface EntityName {
  kind: string;
  namespace: string;
  name: string;
}

/** The HTTP API of AWS resale, one method an operation. @public */
export interface AwsResaleApi {
  getOverview(options?: RequestOptions): Promise<Overview>;
  listCustomers(
    query: CustomerQuery,
    options?: RequestOptions,
  ): Promise<CustomerPage>;
  getCustomer(
    entityRef: EntityName,
    options?: RequestOptions,
  ): Promise<CustomerDetail>;
  listAccounts(
    query: AccountQuery,
    options?: RequestOptions,
  ): Promise<AccountPage>;
  getAccount(
    accountId: string,
    options?: RequestOptions,
  ): Promise<AccountDetail>;
  getAccountHistory(
    accountId: string,
    query: HistoryQuery,
    options?: RequestOptions,
  ): Promise<ChangePage>;
  listChanges(
    query: ChangeQuery,
    options?: RequestOptions,
  ): Promise<ChangePage>;
  listOrganizations(
    query: OrganizationQuery,
    options?: RequestOptions,
  ): Promise<OrganizationPage>;
  getOrganization(
    payerAccountId: string,
    options?: RequestOptions,
  ): Promise<OrganizationDetail>;
  runOrganization(
    payerAccountId: string,
    options?: RequestOptions,
  ): Promise<RunRequested>;
  runAllOrganizations(options?: RequestOptions): Promise<RunRequested>;
  approveOrganization(
    payerAccountId: string,
    options?: RequestOptions,
  ): Promise<OrganizationDetail>;
  releaseRemoval(
    payerAccountId: string,
    runId: string,
    options?: RequestOptions,
  ): Promise<OrganizationDetail>;
  getConnection(
    payerAccountId: string,
    options?: RequestOptions,
  ): Promise<Connection>;
  getMapping(options?: RequestOptions): Promise<MappingSummary>;
  listMappingQueue(
    query: QueueQuery,
    options?: RequestOptions,
  ): Promise<QueuePage>;
  /** @param customer - ref of a customer other than the suggested one. */
  getMappingQueueItem(
    accountId: string,
    customer?: string,
    options?: RequestOptions,
  ): Promise<QueueItemDetail>;
  assignAccounts(
    request: { customerRef: string; accountIds: string[] },
    options?: RequestOptions,
  ): Promise<Decided>;
  withdrawAssignment(
    accountId: string,
    options?: RequestOptions,
  ): Promise<Decided>;
  dismissAccounts(
    request: { accountIds: string[]; reason: string },
    options?: RequestOptions,
  ): Promise<Decided>;
  reopenAccount(accountId: string, options?: RequestOptions): Promise<Decided>;
  listMappingConflicts(
    query: ConflictQuery,
    options?: RequestOptions,
  ): Promise<ConflictPage>;
  listAnnotationProblems(
    query: ProblemQuery,
    options?: RequestOptions,
  ): Promise<EntityProblemsPage>;
  listMappingRules(options?: RequestOptions): Promise<{ items: MappingRule[] }>;
  tryMappingRule(
    rule: MappingRuleDraft,
    options?: RequestOptions,
  ): Promise<RuleTrial>;
  checkAnnotations(
    yaml: string,
    options?: RequestOptions,
  ): Promise<AnnotationCheck>;
  getEntityAccounts(
    entityRef: EntityName,
    options?: RequestOptions,
  ): Promise<EntityAccounts>;
  getAccountPosture(
    accountId: string,
    options?: RequestOptions,
  ): Promise<AccountPosture>;
  getAccountCustody(
    accountId: string,
    options?: RequestOptions,
  ): Promise<AccountCustody>;
  getCustomerPosture(
    entityRef: EntityName,
    options?: RequestOptions,
  ): Promise<CustomerPosture>;
  getCustomerCustody(
    entityRef: EntityName,
    options?: RequestOptions,
  ): Promise<CustomerCustody>;
  /** @param days - how far back, 1 to 400. */
  getPostureTrend(
    days: number,
    options?: RequestOptions,
  ): Promise<PostureTrend>;
  listPostureSources(options?: RequestOptions): Promise<PostureSourceList>;
  recordExceptions(
    exception: NewException,
    options?: RequestOptions,
  ): Promise<ExceptionsRecorded>;
  withdrawException(
    exceptionId: string,
    options?: RequestOptions,
  ): Promise<ExceptionsRecorded>;
  listAttestations(
    query: AttestationQuery,
    options?: RequestOptions,
  ): Promise<AttestationPage>;
  attest(
    attestation: NewAttestation,
    options?: RequestOptions,
  ): Promise<Attestation>;
  getAttestation(
    attestationId: string,
    options?: RequestOptions,
  ): Promise<Attestation>;
  confirmAttestation(
    attestationId: string,
    options?: RequestOptions,
  ): Promise<Attestation>;
  rejectAttestation(
    attestationId: string,
    reason: string,
    options?: RequestOptions,
  ): Promise<Attestation>;
  listNotificationRules(
    options?: RequestOptions,
  ): Promise<NotificationRuleList>;
  readFeed(query: FeedQuery, options?: RequestOptions): Promise<FeedPage>;
}
