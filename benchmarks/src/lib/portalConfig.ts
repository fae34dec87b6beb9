import type { JsonObject } from '@backstage/types';
import type { PortalOptions } from './PortalProcess';

/** Of the service that asks for polls; it opens the portal of one run. */
export const TOKEN = 'a-token-that-only-the-benchmarks-know';

/**
 * The app-config of a portal; whatever it leaves out is the product's default.
 *
 * @param options.url - where it shall listen.
 */
export function portalConfig(
  options: PortalOptions & { url: string },
): JsonObject {
  const { estate, postgres, url } = options;
  const { hostname, port } = new URL(url);
  const { aws, awsResale } = estate.config();
  return {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: hostname, port: Number(port) },
      database: postgres.config(),
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: TOKEN, subject: 'benchmarks' },
            accessRestrictions: [{ plugin: 'aws-resale' }],
          },
        ],
      },
    },
    permission: { enabled: true },
    catalog: {
      ...(options.processingInterval && {
        processingInterval: options.processingInterval,
      }),
      locations: [
        {
          type: 'file',
          target: estate.customersFile,
          rules: [{ allow: ['Group'] }],
        },
      ],
    },
    aws,
    awsResale: {
      ...awsResale,
      customers: { interval: { seconds: 30 } },
      ...(options.polling && { polling: options.polling }),
      ...(options.entities && { catalog: options.entities }),
    },
  };
}
