import fc from 'fast-check';
import { deniesLeaving, deniesRoot } from './denials';
import { fitsArn, fitsPattern } from './fitsPattern';

const account = { accountId: '018302774519', partition: 'aws' } as const;
const ROOT_ARN = 'arn:*:iam::*:root';

function policy(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function deny(overrides: object = {}): object {
  return { Effect: 'Deny', Action: '*', Resource: '*', ...overrides };
}

/** The form in which AWS publishes it. */
const DENY_ROOT = deny({
  Condition: { StringLike: { 'aws:PrincipalArn': [ROOT_ARN] } },
});
const EXEMPTING = deny({
  Condition: {
    ArnLike: { 'aws:PrincipalArn': ROOT_ARN },
    Null: { 'aws:AssumedRoot': 'true' },
  },
});

describe('deniesRoot', () => {
  it.each<[string, object[], string]>([
    ['root by its ARN', [DENY_ROOT], 'YES'],
    [
      'root, and not central sessions',
      [EXEMPTING],
      'YES, but central sessions',
    ],
    ['both statements', [EXEMPTING, DENY_ROOT], 'YES'],
    ['everybody', [deny()], 'YES'],
    [
      'root of this account',
      [
        deny({
          Condition: {
            ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::018302774519:root' },
          },
        }),
      ],
      'YES',
    ],
    [
      'root of this account by a variable',
      [
        deny({
          Condition: {
            StringLike: {
              'aws:PrincipalArn': 'arn:aws:iam::${aws:PrincipalAccount}:root',
            },
          },
        }),
      ],
      'YES',
    ],
    [
      'everybody but a role',
      [
        deny({
          Condition: {
            ArnNotLike: {
              'aws:PrincipalArn': 'arn:aws:iam::*:role/break-glass',
            },
          },
        }),
      ],
      'YES',
    ],
    [
      'keys in any case',
      [deny({ Condition: { stringlike: { 'AWS:PRINCIPALARN': ROOT_ARN } } })],
      'YES',
    ],
    [
      'root of another account',
      [
        deny({
          Condition: {
            StringEquals: {
              'aws:PrincipalArn': 'arn:aws:iam::111111111111:root',
            },
          },
        }),
      ],
      'NO',
    ],
    [
      'root of another partition',
      [
        deny({
          Condition: {
            StringLike: { 'aws:PrincipalArn': 'arn:aws-us-gov:iam::*:root' },
          },
        }),
      ],
      'NO',
    ],
    [
      'a role',
      [
        deny({
          Condition: {
            StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' },
          },
        }),
      ],
      'NO',
    ],
    ['some actions', [{ ...DENY_ROOT, Action: ['ec2:*', 's3:*'] }], 'NO'],
    ['some resources', [{ ...DENY_ROOT, Resource: 'arn:aws:s3:::*' }], 'NO'],
    ['allowing', [{ ...DENY_ROOT, Effect: 'Allow' }], 'NO'],
    [
      'Regions',
      [
        {
          Effect: 'Deny',
          NotAction: ['iam:*'],
          Resource: '*',
          Condition: {
            StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
          },
        },
      ],
      'NO',
    ],
    [
      'a list of services',
      [{ Effect: 'Deny', NotAction: ['ec2:*'], Resource: '*' }],
      'NO',
    ],
    [
      'central sessions alone',
      [deny({ Condition: { Bool: { 'aws:AssumedRoot': 'true' } } })],
      'NO',
    ],
    [
      'root, with exceptions',
      [
        {
          Effect: 'Deny',
          NotAction: ['iam:CreateVirtualMFADevice'],
          Resource: '*',
          Condition: { StringLike: { 'aws:PrincipalArn': ROOT_ARN } },
        },
      ],
      'UNCLEAR',
    ],
    [
      'an unknown key',
      [
        deny({
          Condition: { StringEquals: { 'aws:PrincipalType': 'Account' } },
        }),
      ],
      'UNCLEAR',
    ],
    [
      'an unknown operator',
      [
        deny({
          Condition: {
            'ForAnyValue:StringLike': { 'aws:PrincipalArn': ROOT_ARN },
          },
        }),
      ],
      'UNCLEAR',
    ],
    [
      'an unknown variable',
      [
        deny({
          Condition: { StringLike: { 'aws:PrincipalArn': '${aws:username}' } },
        }),
      ],
      'UNCLEAR',
    ],
    [
      'one unclear and one clear',
      [
        deny({
          Condition: { StringEquals: { 'aws:PrincipalType': 'Account' } },
        }),
        DENY_ROOT,
      ],
      'YES',
    ],
    [
      'an unknown key beside another account',
      [
        deny({
          Condition: {
            StringEquals: {
              'aws:PrincipalType': 'Account',
              'aws:PrincipalAccount': '111111111111',
            },
          },
        }),
      ],
      'NO',
    ],
    ['nothing', [], 'NO'],
  ])('%s', (_, statements, expected) => {
    const { denies, exemptsAssumedRoot } = deniesRoot(
      policy(...statements),
      account,
    );
    expect(
      exemptsAssumedRoot ? `${denies}, but central sessions` : denies,
    ).toBe(expected);
  });

  it('reads a single statement that is no list', () => {
    expect(
      deniesRoot(JSON.stringify({ Statement: DENY_ROOT }), account).denies,
    ).toBe('YES');
  });

  it.each(['', '{', 'null', '[]', '{"Statement":[7]}', '{}'])(
    'does not understand %j',
    document => {
      expect(deniesRoot(document, account).denies).toBe('UNCLEAR');
      expect(deniesLeaving(document, account).denies).toBe('UNCLEAR');
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(['YES', 'NO', 'UNCLEAR']).toContain(
          deniesRoot(text, account).denies,
        );
        expect(['YES', 'NO', 'UNCLEAR']).toContain(
          deniesLeaving(text, account).denies,
        );
      }),
    );
  });
});

describe('deniesLeaving', () => {
  const LEAVE = { Action: 'organizations:LeaveOrganization' };
  it.each<[string, object, string]>([
    ['it', deny(LEAVE), 'YES'],
    ['it in any case', deny({ Action: ['Organizations:leave*'] }), 'YES'],
    ['everything', deny(), 'YES'],
    [
      'all but others',
      { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' },
      'YES',
    ],
    [
      'all but it',
      {
        Effect: 'Deny',
        NotAction: ['iam:*', 'organizations:*'],
        Resource: '*',
      },
      'NO',
    ],
    ['other actions', deny({ Action: 'organizations:DeclineHandshake' }), 'NO'],
    ['it to root alone', DENY_ROOT, 'NO'],
    [
      'it to all but a role',
      deny({
        ...LEAVE,
        Condition: {
          ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' },
        },
      }),
      'UNCLEAR',
    ],
    [
      'it to roles',
      deny({
        ...LEAVE,
        Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
      }),
      'UNCLEAR',
    ],
    [
      'it in some Regions',
      deny({
        ...LEAVE,
        Condition: {
          StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
        },
      }),
      'UNCLEAR',
    ],
  ])('%s', (_, statement, denies) => {
    expect(deniesLeaving(policy(statement), account).denies).toBe(denies);
  });
});

describe('patterns', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'a?c', true],
    ['abc', '*', true],
    ['', '*', true],
    ['', '', true],
    ['abc', '', false],
    ['abc', 'a*', true],
    ['abcabd', '*abd', true],
    ['abc', 'ab', false],
    ['abc', '*b', false],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
  ])('%j fits %j: %j', (text, pattern, fits) => {
    expect(fitsPattern(text, pattern)).toBe(fits);
  });

  it('agrees with a regular expression', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b'),
      maxLength: 8,
    });
    const pattern = fc.string({
      unit: fc.constantFrom('a', 'b', '*', '?'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, pattern, (text, wild) => {
        const expression = new RegExp(
          `^${wild.replaceAll('*', '.*').replaceAll('?', '.')}$`,
        );
        expect(fitsPattern(text, wild)).toBe(expression.test(text));
      }),
    );
  });

  it('keeps stars within a part of an ARN', () => {
    const arn = 'arn:aws:iam::018302774519:root';
    expect(fitsArn(arn, 'arn:*:iam::*:root')).toBe(true);
    expect(fitsArn(arn, 'arn:*:root')).toBe(false);
    expect(fitsArn('arn:aws:iam::1:role/a:b', 'arn:aws:iam::*:role/*')).toBe(
      true,
    );
  });
});
