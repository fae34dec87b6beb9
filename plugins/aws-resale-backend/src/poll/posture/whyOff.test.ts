import { defaultConfig } from '../../config/defaultConfig';
import type { PostureConfig } from '../../config/types';
import { switchedReaders } from './switchedReaders';
import { whyOff } from './whyOff';

const PAYER = '100000000000';
const { posture } = defaultConfig();

function withReader(
  reader: keyof PostureConfig['readers'],
  change: Partial<PostureConfig['readers'][typeof reader]>,
  rest: Partial<PostureConfig> = {},
): PostureConfig {
  return {
    ...posture,
    ...rest,
    readers: {
      ...posture.readers,
      [reader]: { ...posture.readers[reader], ...change },
    },
  };
}

describe('switchedReaders', () => {
  it('leaves out what costs, what needs a grant of others, and what is not there', () => {
    expect(switchedReaders(posture)(PAYER, 'aws')).toEqual([
      'payer-root',
      'credential-report',
      'organization-features',
      'security-contacts',
      'service-control-policies',
      'organization-trail',
    ]);
    expect(switchedReaders(posture)(PAYER, 'aws-cn')).toEqual([
      'security-contacts',
      'service-control-policies',
      'organization-trail',
    ]);
  });

  it('follows the payers that a reader is limited to', () => {
    const config = withReader('payer-root', { payers: ['200000000000'] });
    expect(switchedReaders(config)(PAYER, 'aws')).not.toContain('payer-root');
    expect(switchedReaders(config)('200000000000', 'aws')).toContain(
      'payer-root',
    );
  });

  it('reads Security Hub where it is known who administers it', () => {
    const config = withReader(
      'security-hub',
      { enabled: true },
      {
        securityHub: {
          administrators: [
            {
              payerAccountId: PAYER,
              accountId: '000000000001',
              region: 'eu-central-1',
            },
          ],
        },
      },
    );
    expect(switchedReaders(config)(PAYER, 'aws')).toContain('security-hub');
    expect(switchedReaders(config)('200000000000', 'aws')).not.toContain(
      'security-hub',
    );
  });
});

describe('whyOff', () => {
  const payer = { payerAccountId: PAYER, partition: 'aws' as const };

  it.each([
    [
      posture,
      'spend-anomalies' as const,
      payer,
      'Switch it on with awsResale.posture.readers.spendAnomalies.enabled; AWS charges for its calls.',
    ],
    [
      withReader('payer-root', { enabled: false }),
      'payer-root' as const,
      payer,
      'Switch it on with awsResale.posture.readers.payerRoot.enabled.',
    ],
    [
      withReader('payer-root', { payers: [] }),
      'payer-root' as const,
      payer,
      'Add the payer to awsResale.posture.readers.payerRoot.payers.',
    ],
    [
      withReader('security-hub', { enabled: true }),
      'security-hub' as const,
      payer,
      'Name the account that has its findings in awsResale.posture.readers.securityHub.administrators.',
    ],
    [
      posture,
      'payer-root' as const,
      { ...payer, partition: 'aws-cn' as const },
      'AWS China has no root user.',
    ],
    [
      withReader('spend-anomalies', { enabled: true }),
      'spend-anomalies' as const,
      { ...payer, partition: 'aws-us-gov' as const },
      'AWS does not offer it in this partition.',
    ],
    [posture, 'payer-root' as const, payer, undefined],
  ])('says what to do (%#)', (config, reader, of, words) => {
    expect(whyOff(config, reader, of)).toBe(words);
  });
});
