import { toTaggedResource } from './toTaggedResource';

const KEYS = new Set(['customer', 'model']);
const ACCOUNT = 'arn:aws:organizations::000000000001:account/o-a1/012345678901';

describe('toTaggedResource', () => {
  it.each([
    [ACCOUNT, '012345678901'],
    [
      'arn:aws-cn:organizations::000000000001:ou/o-a1/ou-abcd-11111111',
      'ou-abcd-11111111',
    ],
  ])('finds the resource of %s', (ResourceARN, resourceId) => {
    expect(
      toTaggedResource(
        {
          ResourceARN,
          Tags: [
            { Key: 'customer', Value: 'group:default/acme' },
            { Key: 'model', Value: '' },
            { Key: 'secret', Value: 'not asked for' },
            { Key: 'Customer', Value: 'other case' },
          ],
        },
        KEYS,
      ),
    ).toEqual({
      resourceId,
      tags: { customer: 'group:default/acme', model: '' },
    });
  });

  it.each([
    'arn:aws:organizations::000000000001:root/o-a1/r-abcd',
    'arn:aws:organizations::000000000001:policy/o-a1/service_control_policy/p-1',
    'arn:aws:s3:::bucket',
    undefined,
  ])('passes over %s', ResourceARN => {
    const Tags = [{ Key: 'customer', Value: 'group:default/acme' }];
    expect(toTaggedResource({ ResourceARN, Tags }, KEYS)).toBeUndefined();
  });

  it('passes over resources without a wanted tag', () => {
    const Tags = [{ Key: 'cost-centre', Value: '7' }];
    expect(
      toTaggedResource({ ResourceARN: ACCOUNT, Tags }, KEYS),
    ).toBeUndefined();
    expect(toTaggedResource({ ResourceARN: ACCOUNT }, KEYS)).toBeUndefined();
  });
});
