import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
} from 'backstage-plugin-aws-resale-common';
import type {
  AccountModel,
  BillingArrangement,
  CheckId,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import type { CustodyRecord } from '../custody/types';
import { decided, decisionList } from './__testUtils__/decisionTable';
import {
  PROVEN_CUSTODY,
  credentials,
  hoursAgo,
  inputOf,
  missing,
  record,
  seen,
} from './__testUtils__/postureBuilders';
import { judgePosture } from './judgePosture';
import type { CheckResult, PostureInput } from './types';

/**
 * The facts file once more, as lists from top to bottom: of role, model,
 * arrangement, password, keys, certificates, MFA, central root management,
 * devices and custody, the first line that fits gives state, reason and wording.
 */
const LISTS = {
  'root-mfa': decisionList(`
    # role  model arrangement P K C M  central devices custody
    *       *     *           * * * ?  *       *       *  -> NOT_OBSERVED incomplete "Whether root MFA is on was not read."
    *       *     *           * * * 1  *       *       *  -> PROTECTED "Root MFA is on."
    *       *     *           1 * * 0  *       *       *  -> EXPOSED "Root user with a password and without MFA."
    *       *     *           * 1 * 0  *       *       *  -> EXPOSED "Root user without MFA, and its access keys work without it."
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    payer   *     *           0 0 0 0  *       *       *  -> NOT_OBSERVED incomplete "No credentials were seen, but the mailbox of a payer can still reset its password."
    *       *     *           ? * * 0  *       *       *  -> NOT_OBSERVED incomplete "Root MFA is off, which proves nothing while nobody saw whether there is a password."
    *       *     *           0 * * 0  *       *       *  -> NOT_OBSERVED incomplete "Root MFA is off and there is no password; not every other credential was seen absent."
  `),
  'root-mfa-hardware': decisionList(`
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    *       *     *           * * * 0  *       *       *  -> NOT_APPLICABLE "Root MFA is off, which root-mfa speaks of."
    *       *     *           * * * ?  *       *       *  -> NOT_OBSERVED incomplete "Whether root MFA is on was not read."
    *       *     *           * * * 1  *       app     *  -> EXPOSED "An app is a root MFA device."
    *       *     *           * * * 1  *       keys    *  -> PROTECTED "Root MFA is on, and none of its devices is an app."
    *       *     *           * * * 1  *       denied  *  -> NOT_OBSERVED access-denied "AWS refused iam:ListMFADevices."
  `),
  'root-mfa-backup': decisionList(`
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    *       *     *           * * * 0  *       *       *  -> NOT_APPLICABLE "Root MFA is off, which root-mfa speaks of."
    *       *     *           * * * *  *       app     *  -> EXPOSED "Root has one MFA device only."
    *       *     *           * * * *  *       keys    *  -> PROTECTED "Root has 2 MFA devices."
    *       *     *           * * * *  *       denied  *  -> NOT_OBSERVED access-denied "AWS refused iam:ListMFADevices."
  `),
  'root-access-keys': decisionList(`
    *       *     *           * ? * *  *       *       *  -> NOT_OBSERVED incomplete "Whether root has access keys was not read."
    *       *     *           * 1 * 0  *       *       *  -> EXPOSED "The root user has access keys, which work without MFA."
    *       *     *           * 1 * *  *       *       *  -> EXPOSED "The root user has access keys."
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    payer   *     *           0 0 0 0  *       *       *  -> NOT_OBSERVED incomplete "No credentials were seen, but the mailbox of a payer can still reset its password."
    *       *     *           * 0 * *  *       *       *  -> PROTECTED "The root user has no access keys."
  `),
  'root-signing-certificates': decisionList(`
    *       *     *           * * ? *  *       *       *  -> NOT_OBSERVED incomplete "Whether root has signing certificates was not read."
    *       *     *           * * 1 *  *       *       *  -> EXPOSED "The root user has a signing certificate."
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    *       *     *           * * 0 *  *       *       *  -> PROTECTED "The root user has no signing certificates."
  `),
  'root-credentials': decisionList(`
    payer   *     *           * * * *  *       *       *  -> NOT_APPLICABLE "It is judged of linked accounts."
    *       *     *           * 1 * *  *       *       *  -> EXPOSED "The root user has access keys."
    *       *     *           * * 1 *  *       *       *  -> EXPOSED "The root user has a signing certificate, see root-signing-certificates."
    *       *     *           1 * * 0  *       *       *  -> EXPOSED "The root user has a password without MFA."
    *       *     *           ? * * *  *       *       *  -> NOT_OBSERVED incomplete "Not every root credential was read."
    *       *     *           * ? * *  *       *       *  -> NOT_OBSERVED incomplete "Not every root credential was read."
    *       *     *           * * ? *  *       *       *  -> NOT_OBSERVED incomplete "Not every root credential was read."
    *       *     *           * * * ?  *       *       *  -> NOT_OBSERVED incomplete "Not every root credential was read."
    *       *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no password, access keys, signing certificates or MFA."
    *       *     *           0 0 0 1  *       *       *  -> NOT_OBSERVED incomplete "The root user has no password, and an MFA device that is left over."
    *       SPAM  *           1 0 0 1  on      *       *  -> EXPOSED "The root user has a password, though central root management could remove it."
    *       SPAM  *           1 0 0 1  off     *       *  -> PROTECTED "The root user has a password with MFA; central root management is off."
    *       SPAM  *           1 0 0 1  unread  *       *  -> NOT_OBSERVED incomplete "The root user has a password with MFA; whether central root management could remove it was not read."
    *       *     *           1 0 0 1  *       *       *  -> PROTECTED "The root user has a password with MFA, and the model does not ask for its removal."
  `),
  'root-four-eyes': decisionList(`
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED "The root user has no credentials, so no two halves exist."
    *       *     *           * * * *  *       *       proven|wrong-party    -> PROTECTED "Two custodians who share nobody: 2 people for the password, 2 people for the MFA."
    *       *     *           * * * *  *       *       overlap  -> EXPOSED "Four-eyes is broken: 1 person can reach both root password and root MFA."
    *       *     *           * * * *  *       *       vault    -> EXPOSED "Four-eyes is broken: one place keeps both root password and root MFA."
    *       *     *           * * * *  *       *       missing  -> NOT_OBSERVED not-attested "Not proven: nobody recorded who keeps the MFA."
    *       *     *           * * * *  *       *       expired|overdue  -> NOT_OBSERVED stale "Not proven: the attestation of who keeps the MFA ran out."
  `),
  'root-custody': decisionList(`
    *       *     DIRECT      * * * *  *       *       *  -> NOT_APPLICABLE "The customer is billed by AWS directly."
    linked  *     *           0 0 0 0  *       *       *  -> PROTECTED "Who keeps the root user is recorded, confirmed and current."
    *       *     *           * * * *  *       *       proven|overlap|vault  -> PROTECTED "Who keeps the root user is recorded, confirmed and current."
    linked  ECAM  *           * * * *  *       *       wrong-party  -> EXPOSED "The MFA is attested to be with the provider, which does not fit the model."
    linked  SPAM  *           * * * *  *       *       wrong-party  -> EXPOSED "The MFA is attested to be with the customer, which does not fit the model."
    payer   *     PROVIDER_PAYER    * * * *  * *       wrong-party  -> EXPOSED "The MFA is attested to be with the customer, which does not fit the model."
    payer   *     BILLING_TRANSFER  * * * *  * *       wrong-party  -> EXPOSED "The MFA is attested to be with the provider, which does not fit the model."
    *       *     *           * * * *  *       *       wrong-party  -> PROTECTED "Who keeps the root user is recorded, confirmed and current."
    *       *     *           * * * *  *       *       missing  -> NOT_OBSERVED not-attested "Nobody recorded who keeps the MFA."
    *       *     *           * * * *  *       *       expired  -> NOT_OBSERVED stale "The attestation of who keeps the MFA ran out."
    *       *     *           * * * *  *       *       overdue  -> EXPOSED "Who keeps the MFA was to be reviewed by 9 Nov 2026."
  `),
  exposure: decisionList(`
    # Root without MFA
    *       *     *           1 * * 0  *       *       *  -> EXPOSED
    *       *     *           * 1 * 0  *       *       *  -> EXPOSED
    # No credentials at all
    linked  *     *           0 0 0 0  *       *       *  -> REMOVED
    # One person, or one place, with both halves
    *       *     *           * * * *  *       *       overlap|vault         -> EXPOSED
    # MFA, and nobody with both halves
    *       *     *           * * * 1  *       *       proven|wrong-party    -> PROTECTED
    *       *     *           * * * *  *       *       *  -> NOT_OBSERVED
  `),
} as const satisfies Partial<Record<CheckId, unknown>>;

/** Whose task everything about the root user is, by role, model, arrangement. */
const ROOT_PARTY = decisionList(`
  *       *                    DIRECT            -> CUSTOMER
  payer   *                    PROVIDER_PAYER    -> PROVIDER
  payer   *                    BILLING_TRANSFER  -> HOLDER
  linked  ECAM                 PROVIDER_PAYER    -> CUSTOMER
  linked  ECAM                 BILLING_TRANSFER  -> CUSTOMER
  linked  SPAM                 PROVIDER_PAYER    -> PROVIDER
  linked  SPAM                 BILLING_TRANSFER  -> HOLDER
  *       *                    *                 -> UNKNOWN
`);
/** As above; under billing transfer custody is the holder's, whatever the model. */
const CUSTODY_PARTY = decisionList(`
  linked  ECAM                 BILLING_TRANSFER  -> HOLDER
  *       *                    DIRECT            -> CUSTOMER
  payer   *                    PROVIDER_PAYER    -> PROVIDER
  payer   *                    BILLING_TRANSFER  -> HOLDER
  linked  ECAM                 PROVIDER_PAYER    -> CUSTOMER
  linked  SPAM                 PROVIDER_PAYER    -> PROVIDER
  linked  SPAM                 BILLING_TRANSFER  -> HOLDER
  *       *                    *                 -> UNKNOWN
`);
const CREDENTIALS_PARTY = decisionList(`
  payer   *                    DIRECT            -> CUSTOMER
  payer   *                    *                 -> UNKNOWN
  *       *                    DIRECT            -> CUSTOMER
  linked  ECAM                 PROVIDER_PAYER|BILLING_TRANSFER -> CUSTOMER
  linked  SPAM                 PROVIDER_PAYER    -> PROVIDER
  linked  SPAM                 BILLING_TRANSFER  -> BOTH
  *       *                    *                 -> UNKNOWN
`);
const PARTY: Record<keyof typeof LISTS, typeof ROOT_PARTY> = {
  'root-mfa': ROOT_PARTY,
  'root-mfa-hardware': ROOT_PARTY,
  'root-mfa-backup': ROOT_PARTY,
  'root-access-keys': ROOT_PARTY,
  'root-signing-certificates': ROOT_PARTY,
  'root-credentials': CREDENTIALS_PARTY,
  'root-four-eyes': CUSTODY_PARTY,
  'root-custody': CUSTODY_PARTY,
  exposure: CUSTODY_PARTY,
};

const DIGITS = ['0', '1', '?'] as const;
const CENTRAL = ['on', 'off', 'unread'] as const;
const DEVICES = ['app', 'keys', 'denied'] as const;
const CUSTODY = [
  'proven',
  'overlap',
  'vault',
  'missing',
  'expired',
  'overdue',
  'wrong-party',
] as const;

interface Situation {
  isPayer: boolean;
  model: AccountModel;
  arrangement: BillingArrangement;
  pkcm: string;
  central: (typeof CENTRAL)[number];
  devices: (typeof DEVICES)[number];
  custody: (typeof CUSTODY)[number];
}

/** Who should hold the root user, from the table of the product. */
function expectedOf({
  isPayer,
  model,
  arrangement,
}: Situation): 'PROVIDER' | 'CUSTOMER' | undefined {
  if (isPayer) {
    return (
      {
        PROVIDER_PAYER: 'PROVIDER',
        BILLING_TRANSFER: 'CUSTOMER',
        DIRECT: 'CUSTOMER',
        UNKNOWN: undefined,
      } as const
    )[arrangement];
  }
  return (
    {
      ECAM: 'CUSTOMER',
      SPAM: 'PROVIDER',
      DISTRIBUTOR: undefined,
      UNKNOWN: undefined,
    } as const
  )[model];
}

const DEVICE_FACTS = {
  app: seen(['APP'] as const, 'ROOT_AUDIT'),
  keys: seen(['KEY', 'TOKEN'] as const, 'ROOT_AUDIT'),
  denied: missing('access-denied', 'ROOT_AUDIT', 'iam:ListMFADevices'),
};

function recordsOf(
  custody: Situation['custody'],
  party: 'PROVIDER' | 'CUSTOMER',
): CustodyRecord[] {
  const [password, mfa, phone] = PROVEN_CUSTODY.map(known => ({
    ...known,
    party,
  }));
  const vault = { place: 'Vault 7' };
  switch (custody) {
    case 'overlap':
      return [
        password,
        record('MFA', 'group:default/custody-c', { party }),
        phone,
      ];
    case 'vault':
      return [
        { ...password, keptIn: vault },
        { ...mfa, keptIn: { place: ' vault  7', entry: 'seed' } },
        phone,
      ];
    case 'missing':
      return [password, phone];
    case 'expired':
      return [password, { ...mfa, nextReview: '2026-11-23' }, phone];
    case 'overdue':
      return [password, { ...mfa, nextReview: '2026-11-09' }, phone];
    case 'wrong-party':
      return [
        password,
        { ...mfa, party: party === 'PROVIDER' ? 'CUSTOMER' : 'PROVIDER' },
        phone,
      ];
    default:
      return [password, mfa, phone];
  }
}

function inputFor(situation: Situation): PostureInput {
  const { isPayer, model, arrangement, pkcm, central, devices } = situation;
  const expected = expectedOf(situation);
  const party = expected ?? 'PROVIDER';
  const base = inputOf();
  return {
    ...base,
    account: { ...base.account, isPayer },
    terms: {
      model,
      arrangement,
      emailHolder: party,
      ...(expected && { expectedHolder: expected }),
    },
    facts: {
      rootCredentials: [seen(credentials(pkcm), 'IAM', hoursAgo(1))],
      rootMfaDevices: [DEVICE_FACTS[devices]],
    },
    organization:
      central === 'unread'
        ? {}
        : {
            features: [
              seen(
                {
                  isRootCredentialsManagementOn: central === 'on',
                  isRootSessionsOn: false,
                },
                'ORGANIZATIONS',
              ),
            ],
          },
    custody: {
      ...base.custody,
      records: recordsOf(situation.custody, party),
    },
  };
}

function* everySituation(): Generator<Situation> {
  for (const isPayer of [false, true])
    for (const model of ACCOUNT_MODELS)
      for (const arrangement of BILLING_ARRANGEMENTS)
        for (const p of DIGITS)
          for (const k of DIGITS)
            for (const c of DIGITS)
              for (const m of DIGITS)
                for (const central of CENTRAL)
                  for (const devices of DEVICES)
                    for (const custody of CUSTODY)
                      yield {
                        isPayer,
                        model,
                        arrangement,
                        pkcm: p + k + c + m,
                        central,
                        devices,
                        custody,
                      };
}

function describeResult({ state, reason, seen: words }: CheckResult): string {
  return [state, reason, `"${words}"`].filter(Boolean).join(' ');
}

function expectedParty(id: keyof typeof LISTS, situation: Situation): string {
  const party = decided(PARTY[id], [
    situation.isPayer ? 'payer' : 'linked',
    situation.model,
    situation.arrangement,
  ]);
  if (party !== 'HOLDER') {
    return party;
  }
  // What is left of a removed root user is its e-mail.
  const isRemoved = !situation.isPayer && situation.pkcm === '0000';
  const holder: Holder =
    situation.custody === 'wrong-party' && !isRemoved
      ? 'UNKNOWN'
      : expectedOf(situation) ?? 'PROVIDER';
  return holder;
}

describe('the decision table', () => {
  it('gives state, reason, wording and responsible party of every row', () => {
    const wrong: string[] = [];
    let rows = 0;
    for (const situation of everySituation()) {
      rows += 1;
      const words = [
        situation.isPayer ? 'payer' : 'linked',
        situation.model,
        situation.arrangement,
        ...situation.pkcm,
        situation.central,
        situation.devices,
        situation.custody,
      ];
      for (const result of judgePosture(inputFor(situation))) {
        const id = result.checkId as keyof typeof LISTS;
        if (id in LISTS) {
          const expected = decided(LISTS[id], words);
          const actual = describeResult(result);
          // A list without wording speaks of the state alone.
          const isRight = expected.includes('"')
            ? actual === expected
            : result.state === expected;
          const party = expectedParty(id, situation);
          if (!isRight || result.responsible !== party) {
            wrong.push(
              `${words.join(' ')} ${id}: ${actual} ${
                result.responsible
              }, expected ${expected} ${party}`,
            );
          }
        }
        const hasStep =
          result.state === 'EXPOSED' || result.state === 'NOT_OBSERVED';
        if ((result.nextStep !== undefined) !== hasStep) {
          wrong.push(`${words.join(' ')} ${id}: step ${result.nextStep}`);
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(rows).toBe(2 * 4 * 4 * 81 * 3 * 3 * 7);
  });
});
