import { deniesByStatement } from './deniesByStatement';

const ROOT = 'arn:aws:iam::012345678901:root';
const request = {
  action: 'iam:GetAccountSummary',
  keys: {
    'aws:principalarn': ROOT,
    'aws:assumedroot': undefined,
    'aws:requestedregion': 'us-east-1',
  },
};
const deny = { Effect: 'Deny', Action: '*', Resource: '*' };
const when = (
  Condition: Record<string, Record<string, string | string[]>>,
) => ({
  ...deny,
  Condition,
});

describe('deniesByStatement', () => {
  it.each([
    ['every action', deny],
    ['the action', { ...deny, Action: ['s3:*', 'IAM:getaccount*'] }],
    [
      'all but others',
      { Effect: 'Deny', NotAction: ['s3:*'], Resource: ['*'] },
    ],
    [
      'a principal like this',
      when({ StringLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } }),
    ],
    [
      'a principal among several',
      when({
        ArnEquals: {
          'AWS:PrincipalARN': ['x', 'arn:aws:iam::0123456789??:root'],
        },
      }),
    ],
    [
      'no principal like another',
      when({ ArnNotLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/*' } }),
    ],
    [
      'without a key that is absent',
      when({ Null: { 'aws:AssumedRoot': 'true' } }),
    ],
    [
      'by a key that may be absent',
      when({ BoolIfExists: { 'aws:AssumedRoot': 'false' } }),
    ],
    [
      'by a negation of an absent key',
      when({ StringNotEquals: { 'aws:AssumedRoot': 'true' } }),
    ],
  ])('denies %s', (_, statement) => {
    expect(deniesByStatement(statement, request)).toBe(true);
  });

  it.each([
    ['an allowing statement', { ...deny, Effect: 'Allow' }],
    ['other actions', { ...deny, Action: 'iam:Delete*' }],
    ['all but this', { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }],
    ['no action', { Effect: 'Deny', Resource: '*' }],
    ['other resources', { ...deny, Resource: 'arn:aws:iam::*:role/keep' }],
    [
      'another principal',
      when({ StringEquals: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } }),
    ],
    [
      'a region besides the principal',
      when({
        StringLike: { 'aws:PrincipalArn': '*' },
        StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' },
      }),
    ],
    ['a key that is absent', when({ Bool: { 'aws:AssumedRoot': 'true' } })],
    [
      'the presence of an absent key',
      when({ Null: { 'aws:AssumedRoot': 'false' } }),
    ],
    [
      'a dot that stands for a dot only',
      when({ StringLike: { 'aws:PrincipalArn': '.*' } }),
    ],
  ])('does not deny by %s', (_, statement) => {
    expect(deniesByStatement(statement, request)).toBe(false);
  });

  it('refuses what it does not understand', () => {
    expect(() =>
      deniesByStatement(
        when({ IpAddress: { 'aws:PrincipalArn': '10.0.0.0/8' } }),
        request,
      ),
    ).toThrow('condition operator IpAddress');
    expect(() =>
      deniesByStatement(
        when({ StringLike: { 'aws:SourceVpc': 'vpc-*' } }),
        request,
      ),
    ).toThrow('condition key aws:SourceVpc');
  });
});
