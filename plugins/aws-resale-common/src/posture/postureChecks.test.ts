import * as language from './language';
import { CHECK_IDS } from './language';
import type { BenchmarkId, PostureCheck, Remedy } from './PostureCheck';
import { POSTURE_CHECK, POSTURE_CHECKS } from './postureChecks';

/** Of every check: severity, what it is on, partitions without it, and when it has no meaning. */
const ROWS = `
  root-mfa                   CRITICAL  PAYER,LINKED          aws-cn,aws-us-gov
  root-mfa-hardware          HIGH      PAYER,LINKED          aws-cn,aws-us-gov
  root-mfa-backup            MEDIUM    PAYER,LINKED          aws-cn
  root-access-keys           CRITICAL  PAYER,LINKED          aws-cn
  root-signing-certificates  MEDIUM    PAYER,LINKED          aws-cn
  root-credentials           MEDIUM    LINKED                aws-cn
  root-recent-use            HIGH      PAYER,LINKED          aws-cn
  root-central-management    HIGH      ORGANIZATION          aws-cn
  provider-technical-reach   MEDIUM    LINKED,ORGANIZATION   aws-cn     DIRECT
  root-email-domain          HIGH      PAYER,LINKED          aws-cn
  root-custody               HIGH      PAYER,LINKED          aws-cn     DIRECT
  root-four-eyes             CRITICAL  PAYER,LINKED          aws-cn
  security-contact           MEDIUM    PAYER,LINKED          -
  contacts-distinct          LOW       PAYER,LINKED          -
  root-denied-by-scp         MEDIUM    LINKED                aws-cn
  leave-denied-by-scp        MEDIUM    LINKED                -
  all-features               HIGH      ORGANIZATION          -
  organization-trail         HIGH      ORGANIZATION          -
  root-use-alarm             MEDIUM    PAYER,LINKED          aws-cn
  organization-change-alarm  MEDIUM    ORGANIZATION          -
  spend-anomaly-alert        HIGH      LINKED,ORGANIZATION   -
  delegated-administrators   HIGH      ORGANIZATION          -
  account-state              HIGH      PAYER,LINKED          -
  exposure                   CRITICAL  PAYER,LINKED          aws-cn
  security-hub               LOW       PAYER,LINKED          -
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));

/** What answers a check; in brackets what only comes near it. */
const ANSWERS: Record<string, [string, string, string, string, string]> = {
  'root-mfa': ['1.5', '1.4', '2.5', 'IAM.9', 'iam_root_mfa_enabled'],
  'root-mfa-hardware': [
    '1.6',
    '1.5',
    '2.6',
    'IAM.6 FSBP',
    'iam_root_hardware_mfa_enabled',
  ],
  'root-access-keys': [
    '1.4',
    '1.3',
    '2.4',
    'IAM.4 FSBP',
    'iam_no_root_access_key',
  ],
  'root-credentials': [
    '',
    '',
    '(2.1.1)',
    '(IAM.4), (IAM.6), (IAM.9)',
    '(iam_root_credentials_management_enabled)',
  ],
  'root-recent-use': ['1.7', '1.6', '2.7', '(IAM.20)', 'iam_avoid_root_usage'],
  'root-central-management': [
    '',
    '',
    '2.1.1',
    '',
    'iam_root_credentials_management_enabled',
  ],
  'security-contact': [
    '1.2',
    '1.2',
    '2.3',
    'Account.1 FSBP',
    'account_security_contact_information_is_registered',
  ],
  'contacts-distinct': [
    '(1.1)',
    '(1.1)',
    '(2.2)',
    '',
    'account_maintain_different_contact_details_to_security_billing_and_operations, (account_maintain_current_contact_details)',
  ],
  'root-denied-by-scp': ['', '', '(2.1.2)', '', ''],
  'leave-denied-by-scp': ['', '', '(2.1.2)', '', ''],
  'all-features': ['', '', '(2.1)', '', ''],
  'organization-trail': [
    '3.1, (3.2)',
    '3.1, (3.2)',
    '4.1, (4.2)',
    '(CloudTrail.1 FSBP), (CloudTrail.4 FSBP)',
    '(cloudtrail_multi_region_enabled), (cloudtrail_log_file_validation_enabled)',
  ],
  'root-use-alarm': [
    '4.3',
    '4.3',
    '5.3',
    '',
    'cloudwatch_log_metric_filter_root_usage',
  ],
  'organization-change-alarm': [
    '4.15',
    '4.15',
    '5.15',
    '',
    'cloudwatch_log_metric_filter_aws_organizations_changes',
  ],
  'delegated-administrators': [
    '',
    '',
    '(2.1.5), (2.1.6)',
    '',
    'organizations_delegated_administrators',
  ],
  'account-state': [
    '',
    '',
    '',
    '(Account.2)',
    '(organizations_account_part_of_organizations)',
  ],
  exposure: ['(1.5)', '(1.4)', '(2.5)', '(IAM.9)', ''],
  'security-hub': ['4.16', '4.16', '5.16', '', 'securityhub_enabled'],
};

function written(ids: readonly BenchmarkId[]): string {
  return ids
    .map(({ id, relation, isFsbp }) => {
      const name = isFsbp ? `${id} FSBP` : id;
      return relation === 'ANSWERS' ? name : `(${name})`;
    })
    .join(', ');
}

function textsOf(check: PostureCheck): string[] {
  const remedies: Remedy[] = Object.values(check.remedies);
  return [
    check.why,
    ...Object.values(check.states),
    ...remedies.map(({ text }) => text),
    ...Object.values(check.responsible).flatMap(({ note }) => note ?? []),
  ];
}

describe('the words of posture', () => {
  it.each(Object.entries(language).map(([name, list]) => [name, [...list]]))(
    '%s repeats none',
    (_, words) => {
      expect(new Set(words).size).toBe(words.length);
    },
  );
});

describe('the table of checks', () => {
  it('has one row for each id, in the order of the list', () => {
    expect(POSTURE_CHECKS.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(Object.keys(POSTURE_CHECK)).toEqual(CHECK_IDS);
    expect(ROWS.map(([id]) => id)).toEqual(CHECK_IDS);
  });

  it.each(ROWS)(
    '%s is %s, on %s, not in %s',
    (id, severity, subjects, partitions, arrangements = '') => {
      const check = POSTURE_CHECK[id as keyof typeof POSTURE_CHECK];
      const missing = (all: string[], some: readonly string[]) =>
        all.filter(word => !some.includes(word)).join(',');
      expect(check.severity).toBe(severity);
      expect(check.appliesTo.join(',')).toBe(subjects);
      expect(
        missing(['aws-cn', 'aws', 'aws-us-gov'], check.partitions) || '-',
      ).toBe(partitions);
      expect(
        missing(
          ['PROVIDER_PAYER', 'BILLING_TRANSFER', 'DIRECT', 'UNKNOWN'],
          check.arrangements,
        ),
      ).toBe(arrangements);
    },
  );

  it.each([...POSTURE_CHECKS])('$id names the ids that it answers', check => {
    const { cis3, cis5, cis7, securityHub, prowler } = check.answers;
    expect([cis3, cis5, cis7, securityHub, prowler].map(written)).toEqual(
      ANSWERS[check.id] ?? ['', '', '', '', ''],
    );
  });

  it.each([...POSTURE_CHECKS])('$id is written in whole sentences', check => {
    for (const text of textsOf(check)) {
      expect(text).toMatch(/^(?:["“]?[A-Z]|root-)[^\n]*[^.\s]\.$/);
      expect(text).not.toMatch(/ {2}|\.\./);
    }
    expect(check.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each([...POSTURE_CHECKS])(
    '$id has a column for everybody it is on',
    check => {
      const on = new Set(check.appliesTo);
      const columns = Object.keys(check.responsible);
      const isOnPayer = on.has('PAYER') || on.has('ORGANIZATION');
      expect(columns.includes('payer')).toBe(isOnPayer);
      expect(columns.includes('transferPayer')).toBe(isOnPayer);
      for (const column of [
        'linkedEcam',
        'linkedSpam',
        'transferLinkedEcam',
        'transferLinkedSpam',
      ]) {
        expect(columns.includes(column)).toBe(on.has('LINKED'));
      }
    },
  );

  it.each([...POSTURE_CHECKS])(
    '$id has a remedy for every party it may fall to',
    check => {
      const parties = new Set(
        Object.values(check.responsible).map(({ party }) => party),
      );
      expect(check.remedies.BOTH !== undefined).toBe(parties.has('BOTH'));
    },
  );

  it.each([...POSTURE_CHECKS])(
    '$id can be removed only where root can',
    check => {
      const removable = [
        'root-mfa',
        'root-mfa-hardware',
        'root-mfa-backup',
        'root-access-keys',
        'root-signing-certificates',
        'root-credentials',
        'root-recent-use',
        'root-four-eyes',
        'exposure',
      ];
      expect(check.states.REMOVED !== undefined).toBe(
        removable.includes(check.id),
      );
    },
  );

  it('links to AWS wherever somebody has to act there', () => {
    const links = POSTURE_CHECKS.flatMap(check =>
      Object.values(check.remedies).map(({ url }: Remedy) => [check.id, url]),
    );
    for (const [, url] of links.filter(([, link]) => link !== undefined)) {
      expect(url).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|repost\.aws)\//);
    }
    expect(new Set(links.filter(([, url]) => !url).map(([id]) => id))).toEqual(
      new Set(['root-custody', 'exposure']),
    );
  });
});
