import type { components, operations } from './openapi.generated';

/**
 * Shapes of the HTTP API, taken from its OpenAPI contract. Nothing here is
 * typed by hand.
 *
 * @packageDocumentation
 */

type Schemas = components['schemas'];

/** @public */
export type Account = Schemas['Account'];
/** @public */
export type AccountDetail = Schemas['AccountDetail'];
/** @public */
export type AccountPage = Schemas['AccountPage'];
/** @public */
export type Attention = Schemas['Attention'];
/** @public */
export type Change = Schemas['Change'];
/** @public */
export type ChangePage = Schemas['ChangePage'];
/** @public */
export type Connection = Schemas['Connection'];
/** @public */
export type Customer = Schemas['Customer'];
/** @public */
export type CustomerDetail = Schemas['CustomerDetail'];
/** @public */
export type CustomerLink = Schemas['CustomerLink'];
/** @public */
export type CustomerPage = Schemas['CustomerPage'];
/** @public */
export type Evidence = Schemas['Evidence'];
/** @public */
export type FeedItem = Schemas['FeedItem'];
/** @public */
export type FeedPage = Schemas['FeedPage'];
/** @public */
export type Freshness = Schemas['Freshness'];
/** @public */
export type HeldRemoval = Schemas['HeldRemoval'];
/** @public */
export type HolderCounts = Schemas['HolderCounts'];
/** @public */
export type MappingConflict = Schemas['MappingConflict'];
/** @public */
export type ModelCounts = Schemas['ModelCounts'];
/** @public */
export type Organization = Schemas['Organization'];
/** @public */
export type OrganizationDetail = Schemas['OrganizationDetail'];
/** @public */
export type OrganizationLink = Schemas['OrganizationLink'];
/** @public */
export type OrganizationPage = Schemas['OrganizationPage'];
/** @public */
export type Overview = Schemas['Overview'];
/** @public */
export type PortfolioFreshness = Schemas['PortfolioFreshness'];
/** @public */
export type Rollup = Schemas['Rollup'];
/** @public */
export type Run = Schemas['Run'];
/** @public */
export type RunRequested = Schemas['RunRequested'];
/** @public */
export type VerdictCounts = Schemas['VerdictCounts'];
/** @public */
export type AnnotationCheck = Schemas['AnnotationCheck'];
/** @public */
export type Claimant = Schemas['Claimant'];
/** @public */
export type Confidence = Schemas['Confidence'];
/** @public */
export type Conflict = Schemas['Conflict'];
/** @public */
export type ConflictPage = Schemas['ConflictPage'];
/** @public */
export type Decided = Schemas['Decided'];
/** @public */
export type EntityAccounts = Schemas['EntityAccounts'];
/** @public */
export type EntityProblems = Schemas['EntityProblems'];
/** @public */
export type EntityProblemsPage = Schemas['EntityProblemsPage'];
/** @public */
export type MappingDecision = Schemas['MappingDecision'];
/** @public */
export type MappingRule = Schemas['MappingRule'];
/** @public */
export type MappingRuleDraft = Schemas['MappingRuleDraft'];
/** @public */
export type MappingSummary = Schemas['MappingSummary'];
/** @public */
export type QueueItem = Schemas['QueueItem'];
/** @public */
export type QueueItemDetail = Schemas['QueueItemDetail'];
/** @public */
export type QueuePage = Schemas['QueuePage'];
/** @public */
export type QueueStatus = Schemas['QueueStatus'];
/** @public */
export type RuleTrial = Schemas['RuleTrial'];
/** @public */
export type Signal = Schemas['Signal'];
/** @public */
export type Snippet = Schemas['Snippet'];
/** @public */
export type SnippetLine = Schemas['SnippetLine'];
/** @public */
export type Suggestion = Schemas['Suggestion'];
/** One thing wrong with one annotation. @public */
export type AnnotationProblem = Schemas['AnnotationProblem'];
/** @public */
export type AnnotationProblemCode = Schemas['AnnotationProblemCode'];

/** @public */
export type AccountCustody = Schemas['AccountCustody'];
/** @public */
export type AccountLevel = Schemas['AccountLevel'];
/** @public */
export type AccountPosture = Schemas['AccountPosture'];
/** @public */
export type AccountPostureSummary = Schemas['AccountPostureSummary'];
/** @public */
export type AppliedException = Schemas['AppliedException'];
/** @public */
export type Attestation = Schemas['Attestation'];
/** @public */
export type AttestationPage = Schemas['AttestationPage'];
/** @public */
export type CheckResult = Schemas['CheckResult'];
/** @public */
export type CustodianLink = Schemas['CustodianLink'];
/** @public */
export type CustodyCell = Schemas['CustodyCell'];
/** @public */
export type CustodyDraft = Schemas['CustodyDraft'];
/** @public */
export type CustodyRecord = Schemas['CustodyRecord'];
/** @public */
export type CustomerCustody = Schemas['CustomerCustody'];
/** @public */
export type CustomerLevel = Schemas['CustomerLevel'];
/** @public */
export type CustomerPosture = Schemas['CustomerPosture'];
/** @public */
export type CustomerPostureSummary = Schemas['CustomerPostureSummary'];
/** @public */
export type CustomerStep = Schemas['CustomerStep'];
/** @public */
export type DayCounts = Schemas['DayCounts'];
/** @public */
export type EntityLink = Schemas['EntityLink'];
/** @public */
export type ExceptionsRecorded = Schemas['ExceptionsRecorded'];
/** @public */
export type FacetCustody = Schemas['FacetCustody'];
/** @public */
export type FourEyes = Schemas['FourEyes'];
/** @public */
export type FourEyesCounts = Schemas['FourEyesCounts'];
/** @public */
export type LevelStep = Schemas['LevelStep'];
/** @public */
export type NewAttestation = Schemas['NewAttestation'];
/** @public */
export type NewException = Schemas['NewException'];
/** @public */
export type NotificationRule = Schemas['NotificationRule'];
/** @public */
export type NotificationRuleList = Schemas['NotificationRuleList'];
/** @public */
export type PortfolioPosture = Schemas['PortfolioPosture'];
/** @public */
export type PostureEvidence = Schemas['PostureEvidence'];
/** @public */
export type PostureReaderStatus = Schemas['PostureReaderStatus'];
/** @public */
export type PostureSourceList = Schemas['PostureSourceList'];
/** @public */
export type PostureSourceStatus = Schemas['PostureSourceStatus'];
/** @public */
export type PostureTally = Schemas['PostureTally'];
/** @public */
export type PostureTrend = Schemas['PostureTrend'];
/** @public */
export type ReachedLevel = Schemas['ReachedLevel'];
/** @public */
export type ReadingStatus = Schemas['ReadingStatus'];
/** @public */
export type SharedPerson = Schemas['SharedPerson'];

type Query<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** Filters, sort and page of a list of accounts. @public */
export type AccountQuery = Query<'ListAccounts'>;
/** Filters, sort and page of a list of customers. @public */
export type CustomerQuery = Query<'ListCustomers'>;
/** Filters, sort and page of a list of organizations. @public */
export type OrganizationQuery = Query<'ListOrganizations'>;
/** Filters and page of a list of changes. @public */
export type ChangeQuery = Query<'ListChanges'>;
/** Page of the history of an account. @public */
export type HistoryQuery = Query<'GetAccountHistory'>;
/** Where to go on reading the feed. @public */
export type FeedQuery = Query<'ReadFeed'>;
/** Filters, order and page of the mapping queue. @public */
export type QueueQuery = Query<'ListMappingQueue'>;
/** Page of the mapping conflicts. @public */
export type ConflictQuery = Query<'ListMappingConflicts'>;
/** Search and page of the annotation problems. @public */
export type ProblemQuery = Query<'ListAnnotationProblems'>;
/** Page of the attestations that wait. @public */
export type AttestationQuery = Query<'ListAttestations'>;
/** @public */
export type AccountChangeCheck = Schemas['AccountChangeCheck'];
/** @public */
export type AccountExplanation = Schemas['AccountExplanation'];
/** @public */
export type AccountMatch = Schemas['AccountMatch'];
/** @public */
export type AnswerApprover = Schemas['AnswerApprover'];
/** @public */
export type Approval = Schemas['Approval'];
/** @public */
export type ApprovalList = Schemas['ApprovalList'];
/** @public */
export type ApprovingParty = Schemas['ApprovingParty'];
/** @public */
export type ChangeAnswer = Schemas['ChangeAnswer'];
/** @public */
export type ChangeCheck = Schemas['ChangeCheck'];
/** @public */
export type ChangeQuestion = Schemas['ChangeQuestion'];
/** @public */
export type ExplanationList = Schemas['ExplanationList'];
/** @public */
export type LookUpQuestion = Schemas['LookUpQuestion'];
/** @public */
export type LookUpResult = Schemas['LookUpResult'];
/** @public */
export type NewApproval = Schemas['NewApproval'];
/** @public */
export type OperationList = Schemas['OperationList'];
/** @public */
export type OperationSummary = Schemas['OperationSummary'];
/** @public */
export type SearchDocumentPage = Schemas['SearchDocumentPage'];
/** @public */
export type UsedApproval = Schemas['UsedApproval'];
/** @public */
export type UsedFact = Schemas['UsedFact'];
/** @public */
export type SearchDocumentQuery = NonNullable<
  operations['ReadSearchDocuments']['parameters']['query']
>;
