import {
  PROVEN_CUSTODY,
  credentials,
  inputOf,
  judged,
  record,
  seen,
} from '../__testUtils__/postureBuilders';
import type { CustodyRecord } from '../../custody/types';
import type { PostureInput } from '../types';

function custodyOf(
  records: readonly CustodyRecord[],
  terms: Partial<PostureInput['terms']> = {},
  facts: PostureInput['facts'] = {},
) {
  const input = inputOf({ facts });
  return judged({
    ...input,
    terms: { ...input.terms, ...terms },
    custody: { ...input.custody, records },
  })['root-custody'];
}

describe('root-custody', () => {
  it('takes the domain of the e-mail for a record', () => {
    expect(custodyOf(PROVEN_CUSTODY)).toMatchObject({
      state: 'PROTECTED',
      evidence: [
        {
          weight: 'DECIDES',
          source: { kind: 'ORGANIZATIONS' },
          text: 'root e-mail with the provider by its domain',
        },
        { text: 'root password with the provider, current' },
        { text: 'MFA with the provider, current' },
        { text: 'phone with the provider, current' },
      ],
    });
  });

  it('asks for a record where the domain does not show whose it is', () => {
    expect(custodyOf(PROVEN_CUSTODY, { emailHolder: 'UNKNOWN' })).toMatchObject(
      {
        state: 'NOT_OBSERVED',
        reason: 'not-attested',
        nextStep: 'Record who keeps the root e-mail.',
      },
    );
  });

  it('leaves an e-mail that is only seen elsewhere to its own check', () => {
    expect(custodyOf(PROVEN_CUSTODY, { emailHolder: 'CUSTOMER' }).state).toBe(
      'NOT_OBSERVED',
    );
  });

  it.each([
    [
      record('EMAIL', 'group:default/desk', { party: 'CUSTOMER' }),
      'PROVIDER',
      'The root e-mail is attested to be with the customer, which does not fit the model.',
    ],
    [
      record('EMAIL', 'group:default/desk'),
      'CUSTOMER',
      'The root e-mail is with the customer by its domain, which does not fit what is attested.',
    ],
  ] as const)(
    '%# tells which of record and domain is wrong',
    (email, emailHolder, words) => {
      const result = custodyOf([...PROVEN_CUSTODY, email], { emailHolder });
      expect(result).toMatchObject({
        state: 'EXPOSED',
        seen: words,
        evidence: [{ weight: 'DECIDES' }, {}, {}, {}],
      });
    },
  );

  it('shows which attestation ran out', () => {
    const [password, , phone] = PROVEN_CUSTODY;
    const mfa = record('MFA', 'group:default/custody-b', {
      nextReview: '2026-11-01',
    });
    expect(custodyOf([password, mfa, phone])).toMatchObject({
      state: 'EXPOSED',
      seen: 'Who keeps the MFA was to be reviewed by 1 Nov 2026.',
      nextStep: 'Attest again who keeps the MFA.',
      evidence: [
        {},
        {},
        { weight: 'DECIDES', text: 'MFA with the provider, overdue' },
        {},
      ],
    });
  });

  it('shows why nobody has to keep what was removed', () => {
    const [, , phone] = PROVEN_CUSTODY;
    const result = custodyOf(
      [phone],
      {},
      {
        rootCredentials: [seen(credentials('0000'))],
      },
    );
    expect(result.state).toBe('PROTECTED');
    expect(result.remarks).toEqual([
      'The root credentials are removed, so that nobody has to keep password and MFA.',
    ]);
    expect(result.evidence.map(({ text }) => text)).toContain(
      'no password, no access keys, no signing certificates, MFA off',
    );
  });
});

describe('root-four-eyes', () => {
  const base = inputOf().custody;

  it('names people for those who may see them, and in no sentence', () => {
    const { 'root-four-eyes': result, exposure } = judged({
      custody: {
        ...base,
        records: [
          record('PASSWORD', 'group:default/custody-a'),
          record('MFA', 'group:default/custody-c'),
        ],
      },
    });
    expect(result.fourEyes?.shared).toEqual([
      {
        ref: 'user:default/ben',
        passwordPath: ['group:default/custody-a', 'user:default/ben'],
        mfaPath: ['group:default/custody-c', 'user:default/ben'],
        mfaFacet: 'MFA',
      },
    ]);
    expect(exposure.fourEyes).toEqual(result.fourEyes);
    const { fourEyes: _, ...words } = result;
    expect(JSON.stringify(words)).not.toContain('user:default/ben');
  });

  it('does not name a person who is the custodian', () => {
    const { 'root-four-eyes': result } = judged({
      custody: {
        ...base,
        records: [
          record('PASSWORD', 'user:default/anna'),
          record('MFA', 'group:default/custody-b'),
        ],
      },
    });
    const { fourEyes: _, ...words } = result;
    expect(JSON.stringify(words)).not.toContain('anna');
    expect(result.seen).toBe(
      'Two custodians who share nobody: 1 person for the password, 2 people for the MFA.',
    );
  });

  it('does not name an external party', () => {
    const { 'root-four-eyes': result } = judged({
      custody: {
        ...base,
        records: [
          record('PASSWORD', 'group:default/custody-a'),
          record('MFA', '', {
            custodian: { type: 'EXTERNAL', name: 'Notary Weber' },
          }),
        ],
      },
    });
    const { fourEyes, ...words } = result;
    expect(JSON.stringify(words)).not.toContain('Weber');
    expect(fourEyes?.problems).toMatchObject([{ name: 'Notary Weber' }]);
    expect(result).toMatchObject({
      state: 'NOT_OBSERVED',
      reason: 'incomplete',
      nextStep: 'Record which people of the external party keep the MFA.',
    });
  });

  it('shows how old the memberships are', () => {
    const { evidence } = judged({
      custody: { ...base, records: PROVEN_CUSTODY },
    })['root-four-eyes'];
    expect(evidence.at(-1)).toMatchObject({
      weight: 'DECIDES',
      source: { kind: 'CATALOG' },
      observedAt: base.memberships?.observedAt,
    });
  });

  it('tells one place that keeps both, and what to do', () => {
    const keptIn = { place: 'Vault 7' };
    expect(
      judged({
        custody: {
          ...base,
          records: PROVEN_CUSTODY.map(known => ({ ...known, keptIn })),
        },
      }).exposure,
    ).toMatchObject({
      state: 'EXPOSED',
      causes: ['ONE_PLACE'],
      nextStep: 'Restore four-eyes: keep one half in another place.',
    });
  });
});
