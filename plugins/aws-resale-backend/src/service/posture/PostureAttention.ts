import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  custodyReadPermission,
  type Attention,
  type EntityLink,
  type ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import { PostureCase } from '../../judge/posture/PostureCase';
import { writtenDate } from '../../judge/writtenDate';
import type { PostureInputs } from '../../poll/posture/PostureInputs';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type {
  AttentionQueries,
  AttentionSubject,
  DueCustody,
  ExposedGroup,
  WaitingAttestation,
} from '../../store/queries/AttentionQueries';
import type { SubjectNames } from '../../store/queries/SubjectNames';
import type { AccountScope } from '../../store/queries/Scope';
import type { Authorizer } from '../Authorizer';
import { linksOf } from '../custody/linksOf';
import { consequenceText, exposureText } from './exposureText';

const DAY_MS = 24 * 60 * 60_000;
/** Of a group of accounts, since they are mostly kept alike. */
const ACCOUNTS_LOOKED_INTO = 20;

export interface PostureAttentionOptions {
  authorizer: Authorizer;
  attention: AttentionQueries;
  names: SubjectNames;
  memberships: MembershipStore;
  inputs: PostureInputs;
  /** Days before a review on which it is said to be due. */
  remindDays: number;
  clock: () => Date;
}

/** What of posture and custody wants somebody's action, and who is behind it. */
export class PostureAttention {
  readonly #options: PostureAttentionOptions;
  /** Groups behind items, for those that are shown. */
  readonly #groups = new WeakMap<Attention, ExposedGroup>();

  constructor(options: PostureAttentionOptions) {
    this.#options = options;
  }

  /** Everything that a caller may see, in no order and without people. */
  async items(
    credentials: BackstageCredentials,
    scope: AccountScope,
  ): Promise<Attention[]> {
    const { authorizer, attention, names, remindDays, clock } = this.#options;
    const custodyScope = await authorizer.visibleWith(
      custodyReadPermission,
      credentials,
    );
    const until = new Date(clock().getTime() + remindDays * DAY_MS);
    const exposed = await attention.exposed(scope);
    const due = await attention.custodyDue(
      custodyScope,
      until.toISOString().slice(0, 10),
    );
    const waiting = await attention.waiting(custodyScope);
    const found = await names.of([...exposed, ...due, ...waiting]);
    const common = (
      item: AttentionSubject & { accounts: number; accountId: string },
    ) => ({
      subject: found.nameOf(item),
      ...(item.customerRef !== undefined && { customerRef: item.customerRef }),
      ...(item.payerAccountId !== undefined && {
        payerAccountId: item.payerAccountId,
      }),
      accounts: item.accounts,
      ...(item.accounts === 1 && { accountId: item.accountId }),
      managerRefs: found.managersOf(item),
    });
    return [
      ...exposed.map(group => {
        const item: Attention = { ...common(group), ...exposedItem(group) };
        this.#groups.set(item, group);
        return item;
      }),
      ...due.map(item => ({
        ...common(item),
        ...dueItem(item, clock().toISOString().slice(0, 10)),
      })),
      ...waiting.map(item => ({ ...common(item), ...waitingItem(item) })),
    ];
  }

  /** Adds who reaches both halves of root users, where the caller may see custody. */
  async withPeople(
    items: readonly Attention[],
    credentials: BackstageCredentials,
  ): Promise<Attention[]> {
    const scope = await this.#options.authorizer.visibleWith(
      custodyReadPermission,
      credentials,
    );
    const shown: Attention[] = [];
    for (const item of items) {
      const group = this.#groups.get(item);
      const people =
        group?.cause === 'ONE_PERSON' ? await this.#peopleOf(group, scope) : [];
      shown.push(
        group && people.length > 0
          ? // Naming them says that one person can reach both halves.
            { ...item, people, text: consequenceText(group) }
          : item,
      );
    }
    return shown;
  }

  async #peopleOf(
    group: ExposedGroup,
    scope: AccountScope,
  ): Promise<EntityLink[]> {
    const { attention, inputs, memberships, clock } = this.#options;
    const accountIds = await attention.accountsOf(
      group,
      scope,
      ACCOUNTS_LOOKED_INTO,
    );
    const loaded = await inputs.load(accountIds, clock());
    const refs = new Set(
      [...loaded.values()].flatMap(({ input }) =>
        new PostureCase(input).custody.fourEyes.shared.map(({ ref }) => ref),
      ),
    );
    const toLink = await linksOf(refs, memberships);
    return [...refs].sort().map(toLink);
  }
}

function exposedItem(
  group: ExposedGroup,
): Pick<Attention, 'kind' | 'text' | 'since' | 'responsible' | 'cause'> {
  return {
    kind: 'EXPOSED',
    text: exposureText(group),
    since: group.since,
    responsible: group.responsible,
    cause: group.cause,
  };
}

function dueItem(
  { dueOn, party, isOfHalves }: DueCustody,
  today: string,
): Pick<Attention, 'kind' | 'text' | 'dueOn' | 'responsible'> {
  const day = writtenDate(dueOn);
  return {
    kind: 'CUSTODY_DUE',
    text: [
      ...(dueOn < today
        ? [
            `Who keeps the root user was to be reviewed by ${day}.`,
            ...(isOfHalves ? ['Four-eyes is not proven since.'] : []),
          ]
        : [
            `Who keeps the root user is to be reviewed by ${day}.`,
            ...(isOfHalves ? ['After that four-eyes is not proven.'] : []),
          ]),
      'Attest it again.',
    ].join(' '),
    dueOn,
    responsible: responsibleOf(party),
  };
}

function responsibleOf(party: string | undefined): ResponsibleParty {
  if (party === undefined) {
    return 'BOTH';
  }
  return party === 'PROVIDER' || party === 'CUSTOMER' ? party : 'UNKNOWN';
}

function waitingItem({
  attestationId,
  attestedAt,
  isOfSeveral,
}: WaitingAttestation): Pick<
  Attention,
  'kind' | 'text' | 'since' | 'attestationId'
> {
  return {
    kind: 'ATTESTATION_WAITING',
    text: `Somebody attested who keeps the root user${
      isOfSeveral ? ', of accounts of others too' : ''
    }. It counts once a second person confirms it.`,
    since: attestedAt,
    attestationId,
  };
}
