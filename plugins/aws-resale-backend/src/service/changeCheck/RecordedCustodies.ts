import type { Party } from '../../judge/changeCheck/types';
import type { Custodian } from '../../judge/custody/types';
import type { StoredCustodyRecord } from '../../store/posture/CustodyStore';
import { custodyInputOf } from '../custody/custodyInputOf';
import type { ToLink } from '../custody/linksOf';
import { recordedCustody, type RecordedCustody } from './recordedCustody';

type Subject = Parameters<typeof custodyInputOf>[0];
type Settings = Pick<Parameters<typeof custodyInputOf>[1], 'config' | 'now'>;

/** What is recorded of a root user, with names. */
export type NamedCustody = Omit<RecordedCustody, 'custodians'> & {
  custodians: readonly Party[];
};

/**
 * What is recorded of many root users. Those that were attested together, as
 * most are, are judged once.
 */
export class RecordedCustodies {
  readonly #settings: Settings;
  readonly #toLink: ToLink;
  readonly #known = new Map<string, NamedCustody>();

  constructor(settings: Settings, toLink: ToLink) {
    this.#settings = settings;
    this.#toLink = toLink;
  }

  of(subject: Subject, records: readonly StoredCustodyRecord[]): NamedCustody {
    const { emailHolder, isRemoved, listedAt } = subject;
    const key = `${emailHolder} ${isRemoved} ${listedAt}${sourceOf(records)}`;
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const input = custodyInputOf(subject, {
      ...this.#settings,
      records,
      memberships: undefined,
    });
    const { custodians, ...rest } = recordedCustody(input);
    const named = {
      ...rest,
      custodians: custodians.flatMap(custodian => this.#parties(custodian)),
    };
    this.#known.set(key, named);
    return named;
  }

  #parties(custodian: Custodian): Party[] {
    switch (custodian.type) {
      case 'CATALOG':
        return [this.#toLink(custodian.ref)];
      case 'EXTERNAL':
        return [{ title: custodian.name }];
      default:
        return [];
    }
  }
}

/** Their attestations, since all accounts of one have the same records. */
function sourceOf(records: readonly StoredCustodyRecord[]): string {
  let source = '';
  let last = '';
  for (const { attestationId } of records) {
    // Those of one attestation stand together.
    if (attestationId !== last) {
      source += ` ${attestationId}`;
      last = attestationId;
    }
  }
  return source;
}
