import type { Party } from '../../judge/changeCheck/types';
import type { Custodian, CustodyInput } from '../../judge/custody/types';
import { custodyInputOf } from '../custody/custodyInputOf';
import type { ToLink } from '../custody/linksOf';
import type { LoadedCustody } from './loadCustody';
import { remember } from './remember';
import { recordedCustody, type RecordedCustody } from './recordedCustody';

type Subject = Parameters<typeof custodyInputOf>[0];
type Settings = Pick<Parameters<typeof custodyInputOf>[1], 'config' | 'now'> & {
  toLink: ToLink;
};

/** What is recorded of a root user, with names. */
export type NamedCustody = Omit<RecordedCustody, 'custodians'> & {
  custodians: readonly Party[];
};

/**
 * What is recorded of many root users. Those that were attested together, as
 * most are, are judged once.
 */
export class RecordedCustodies {
  readonly #loaded: LoadedCustody;
  readonly #settings: Settings;
  /** By their attestations; then by what else decides. */
  readonly #known = remember<string, Map<string, NamedCustody>>(
    () => new Map(),
  );

  constructor(loaded: LoadedCustody, settings: Settings) {
    this.#loaded = loaded;
    this.#settings = settings;
  }

  of(accountId: string, subject: Subject): NamedCustody {
    const { config, now } = this.#settings;
    const attestations = this.#loaded.attestations.get(accountId) ?? [];
    const input = custodyInputOf(subject, {
      records: attestations.flatMap(id => this.#loaded.records.get(id) ?? []),
      memberships: undefined,
      config,
      now,
    });
    const known = this.#known(attestations.join());
    const rest = `${input.emailHolder} ${input.isRemoved}`;
    const custody = known.get(rest) ?? this.#judge(input);
    known.set(rest, custody);
    return custody;
  }

  #judge(input: CustodyInput): NamedCustody {
    const { holder, ages, custodians } = recordedCustody(input);
    return {
      holder,
      ages,
      custodians: custodians.flatMap(custodian => this.#parties(custodian)),
    };
  }

  #parties(custodian: Custodian): Party[] {
    switch (custodian.type) {
      case 'CATALOG':
        return [this.#settings.toLink(custodian.ref)];
      case 'EXTERNAL':
        return [{ title: custodian.name }];
      default:
        return [];
    }
  }
}
