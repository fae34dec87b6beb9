import {
  ACCOUNT_MODELS,
  explainAccountId,
  parseAccountModel,
  POSTURE_READERS,
  type AccountModel,
  type PostureReaderId,
  type PostureSourceKind,
} from 'backstage-plugin-aws-resale-common';
import type { HumanDuration } from '@backstage/types';
import { READER_SOURCES } from '../judge/posture/readerSources';
import type { ConfigSection } from './ConfigSection';
import type { PayerChoice, PostureConfig, ReaderConfig } from './types';

/** Key, default switch and default interval of each reader. */
const READERS: Readonly<
  Record<
    PostureReaderId,
    { key: string; isOn: boolean; interval: HumanDuration }
  >
> = {
  'payer-root': { key: 'payerRoot', isOn: true, interval: { hours: 1 } },
  'credential-report': {
    key: 'credentialReport',
    isOn: true,
    interval: { hours: 4 },
  },
  'organization-features': {
    key: 'organizationFeatures',
    isOn: true,
    interval: { hours: 6 },
  },
  'security-contacts': {
    key: 'securityContacts',
    isOn: true,
    interval: { hours: 24 },
  },
  'service-control-policies': {
    key: 'serviceControlPolicies',
    isOn: true,
    interval: { hours: 6 },
  },
  'organization-trail': {
    key: 'organizationTrail',
    isOn: true,
    interval: { hours: 24 },
  },
  'spend-anomalies': {
    key: 'spendAnomalies',
    isOn: false,
    interval: { hours: 24 },
  },
  'security-hub': { key: 'securityHub', isOn: false, interval: { hours: 6 } },
  'linked-role': { key: 'linkedRole', isOn: false, interval: { hours: 24 } },
  'root-audit': { key: 'rootAudit', isOn: false, interval: { hours: 24 } },
};

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/** AWS makes a new credential report no sooner. */
const REPORT_INTERVAL_MS = 4 * 60 * 60_000;

/** How long readings count. Catalog and attestations have limits of their own. */
const FRESH_FOR: ReadonlyArray<[PostureSourceKind, string, HumanDuration]> = [
  ['IAM', 'iam', { hours: 48 }],
  ['ROOT_AUDIT', 'rootAudit', { hours: 72 }],
  ['ORGANIZATIONS', 'organizations', { hours: 24 }],
  ['ACCOUNT_MANAGEMENT', 'accountManagement', { hours: 72 }],
  ['CLOUDTRAIL', 'cloudtrail', { hours: 72 }],
  ['COST_EXPLORER', 'costExplorer', { hours: 72 }],
  ['CREDENTIAL_REPORT', 'credentialReport', { hours: 24 }],
  ['SECURITY_HUB', 'securityHub', { hours: 24 }],
  ['IMPORTED_FINDING', 'importedFinding', { hours: 168 }],
];
/** Memberships are read every minute; this long they may fail to be. */
const MEMBERSHIPS_FRESH_FOR_MS = 15 * 60_000;
const ATTESTATION_FRESH_FOR_MS = 400 * 24 * 60 * 60_000;

function readAccountIds(section: ConfigSection, key: string): string[] {
  return (section.texts(key) ?? []).flatMap(({ key: itemKey, text }) => {
    const problem = explainAccountId(text);
    if (problem) {
      section.report(itemKey, problem);
      return [];
    }
    return [text];
  });
}

function readPayers(section: ConfigSection): PayerChoice {
  return section.raw('payers') === undefined
    ? 'ALL'
    : readAccountIds(section, 'payers');
}

function readReader(
  readers: ConfigSection,
  reader: PostureReaderId,
): ReaderConfig {
  const { key, isOn, interval } = READERS[reader];
  const section = readers.section(key);
  const intervalMs = section.duration('interval', interval);
  if (reader === 'credential-report' && intervalMs < REPORT_INTERVAL_MS) {
    section.report(
      'interval',
      'is shorter than 4 hours, and AWS makes a new report no sooner; write "4 hours" or longer',
    );
  }
  return {
    enabled: section.flag('enabled', isOn),
    intervalMs,
    payers: readPayers(section),
  };
}

function readAdministrators(
  section: ConfigSection,
): PostureConfig['securityHub']['administrators'] {
  return (section.sections('administrators') ?? []).flatMap(item => {
    const ids = (['payerAccountId', 'accountId'] as const).map(key => {
      const problem = explainAccountId(item.raw(key));
      if (problem) {
        item.report(key, problem);
        return undefined;
      }
      return String(item.raw(key)).trim();
    });
    const region = item.text('region');
    if (region === undefined && item.raw('region') === undefined) {
      item.report(
        'region',
        'is missing; write the region that findings are aggregated in, like eu-central-1',
      );
    } else if (region !== undefined && !REGION.test(region)) {
      item.report(
        'region',
        `"${region}" is not a region; write one like eu-central-1`,
      );
    }
    const [payerAccountId, accountId] = ids;
    return payerAccountId && accountId && region
      ? [{ payerAccountId, accountId, region }]
      : [];
  });
}

function readModels(section: ConfigSection): AccountModel[] {
  return (
    section.texts('models')?.flatMap(({ key, text }) => {
      const model = parseAccountModel(text);
      if (!model) {
        section.report(
          key,
          `"${text}" is not an account model; write ${ACCOUNT_MODELS.join(
            ', ',
          )}`,
        );
      }
      return model ?? [];
    }) ?? ['SPAM']
  );
}

/** Reads `awsResale.posture`. */
export function readPosture(section: ConfigSection): PostureConfig {
  const readers = section.section('readers');
  const hub = readers.section('securityHub');
  const fresh = section.section('freshFor');
  const custody = section.section('custody');
  const administrators = readAdministrators(hub);
  const config: PostureConfig = {
    readers: Object.fromEntries(
      Object.keys(READERS).map(id => [
        id,
        readReader(readers, id as PostureReaderId),
      ]),
    ) as Record<PostureReaderId, ReaderConfig>,
    securityHub: { administrators },
    rootAudit: { models: readModels(readers.section('rootAudit')) },
    workers: section.number('workers', {
      default: 1,
      min: 1,
      max: 64,
      whole: true,
    }),
    freshFor: {
      CATALOG: MEMBERSHIPS_FRESH_FOR_MS,
      ATTESTATION: ATTESTATION_FRESH_FOR_MS,
      ...(Object.fromEntries(
        FRESH_FOR.map(([kind, key, fallback]) => [
          kind,
          fresh.duration(key, fallback),
        ]),
      ) as Record<
        Exclude<PostureSourceKind, 'CATALOG' | 'ATTESTATION'>,
        number
      >),
    },
    recentUseDays: days(section, 'recentUseDays', 90),
    custody: {
      graceDays: days(custody, 'graceDays', 14),
      remindDays: days(custody, 'remindDays', 14),
      membershipsFreshForMs: MEMBERSHIPS_FRESH_FOR_MS,
    },
    history: { keepDays: days(section.section('history'), 'keepDays', 400) },
  };
  reportShortLimits(config, readers);
  if (config.readers['security-hub'].enabled && administrators.length === 0) {
    hub.report(
      'administrators',
      'is missing; name the account and region in which the findings of each organization are, or leave enabled out',
    );
  }
  return config;
}

/** Otherwise results would come and go between two readings. */
function reportShortLimits(
  { readers, freshFor }: PostureConfig,
  section: ConfigSection,
): void {
  for (const reader of POSTURE_READERS) {
    const { enabled, intervalMs } = readers[reader];
    const source = READER_SOURCES[reader];
    const limit = FRESH_FOR.find(([kind]) => kind === source)?.[1];
    if (enabled && intervalMs > freshFor[source]) {
      section
        .section(READERS[reader].key)
        .report(
          'interval',
          `is longer than its readings count, so that they would be stale before the next one; make it shorter, or awsResale.posture.freshFor.${limit} longer`,
        );
    }
  }
}

function days(section: ConfigSection, key: string, fallback: number): number {
  return section.number(key, {
    default: fallback,
    min: 0,
    max: 36_500,
    whole: true,
  });
}
