import type { FaultCall } from '../faults/FaultSwitches';
import { findAccount } from '../identity/findAccount';
import { openPage } from '../paging/openPage';
import { Page } from '../paging/Page';
import type { Invocation } from '../protocols/Protocol';
import { serviceErrors } from '../services/serviceErrors';
import { serviceRegions } from '../services/serviceRegions';
import type { Authentication } from './authenticate';
import { authorize } from './authorize';
import type { Operation } from './Operation';
import type { RequestLogEntry } from './RequestLogEntry';
import { ServiceError } from './ServiceError';
import type { SimulatedAws } from './SimulatedAws';

/** One call of one operation, from its authentication to its answer. */
export class Call {
  readonly #aws: SimulatedAws;
  readonly #operation: Operation;
  readonly #invocation: Invocation;
  readonly #authentication: Authentication;
  readonly #isGlobalEndpoint: boolean;
  readonly #faultCall: FaultCall;
  /** The page, or why there is none: told only after the checks that AWS makes before. */
  readonly #page: Page | ServiceError;

  constructor(
    aws: SimulatedAws,
    operation: Operation,
    invocation: Invocation,
    authentication: Authentication,
    isGlobalEndpoint: boolean,
  ) {
    this.#aws = aws;
    this.#operation = operation;
    this.#invocation = invocation;
    this.#authentication = authentication;
    this.#isGlobalEndpoint = isGlobalEndpoint;
    const target = { ...this.#accounts(), operation: operation.name };
    this.#page = this.#openPage({ ...target, page: undefined });
    this.#faultCall = {
      ...target,
      page:
        operation.listing && this.#page instanceof Page
          ? this.#page.number
          : undefined,
    };
  }

  /** How faults see the call. */
  get faultCall(): FaultCall {
    return this.#faultCall;
  }

  /** The call as the log keeps it. */
  logEntry(
    outcome: Pick<RequestLogEntry, 'outcome' | 'status'>,
  ): RequestLogEntry {
    const { service, name, logged, isCharged = false } = this.#operation;
    const { parameters } = this.#invocation;
    return {
      at: new Date(this.#aws.now()),
      service,
      operation: name,
      payerAccountId: this.#faultCall.payerAccountId,
      accountId: this.#faultCall.accountId,
      caller: this.#authentication.caller?.arn,
      region: this.#authentication.region,
      parameters: Object.fromEntries(
        logged
          .filter(member => parameters[member] !== undefined)
          .map(member => [member, parameters[member]]),
      ),
      page: this.#faultCall.page,
      isCharged: isCharged && outcome.outcome === 'OK',
      ...outcome,
    };
  }

  /**
   * Answers the call.
   *
   * @throws ServiceError as the service does
   */
  run(): Record<string, unknown> {
    const { faults, portfolio, sessions, throttle, credentialReports } =
      this.#aws;
    const { caller, partition, region, refusal } = this.#authentication;
    const { accepts, listing, name, service } = this.#operation;
    const { parameters } = this.#invocation;
    const errors = serviceErrors[service];
    const now = this.#aws.now();

    if (refusal) {
      throw refusal;
    }
    if (!caller || !partition || !region) {
      throw errors.missingSignature();
    }
    const regions = serviceRegions[service];
    if (regions && regions[partition] !== region) {
      throw errors.wrongRegion(region);
    }
    if (
      faults.take('throttle', this.#faultCall) ||
      !throttle.admits(caller.accountId, name, now)
    ) {
      throw errors.throttled();
    }
    authorize(caller, this.#operation, region, errors);
    const failure = faults.take('fail', this.#faultCall);
    if (failure) {
      const { code, message = code, status = 500 } = failure.error;
      throw new ServiceError(code, message, { status });
    }
    const unknown = Object.keys(parameters).find(
      member => !accepts.includes(member),
    );
    if (unknown !== undefined) {
      throw new ServiceError(
        'NotSimulated',
        `The simulator does not know ${unknown} of ${name}.`,
        { status: 501 },
      );
    }
    if (this.#page instanceof ServiceError) {
      throw this.#page;
    }
    const isOld = faults.take('oldFieldSet', this.#faultCall) !== undefined;
    if (isOld && service === 'tagging') {
      throw errors.accessDenied(caller.arn, String(this.#operation.action));
    }
    if (listing && faults.take('emptyAnswer', this.#faultCall)) {
      return { ...listing.empty };
    }
    return this.#operation.run({
      parameters,
      caller,
      region,
      partition,
      portfolio,
      sessions,
      credentialReports,
      isGlobalEndpoint: this.#isGlobalEndpoint,
      now,
      fieldSet: isOld ? 'OLD' : 'CURRENT',
      isRoleWithdrawn: accountId => faults.isRoleWithdrawn(accountId),
      page: this.#page,
    });
  }

  /** The account that the call is about, and its payer. */
  #accounts(): Pick<FaultCall, 'accountId' | 'payerAccountId'> {
    const { caller } = this.#authentication;
    const subject = this.#operation.subject?.(this.#invocation.parameters);
    if (subject === undefined || subject === caller?.accountId) {
      const accountId = caller?.accountId;
      return {
        accountId,
        payerAccountId: caller?.memberOf?.payerAccountId ?? accountId,
      };
    }
    const found = findAccount(this.#aws.portfolio, subject);
    return {
      accountId: subject,
      payerAccountId: found?.organization.payerAccountId ?? subject,
    };
  }

  #openPage(target: FaultCall): Page | ServiceError {
    const { faults, tokens, emptyPages } = this.#aws;
    const { listing, name } = this.#operation;
    const { parameters } = this.#invocation;
    if (!listing) {
      return new Page({ size: 1, emptyPages: 'off', tokenFor: () => '' });
    }
    try {
      return openPage({
        listing,
        owner: JSON.stringify([target.accountId, name]),
        parameters,
        codec: tokens,
        emptyPages: faults.take('emptyPages', target) ?? emptyPages,
        now: this.#aws.now(),
      });
    } catch (error) {
      if (error instanceof ServiceError) {
        return error;
      }
      throw error;
    }
  }
}
