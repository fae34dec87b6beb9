import type {
  AccountModel,
  AccountState,
  AnswerCause,
  Approver,
  BillingArrangement,
  ChangeVerdict,
  ExposureCause,
  FactKind,
  Holder,
  ModelVerdict,
  OperationActor,
  Partition,
} from 'backstage-plugin-aws-resale-common';
import type { TransferWindow } from '../transferWindow';

/**
 * How old one fact is. A kind may have several, like the facets of custody;
 * then the one that expires first counts.
 */
export interface FactAge {
  kind: FactKind;
  /** What it is, in a few words that can begin a sentence after `The`. */
  what: string;
  /** ISO 8601; missing where it was never observed. */
  observedAt?: string;
  /** ISO 8601; the last moment at which it counts. */
  countsUntil?: string;
}

/** Somebody or a customer, as answers name them. */
export interface Party {
  /** Entity ref, where there is one. */
  ref?: string;
  title: string;
}

/** A customer. */
export interface CustomerParty extends Party {
  ref: string;
}

/** The account as the inventory has it. */
export interface ChangedAccount {
  isPayer: boolean;
  /** The provider's own payer that receives transferred bills. */
  isBillTransferAccount?: boolean;
  state: AccountState;
  /** ISO date of the last day on which a closed account can be reinstated. */
  closureEndsOn?: string;
  /** No organization lists it any more. */
  isGone: boolean;
  partition: Partition;
}

/** Whose terms govern, as it was judged. */
export interface ChangeTerms {
  model: AccountModel;
  arrangement: BillingArrangement;
  verdict: ModelVerdict;
  /** Of the organization, where a billing transfer has a known start. */
  transfer?: TransferWindow;
}

/** What a customer granted beyond its model, for one operation. */
export interface CustomerGrant {
  operationId: string;
  /** Where it is written: contract, ticket. */
  reference: string;
  /** ISO 8601. */
  recordedAt: string;
  /** ISO 8601; missing where it has no end. */
  until?: string;
}

/** What one party approved for one operation on one account. */
export interface RecordedApproval {
  id: string;
  operationId: string;
  accountId: string;
  approver: Approver;
  /** With `CUS`: the customer; missing for the account's own. */
  customerRef?: string;
  /** Who approved. */
  approvedBy: Party;
  reason: string;
  /** ISO 8601. */
  recordedAt: string;
  /** ISO 8601; the last moment at which it counts. */
  until: string;
}

/** Everything that an answer may rest on. Plain data, no clock. */
export interface ChangeFacts {
  accountId: string;
  /** Undefined where no organization ever listed it. */
  account?: ChangedAccount;
  /** Undefined where the account is mapped to nobody. */
  customer?: CustomerParty;
  /** Other customers with accounts in the same organization. */
  otherCustomers: readonly CustomerParty[];
  terms: ChangeTerms;
  /** Who holds the root user of this account, attested or observed. */
  rootHolder: Holder;
  /** Undefined where nobody looked. */
  areCredentialsRemoved?: boolean;
  /** Undefined where nobody looked; no causes: not exposed. */
  exposure?: { causes: readonly ExposureCause[] };
  /** Whether a policy denies the root user; undefined where nobody looked. */
  isRootDenied?: boolean;
  grants: readonly CustomerGrant[];
  approvals: readonly RecordedApproval[];
  /** Who stands behind each approver, the customer excepted. */
  contacts: Readonly<
    Partial<Record<Exclude<Approver, 'CUS'>, readonly Party[]>>
  >;
  ages: readonly FactAge[];
  /** Entity ref of whoever asks: nobody approves the own four-eyes. */
  asker?: string;
  now: Date;
}

/** A verdict on its way through the rules. */
export interface Ruling {
  verdict: ChangeVerdict;
  cause: AnswerCause;
  /** One sentence. */
  reason: string;
  approvers: readonly Approver[];
  actors: readonly OperationActor[];
  tell: readonly Approver[];
  wayBack?: string;
  notes: readonly string[];
  basis?: string;
  /** Whether custody of the root user decided it. */
  usesCustody: boolean;
  /** Whether no approval can change it as things are. */
  isFinal: boolean;
}

/** An approver that an answer asks for. */
export interface AnswerApprover {
  approver: Approver;
  /** With `CUS`: which customer. */
  customerRef?: string;
  /** Who can be asked, by name where one is known. */
  with: string[];
  isApproved: boolean;
}

/** An approval that an answer rests on. */
export interface UsedApproval {
  id: string;
  approver: Approver;
  customerRef?: string;
  approvedBy: string;
  reason: string;
  until: string;
}

/** A fact that an answer rests on. */
export interface UsedFact {
  kind: FactKind;
  what: string;
  observedAt?: string;
  countsUntil?: string;
  isStale: boolean;
}

/** The answer to one question about one account; what is so of an operation in any case stands with it. */
export interface ChangeAnswer {
  operationId: string;
  accountId: string;
  verdict: ChangeVerdict;
  cause: AnswerCause;
  /** One sentence or two: the fact and its consequence. */
  reason: string;
  /** Whether the operation exists on an account of this role and partition. */
  isApplicable: boolean;
  /** Whether it is already so, or there is nothing to do it with. */
  isNothingToDo: boolean;
  /** Whether it becomes allowed once everybody who has to approve has. */
  isApprovable: boolean;
  /** Whether a grant of the customer would make it a matter of approval. */
  isGrantable: boolean;
  /** Everybody who has to approve, whether they have or not. */
  approvers: AnswerApprover[];
  /** The approvals by which it is allowed; empty otherwise. */
  approvals: UsedApproval[];
  /** ISO 8601; when the first of those approvals ends. */
  expires?: string;
  /** Who carries it out. */
  actors: OperationActor[];
  /** Who has to be told. */
  tell: string[];
  /** The way back. */
  recovery: string;
  /** Most important first. */
  warnings: string[];
  /** Ids of operations that should come first. */
  putForward: string[];
  /** Rules that it follows from. */
  basis?: string;
  /** Oldest first. */
  facts: UsedFact[];
}
