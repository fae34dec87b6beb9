import type { Party } from '../../judge/changeCheck/types';
import type { Custodian } from '../../judge/custody/types';
import { custodyInputOf } from '../custody/custodyInputOf';
import type { ToLink } from '../custody/linksOf';
import type { LoadedCustody } from './loadCustody';
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
  readonly #known = new Map<string, NamedCustody>();

  constructor(loaded: LoadedCustody, settings: Settings) {
    this.#loaded = loaded;
    this.#settings = settings;
  }

  of(accountId: string, subject: Subject): NamedCustody {
    const { emailHolder, isRemoved, listedAt } = subject;
    const attestations = this.#loaded.attestations.get(accountId) ?? [];
    const key = `${emailHolder} ${isRemoved} ${listedAt} ${attestations.join()}`;
    const known = this.#known.get(key) ?? this.#judge(subject, attestations);
    this.#known.set(key, known);
    return known;
  }

  #judge(subject: Subject, attestations: readonly string[]): NamedCustody {
    const { custodians, ...rest } = recordedCustody(
      custodyInputOf(subject, {
        ...this.#settings,
        records: attestations.flatMap(id => this.#loaded.records.get(id) ?? []),
        memberships: undefined,
      }),
    );
    return {
      ...rest,
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
