import { mockServices } from '@backstage/backend-test-utils';
import { readDemoPortfolioConfig } from './readDemoPortfolioConfig';

function read(aws: { endpoint: string; externalIdSecrets?: object[] }) {
  return readDemoPortfolioConfig(
    mockServices.rootConfig({
      data: {
        awsResale: {
          aws: {
            roleName: 'Reader',
            externalIdSecrets: [
              { keyId: 'new', secret: 'newest' },
              { keyId: 'old', secret: 'oldest' },
            ],
            ...aws,
          },
        },
      },
    }),
  );
}

describe('readDemoPortfolioConfig', () => {
  it('reads port, role and the newest secret', () => {
    expect(read({ endpoint: 'http://127.0.0.1:4599' })).toEqual({
      port: 4599,
      roleName: 'Reader',
      secret: 'newest',
    });
  });

  it.each([
    'https://127.0.0.1:4599',
    'http://aws.example:4599',
    'http://127.0.0.1',
    'nowhere',
  ])('refuses the endpoint %s', endpoint => {
    expect(() => read({ endpoint })).toThrow(
      `awsResale.aws.endpoint is '${endpoint}', but the demo needs http://127.0.0.1:<port>`,
    );
  });

  it('refuses to go without a secret', () => {
    expect(() =>
      read({ endpoint: 'http://127.0.0.1:4599', externalIdSecrets: [] }),
    ).toThrow('awsResale.aws.externalIdSecrets is empty');
  });
});
