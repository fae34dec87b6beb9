import type {
  AccountModel,
  CheckId,
  ExposureCause,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';

/** Results that are alike, aggregated in any way. */
export interface PostureGroup {
  checkId: CheckId;
  isPayer: boolean;
  model: AccountModel;
  state: PostureState;
  /** Exposed, and somebody accepts the risk at present. */
  isAccepted: boolean;
  responsible: ResponsibleParty;
  /** With `exposure`: what weighs most. */
  cause?: ExposureCause;
  count: number;
}

/** How many accounts stand where with one check. */
export interface PostureTally {
  /** Exposed, without those that somebody accepts. */
  exposed: number;
  /** Exposed and accepted; still not protected. */
  accepted: number;
  protected: number;
  removed: number;
  /** Neither passed nor failed. With `root-four-eyes`: not proven. */
  notObserved: number;
  notApplicable: number;
  /** Exposed, accepted, protected and removed: what rates are made of. */
  observed: number;
  /** Observed or not, where the check has a meaning. */
  applicable: number;
  /** Protected and removed, as a part of the observed; undefined without any. */
  rate?: number;
  /** Whose task the exposed ones are. */
  exposedBy: Record<ResponsibleParty, number>;
}

/** Exposure with what makes it; the causes add up to the exposed and accepted. */
export interface ExposureTally extends PostureTally {
  causes: Record<ExposureCause, number>;
}

/** Posture of a customer, an organization or the portfolio. */
export interface PostureRollup {
  checks: Record<CheckId, PostureTally>;
  exposure: ExposureTally;
  /** Exposure of linked accounts by model, and that of payers. */
  exposureBy: Record<AccountModel | 'PAYER', ExposureTally>;
}
