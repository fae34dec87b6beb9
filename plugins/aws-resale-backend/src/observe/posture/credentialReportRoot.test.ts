import { credentialReportRoot } from './credentialReportRoot';

const COLUMNS = [
  'user',
  'password_enabled',
  'password_last_used',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

const NOTHING = {
  user: '<root_account>',
  password_enabled: 'false',
  password_last_used: 'N/A',
  mfa_active: 'false',
  access_key_1_active: 'false',
  access_key_1_last_rotated: 'N/A',
  access_key_1_last_used_date: 'N/A',
  access_key_2_active: 'false',
  access_key_2_last_rotated: 'N/A',
  access_key_2_last_used_date: 'N/A',
  cert_1_active: 'false',
  cert_1_last_rotated: 'N/A',
  cert_2_active: 'false',
  cert_2_last_rotated: 'N/A',
};

function report(changes: Partial<typeof NOTHING> = {}): string {
  const row: Record<string, string> = { ...NOTHING, ...changes };
  return [
    COLUMNS.join(','),
    '"a, b",true,2026-01-01T00:00:00+00:00',
    COLUMNS.map(column => row[column]).join(','),
  ].join('\n');
}

const ABSENT = {
  hasPassword: false,
  hasAccessKeys: false,
  hasSigningCertificates: false,
  isMfaOn: false,
};

describe('credentialReportRoot', () => {
  it('tells that nothing is there and nothing was used', () => {
    expect(credentialReportRoot(report())).toEqual({
      rootCredentials: ABSENT,
      rootLastUse: { password: 'NEVER', accessKeys: 'NEVER' },
    });
  });

  it.each<[Partial<typeof NOTHING>, object, object]>([
    [{ password_enabled: 'TRUE' }, { hasPassword: true }, {}],
    [{ mfa_active: 'true' }, { isMfaOn: true }, {}],
    [{ access_key_2_active: 'true' }, { hasAccessKeys: true }, {}],
    // Inactive, and there.
    [
      { access_key_1_last_rotated: '2026-01-02T03:04:05+00:00' },
      { hasAccessKeys: true },
      {},
    ],
    [
      { cert_2_last_rotated: '2026-01-02T03:04:05Z' },
      { hasSigningCertificates: true },
      {},
    ],
    [
      { password_last_used: '2026-01-02T03:04:05+00:00' },
      {},
      { password: '2026-01-02T03:04:05.000Z' },
    ],
    [{ password_last_used: 'no_information' }, {}, { password: 'NEVER' }],
    [
      {
        access_key_1_last_used_date: '2026-01-02T03:04:05+00:00',
        access_key_2_last_used_date: '2026-05-06T07:08:09+02:00',
      },
      {},
      { accessKeys: '2026-05-06T05:08:09.000Z' },
    ],
    [
      { access_key_2_last_used_date: '2026-05-06T07:08:09+00:00' },
      {},
      { accessKeys: '2026-05-06T07:08:09.000Z' },
    ],
  ])('tells %j', (changes, credentials, lastUse) => {
    expect(credentialReportRoot(report(changes))).toEqual({
      rootCredentials: { ...ABSENT, ...credentials },
      rootLastUse: { password: 'NEVER', accessKeys: 'NEVER', ...lastUse },
    });
  });

  it('leaves out what the report does not tell', () => {
    expect(
      credentialReportRoot(
        report({
          password_enabled: 'not_supported',
          password_last_used: 'not_supported',
          mfa_active: '',
          access_key_2_active: 'not_supported',
          access_key_1_last_used_date: 'soon',
          cert_1_active: 'N/A',
        }),
      ),
    ).toEqual({ rootCredentials: {}, rootLastUse: {} });
  });

  it('reads lines that end as on Windows', () => {
    expect(
      credentialReportRoot(report().replaceAll('\n', '\r\n')),
    ).toMatchObject({ rootCredentials: ABSENT });
  });

  it.each(['', 'user,arn', report().split('\n').slice(0, 2).join('\n')])(
    'finds no root user in %j',
    csv => {
      expect(credentialReportRoot(csv)).toBeUndefined();
    },
  );
});
