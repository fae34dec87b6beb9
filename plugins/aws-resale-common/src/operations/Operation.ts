import type { AccountState, Partition } from '../language';
import type { CheckSubject } from '../posture';
import type {
  Approver,
  ChangeVerdict,
  OperationActor,
  OperationFact,
  OperationGroup,
  OperationTrait,
  TransferForm,
  UndoKind,
} from './language';

/** What follows for an operation from role, model and arrangement. @public */
export interface OperationCell {
  verdict: ChangeVerdict;
  /** One sentence: the fact and its consequence. */
  reason: string;
  /** Set with `NEEDS_APPROVAL`. */
  approvers: readonly Approver[];
  /** Who carries it out. */
  actors: readonly OperationActor[];
  /** Who has to be told. */
  tell?: readonly Approver[];
  /** The way back, where it differs from the operation's own. */
  wayBack?: string;
  /** How it is done where the customer granted exactly this, in a sentence. */
  granted?: string;
  /** What holds instead while the root credentials are removed. */
  whenRemoved?: OperationCell;
  /** What else to know before doing it. */
  notes?: readonly string[];
  /**
   * Rules that it follows from: `M1` to `M12` of the account model; `?` marks
   * what adopters should compare with their contracts.
   */
  basis: string;
}

/** What follows under billing transfer, where facts decide it. @public */
export interface TransferCell {
  form: TransferForm;
  tell?: readonly Approver[];
  notes?: readonly string[];
}

/** By the two models that have a definition. @public */
export interface ByModel<T> {
  readonly ECAM: T;
  readonly SPAM: T;
}

/**
 * What follows for an operation, by role and billing arrangement. A role that
 * the operation is not on has no column.
 *
 * @public
 */
export interface OperationVerdicts {
  /** The provider owns the payer. */
  payer?: ByModel<OperationCell>;
  linked?: ByModel<OperationCell>;
  /** The bill is transferred, the payer is the customer's management account. */
  transferPayer?: ByModel<OperationCell | TransferCell>;
  transferLinked?: ByModel<OperationCell | TransferCell>;
  /** On the provider's own account that receives transferred bills. */
  billTransferAccount?: OperationCell;
}

/** Changes of a Terraform resource that are this operation. @public */
export interface TerraformChange {
  resource: string;
  on: readonly ('create' | 'update' | 'delete')[];
  /** An update is it only where one of these attributes changes; missing for any. */
  attributes?: readonly string[];
  /**
   * It is it only where an attribute has one of some values, as text: a flag is
   * `true` or `false`, and what is not set is empty. What is known only after
   * the change has none.
   */
  where?: { attribute: string; is: readonly string[] };
}

/**
 * One row of the table of operations. English texts are defaults: pages
 * translate them by id.
 *
 * @public
 */
export interface Operation {
  /** One of `OPERATION_IDS`, or an adopter's own. */
  id: string;
  /** Verb and object. */
  title: string;
  group: OperationGroup;
  /** Shown before somebody asks for all. */
  isCommon: boolean;
  /** What it is done on; on an `ORGANIZATION` it is asked of the payer. */
  appliesTo: readonly CheckSubject[];
  /** Partitions in which it exists. */
  partitions: readonly Partition[];
  /** States beside `ACTIVE` in which AWS lets it happen. */
  states: readonly AccountState[];
  traits: readonly OperationTrait[];
  /** Facts that change the answer beside account, customer and model. */
  facts: readonly OperationFact[];
  undo: UndoKind;
  /** The way back, in a few words. */
  wayBack: string;
  /** What stays, whatever is done afterwards; missing where nothing does. */
  cannotUndo?: string;
  /** What AWS requires. */
  requires: string;
  /** AWS documentation of it. */
  url: string;
  /** AWS actions that carry it out. */
  actions: readonly string[];
  terraform?: readonly TerraformChange[];
  verdicts: OperationVerdicts;
}
