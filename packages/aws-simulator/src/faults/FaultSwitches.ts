import type { FaultEffect, FaultError } from './FaultEffect';
import type { FaultScope } from './FaultScope';
import type { FaultSwitch } from './FaultSwitch';

/** One call, as far as faults care. */
export interface FaultCall {
  payerAccountId: string | undefined;
  accountId: string | undefined;
  operation: string;
  /** Undefined for calls that do not list. */
  page: number | undefined;
}

interface ActiveFault {
  scope: FaultScope;
  effect: FaultEffect;
  hits: number;
}

type EffectOf<K extends FaultEffect['kind']> = Extract<
  FaultEffect,
  { kind: K }
>;

const INTERNAL_ERROR: FaultError = {
  code: 'ServiceException',
  message:
    "AWS Organizations can't complete your request because of an internal service error. Try again later.",
};

/**
 * Switches that make the simulated AWS misbehave: for one payer, operation and
 * page or for all, for good or a number of times. Several may hit one call; of
 * one kind the one switched on first does.
 */
export class FaultSwitches {
  readonly #faults = new Set<ActiveFault>();
  readonly #withdrawnRoles = new Set<string>();

  /** Answers with an error; `ServiceException` (HTTP 500) unless another is given. */
  fail(scope: FaultScope, error: FaultError = INTERNAL_ERROR): FaultSwitch {
    return this.#add(scope, { kind: 'fail', error });
  }

  /** Answers as if the token bucket were empty, whatever the time scale. */
  throttle(scope: FaultScope): FaultSwitch {
    return this.#add(scope, { kind: 'throttle' });
  }

  /** Waits before the answer. */
  delay(scope: FaultScope, milliseconds: number): FaultSwitch {
    return this.#add(scope, { kind: 'delay', milliseconds });
  }

  /** Closes the connection without an answer. */
  dropConnection(scope: FaultScope): FaultSwitch {
    return this.#add(scope, { kind: 'dropConnection' });
  }

  /** Answers a listing with HTTP 200, no items and no token. */
  emptyAnswer(scope: FaultScope): FaultSwitch {
    return this.#add(scope, { kind: 'emptyAnswer' });
  }

  /** Answers with `Status` in place of `State`, without paths and `AccountPasswordPresent`, and refuses bulk tags. */
  oldFieldSet(scope: Omit<FaultScope, 'page' | 'times'>): FaultSwitch {
    return this.#add(scope, { kind: 'oldFieldSet' });
  }

  /** Makes every n-th page of listings an empty one that carries a token; n from 2. */
  emptyPages(
    scope: Omit<FaultScope, 'page' | 'times'>,
    every: number,
  ): FaultSwitch {
    if (!Number.isInteger(every) || every < 2) {
      throw new RangeError(
        `every must be a whole number of 2 or more, not ${every}: with 1 no listing would ever end`,
      );
    }
    return this.#add(scope, { kind: 'emptyPages', every });
  }

  /** Takes the role away from an account: it cannot be assumed, and its sessions may do nothing. */
  withdrawRole(accountId: string): void {
    this.#withdrawnRoles.add(accountId);
  }

  /** Gives back the role that was withdrawn here. */
  restoreRole(accountId: string): void {
    this.#withdrawnRoles.delete(accountId);
  }

  isRoleWithdrawn(accountId: string): boolean {
    return this.#withdrawnRoles.has(accountId);
  }

  /** Switches everything off. */
  clear(): void {
    this.#faults.clear();
    this.#withdrawnRoles.clear();
  }

  /** The effect of one kind on a call, which is counted as hit. */
  take<K extends FaultEffect['kind']>(
    kind: K,
    call: FaultCall,
  ): EffectOf<K> | undefined {
    for (const fault of this.#faults) {
      if (isOfKind(fault.effect, kind) && isHit(fault, call)) {
        fault.hits += 1;
        return fault.effect;
      }
    }
    return undefined;
  }

  #add(scope: FaultScope, effect: FaultEffect): FaultSwitch {
    const fault: ActiveFault = { scope: { ...scope }, effect, hits: 0 };
    const faults = this.#faults;
    faults.add(fault);
    return {
      scope: fault.scope,
      get hits() {
        return fault.hits;
      },
      remove() {
        faults.delete(fault);
      },
    };
  }
}

function isOfKind<K extends FaultEffect['kind']>(
  effect: FaultEffect,
  kind: K,
): effect is EffectOf<K> {
  return effect.kind === kind;
}

function isHit({ scope, hits }: ActiveFault, call: FaultCall): boolean {
  const { payerAccountId, accountId, operation, page, times } = scope;
  return (
    (accountId === undefined || accountId === call.accountId) &&
    (payerAccountId === undefined || payerAccountId === call.payerAccountId) &&
    (operation === undefined || operation === call.operation) &&
    (page === undefined || page === call.page) &&
    (times === undefined || hits < times)
  );
}
