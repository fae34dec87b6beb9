import type { PostureInput, PostureLimits } from '../../judge/posture/types';
import type { AccountRecord } from '../../judge/accountRecord';
import type { AccountStore } from '../../store/AccountStore';
import type {
  CustodyStore,
  StoredCustodyRecord,
} from '../../store/posture/CustodyStore';
import type {
  ExceptionStore,
  StoredException,
} from '../../store/posture/ExceptionStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type {
  FactSource,
  PostureFactStore,
  StoredFacts,
} from '../../store/posture/PostureFactStore';
import type { PostureInventory } from '../../store/posture/PostureInventory';
import type { ReadersOf } from '../../store/posture/PostureScheduleStore';
import { postureInput } from './postureInput';

/** One account, ready to be judged. */
export interface LoadedPosture {
  record: AccountRecord;
  facts: readonly StoredFacts[];
  custody: readonly StoredCustodyRecord[];
  exceptions: readonly StoredException[];
  input: PostureInput;
}

export interface PostureInputsOptions {
  accounts: AccountStore;
  postureInventory: PostureInventory;
  postureFacts: PostureFactStore;
  custody: CustodyStore;
  memberships: MembershipStore;
  exceptions: ExceptionStore;
  limits: PostureLimits;
  /** Which readers are on; all of them where left out. */
  readersOf?: ReadersOf;
}

/** Gathers what accounts are judged by, for many at once. */
export class PostureInputs {
  readonly #options: PostureInputsOptions;

  constructor(options: PostureInputsOptions) {
    this.#options = options;
  }

  /** By account id, in the order of ids; accounts that are not known are left out. */
  async load(
    accountIds: readonly string[],
    now: Date,
  ): Promise<Map<string, LoadedPosture>> {
    const { accounts, limits } = this.#options;
    const records = await accounts.find(accountIds);
    const ids = [...records.keys()].sort();
    const payers = new Set(
      [...records.values()].map(({ facts }) => facts.payerAccountId),
    );
    const listings = await this.#options.postureInventory.listingsOf(ids);
    const facts = await this.#options.postureFacts.factsOf([
      ...new Set([...ids, ...payers]),
    ]);
    const custody = await this.#options.custody.recordsOf(ids);
    const exceptions = await this.#options.exceptions.exceptionsOf(ids);
    const memberships = await this.#options.memberships.graph();
    const readersOn = this.#readersOn();
    const loaded = new Map<string, LoadedPosture>();
    for (const id of ids) {
      const record = records.get(id);
      if (record) {
        const own = {
          record,
          facts: facts.get(id) ?? [],
          custody: custody.get(id) ?? [],
          exceptions: exceptions.get(id) ?? [],
        };
        loaded.set(id, {
          ...own,
          input: postureInput(
            {
              ...own,
              listing: listings.get(id),
              payerFacts: facts.get(record.facts.payerAccountId) ?? [],
            },
            { memberships, limits, readersOn: readersOn(record), now },
          ),
        });
      }
    }
    return loaded;
  }

  /** Once per payer: there are few of them to many accounts. */
  #readersOn(): (record: AccountRecord) => ReadonlySet<FactSource> | undefined {
    const { readersOf } = this.#options;
    const known = new Map<string, ReadonlySet<FactSource>>();
    return ({ facts: { payerAccountId, partition } }) => {
      const readers =
        known.get(payerAccountId) ??
        (readersOf && new Set(readersOf(payerAccountId, partition)));
      if (readers) {
        known.set(payerAccountId, readers);
      }
      return readers;
    };
  }
}
