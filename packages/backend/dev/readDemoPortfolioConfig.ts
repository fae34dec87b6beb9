import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** What the simulated AWS of the demo must agree on with the portal. */
export interface DemoPortfolioConfig {
  /** Where the portal looks for AWS; the simulator listens on 127.0.0.1 only. */
  port: number;
  /** The role that the portal assumes in each payer. */
  roleName: string;
  /** The newest secret, from which the portal derives external ids. */
  secret: string;
}

/**
 * Reads the portal's own settings, so that the demo has none of its own that
 * could differ.
 *
 * @throws InputError when `awsResale.aws.endpoint` is not on 127.0.0.1 with a port.
 */
export function readDemoPortfolioConfig(config: Config): DemoPortfolioConfig {
  const aws = config.getConfig('awsResale.aws');
  const endpoint = aws.getString('endpoint');
  const { protocol, hostname, port } = parseUrl(endpoint);
  if (protocol !== 'http:' || hostname !== '127.0.0.1' || !port) {
    throw new InputError(
      `awsResale.aws.endpoint is '${endpoint}', but the demo needs http://127.0.0.1:<port>`,
    );
  }
  const [newest] = aws.getConfigArray('externalIdSecrets');
  if (!newest) {
    throw new InputError(
      'awsResale.aws.externalIdSecrets is empty, but the demo needs one secret',
    );
  }
  return {
    port: Number(port),
    roleName: aws.getString('roleName'),
    secret: newest.getString('secret'),
  };
}

function parseUrl(text: string): Pick<URL, 'protocol' | 'hostname' | 'port'> {
  return URL.canParse(text)
    ? new URL(text)
    : { protocol: '', hostname: '', port: '' };
}
