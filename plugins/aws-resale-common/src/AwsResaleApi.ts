import type {
  AccountChangeCheck,
  AccountCustody,
  AccountDetail,
  AccountPage,
  AccountPosture,
  AccountQuery,
  AnnotationCheck,
  Approval,
  ApprovalList,
  Attestation,
  AttestationPage,
  AttestationQuery,
  ChangeCheck,
  ChangePage,
  ChangeQuery,
  ChangeQuestion,
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
  ExplanationList,
  FeedPage,
  FeedQuery,
  HistoryQuery,
  LookUpQuestion,
  LookUpResult,
  MappingRule,
  MappingRuleDraft,
  MappingSummary,
  NewApproval,
  NewAttestation,
  NewException,
  NotificationRuleList,
  OperationList,
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
  SearchDocumentPage,
  SearchDocumentQuery,
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
  listOperations(options?: RequestOptions): Promise<OperationList>;
  /** At most 1,000 accounts, and 5,000 answers. */
  checkChange(
    question: ChangeQuestion,
    options?: RequestOptions,
  ): Promise<ChangeCheck>;
  getAccountChangeCheck(
    accountId: string,
    options?: RequestOptions,
  ): Promise<AccountChangeCheck>;
  checkOneChange(
    accountId: string,
    operationId: string,
    options?: RequestOptions,
  ): Promise<ChangeCheck>;
  /** At most 200 accounts. */
  explainAccounts(
    accountIds: string[],
    options?: RequestOptions,
  ): Promise<ExplanationList>;
  listApprovals(
    accountId: string,
    options?: RequestOptions,
  ): Promise<ApprovalList>;
  recordApproval(
    accountId: string,
    approval: NewApproval,
    options?: RequestOptions,
  ): Promise<Approval>;
  withdrawApproval(
    accountId: string,
    approvalId: string,
    options?: RequestOptions,
  ): Promise<Approval>;
  lookUp(
    question: LookUpQuestion,
    options?: RequestOptions,
  ): Promise<LookUpResult>;
  readSearchDocuments(
    query: SearchDocumentQuery,
    options?: RequestOptions,
  ): Promise<SearchDocumentPage>;
  readFeed(query: FeedQuery, options?: RequestOptions): Promise<FeedPage>;
}
