import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCatalogSettings } from './readCatalogSettings';

const read = (catalog?: JsonObject) =>
  readCatalogSettings(
    new ConfigReader(catalog && { awsResale: { catalog } }, 'app-config'),
  );

describe('readCatalogSettings', () => {
  it('needs no configuration', () => {
    expect(read()).toEqual({
      accounts: 'all',
      namespace: 'default',
      defaultOwner: 'group:default/aws-resale',
      intervalMs: 5_000,
      replayIntervalMs: 86_400_000,
      removalLimit: 0.2,
    });
  });

  it('reads what is configured', () => {
    expect(
      read({
        accounts: 'mapped',
        namespace: 'aws',
        defaultOwner: 'Platform',
        interval: '10s',
        replayInterval: { hours: 6 },
        removalLimit: 0,
      }),
    ).toEqual({
      accounts: 'mapped',
      namespace: 'aws',
      defaultOwner: 'group:default/platform',
      intervalMs: 10_000,
      replayIntervalMs: 21_600_000,
      removalLimit: 0,
    });
  });

  it.each([
    [
      { accounts: 'some' },
      /"some" at awsResale.catalog.accounts .*all, mapped/,
    ],
    [{ namespace: 'AWS' }, /"AWS" at awsResale.catalog.namespace/],
    [{ namespace: 'a'.repeat(64) }, /at awsResale.catalog.namespace/],
    [{ defaultOwner: 'a:b:c' }, /"a:b:c" at awsResale.catalog.defaultOwner/],
    [{ defaultOwner: 'group:' }, /at awsResale.catalog.defaultOwner/],
    [{ interval: 'soon' }, /awsResale.catalog.interval/],
    [{ interval: { seconds: 0 } }, /awsResale.catalog.interval must be longer/],
    [{ replayInterval: { fortnights: 1 } }, /awsResale.catalog.replayInterval/],
    [{ removalLimit: 20 }, /20 at awsResale.catalog.removalLimit .*0 to 1/],
    [{ removalLimit: -0.1 }, /-0.1 at awsResale.catalog.removalLimit/],
    [{ removalLimit: 'x' }, /awsResale.catalog.removalLimit/],
  ])('refuses %j', (catalog, reason) => {
    expect(() => read(catalog)).toThrow(reason);
  });
});
