import { hubIdentityOf } from './hubIdentity';

describe('hubIdentityOf', () => {
  it.each([
    [
      'arn:aws:sts::012345678901:assumed-role/backstage/i-0abc',
      'aws',
      'arn:aws:iam::012345678901:role/backstage',
    ],
    [
      'arn:aws-us-gov:iam::012345678901:user/portal/backstage',
      'aws-us-gov',
      'arn:aws-us-gov:iam::012345678901:user/portal/backstage',
    ],
    [
      'arn:aws-cn:iam::012345678901:root',
      'aws-cn',
      'arn:aws-cn:iam::012345678901:root',
    ],
  ])('reads %s', (arn, partition, principal) => {
    expect(hubIdentityOf(arn)).toEqual({
      accountId: '012345678901',
      partition,
      principal,
    });
  });

  it.each(['', 'nobody', 'arn:aws-iso:iam::012345678901:root'])(
    'takes %p for nobody',
    arn => {
      expect(hubIdentityOf(arn)).toBeUndefined();
    },
  );
});
