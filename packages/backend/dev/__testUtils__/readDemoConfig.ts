import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../../../..');
/** Where `npm start` runs the backend; targets of catalog locations go from here. */
const BACKEND = join(ROOT, 'packages/backend');

/** What a test may have otherwise than the demo. */
export interface DemoConfigChanges {
  /** In place of `catalog.locations`. */
  locations?: Array<{ type: 'file'; target: string }>;
  /** In place of what suits several hundred entities. */
  processingInterval?: { seconds: number };
  /** In place of `awsResale.catalog.accounts`. */
  accountEntities?: 'none';
}

/**
 * `app-config.demo.yaml` with its includes, in the shape that a test backend
 * takes.
 *
 * @param port - where the simulated AWS shall listen in place of its own port.
 * @param changes - what shall differ otherwise.
 */
export function readDemoConfig(
  port: number,
  { locations, processingInterval, accountEntities }: DemoConfigChanges = {},
) {
  const config = parse(textOf('app-config.demo.yaml'));
  const { rules } = parse(textOf('app-config.yaml')).catalog;
  const { $include: organizations } = config.awsResale.organizations;
  return {
    ...config,
    catalog: {
      rules,
      // Beside the test runner, as often as the catalog can be told.
      processingInterval: processingInterval ?? { seconds: 5 },
      locations: (locations ?? config.catalog.locations).map(
        (location: { target: string }) => ({
          ...location,
          target: resolve(BACKEND, location.target),
        }),
      ),
    },
    awsResale: {
      ...config.awsResale,
      aws: { ...config.awsResale.aws, endpoint: `http://127.0.0.1:${port}` },
      organizations: parse(textOf(organizations)),
      catalog: {
        ...config.awsResale.catalog,
        ...(accountEntities && { accounts: accountEntities }),
      },
    },
  };
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
