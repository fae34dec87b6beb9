import type { SimulatedHub } from '../model';

/** Root e-mail domains of the demo's provider; the second lies below the first. */
export const PROVIDER_DOMAIN = 'nordwind.example';
/** @see PROVIDER_DOMAIN */
export const PROVIDER_AWS_DOMAIN = 'aws.nordwind.example';

/**
 * The provider's hubs, one per partition, since no role can be assumed across
 * partitions. Their keys open nothing but the simulator.
 */
export const DEMO_HUBS: readonly Readonly<SimulatedHub>[] = [
  {
    accountId: '700000000001',
    partition: 'aws',
    accessKeyId: 'AKIADEMODEMODEMODEMO',
    secretAccessKey: 'demo-secret-access-key-of-the-simulator',
    arn: 'arn:aws:iam::700000000001:user/aws-resale-hub',
  },
  {
    accountId: '700000000002',
    partition: 'aws-us-gov',
    accessKeyId: 'AKIADEMOGOVDEMOGOVDE',
    secretAccessKey: 'demo-secret-access-key-of-the-gov-simulator',
    arn: 'arn:aws-us-gov:iam::700000000002:user/aws-resale-hub',
  },
  {
    accountId: '700000000003',
    partition: 'aws-cn',
    accessKeyId: 'AKIADEMOCHINADEMOCHI',
    secretAccessKey: 'demo-secret-access-key-of-the-cn-simulator',
    arn: 'arn:aws-cn:iam::700000000003:user/aws-resale-hub',
  },
];
