import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  CUSTODIAN,
  EVERYWHERE,
  FIND_THE_HOLDER,
  FIND_THE_OWNER,
  OWN_CHECK,
  PAYER_OWNER,
  WITH_ROOT_USER,
} from './shared';

const ROOT_ALARM_URL =
  'https://repost.aws/knowledge-center/root-user-account-eventbridge-rule';
const ORGANIZATION_ALARM_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_security_incident-response.html';
const ANOMALY_URL =
  'https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html';

/** Whether somebody learns of it when it happens. */
export const ALARM_CHECKS: readonly PostureCheck[] = [
  {
    id: 'root-use-alarm',
    title: 'Root use raises an alarm',
    why: 'Root use should be rare enough to wake somebody.',
    severity: 'MEDIUM',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED: 'An alarm with somebody at its end is attested or reported.',
      EXPOSED: 'It is attested or reported that there is none.',
      NOT_OBSERVED: 'Nobody attested it and no scanner reports it.',
      NOT_APPLICABLE: 'AWS China has no root user.',
    },
    responsible: CUSTODIAN,
    remedies: {
      PROVIDER: {
        text: 'Create an EventBridge rule for root sign-ins in us-east-1.',
        url: ROOT_ALARM_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to create an EventBridge rule for root sign-ins in us-east-1.',
        url: ROOT_ALARM_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: ROOT_ALARM_URL },
    },
    answers: {
      cis3: [{ id: '4.3', relation: 'ANSWERS' }],
      cis5: [{ id: '4.3', relation: 'ANSWERS' }],
      cis7: [{ id: '5.3', relation: 'ANSWERS' }],
      securityHub: [],
      prowler: [
        {
          id: 'cloudwatch_log_metric_filter_root_usage',
          relation: 'ANSWERS',
          severity: 'MEDIUM',
        },
      ],
    },
  },
  {
    id: 'organization-change-alarm',
    title: 'Organization changes raise an alarm',
    why: 'Leaving, closing, policy and delegation changes are how control is lost.',
    severity: 'MEDIUM',
    appliesTo: ['ORGANIZATION'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED: 'An alarm with somebody at its end is attested or reported.',
      EXPOSED: 'It is attested or reported that there is none.',
      NOT_OBSERVED: 'Nobody attested it and no scanner reports it.',
      NOT_APPLICABLE: 'Judged of organizations, on their payer.',
    },
    responsible: PAYER_OWNER,
    remedies: {
      PROVIDER: {
        text: 'Create an EventBridge rule for aws.organizations in us-east-1 of the payer.',
        url: ORGANIZATION_ALARM_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to create an EventBridge rule for aws.organizations in us-east-1 of its payer.',
        url: ORGANIZATION_ALARM_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: ORGANIZATION_ALARM_URL },
    },
    answers: {
      cis3: [{ id: '4.15', relation: 'ANSWERS' }],
      cis5: [{ id: '4.15', relation: 'ANSWERS' }],
      cis7: [{ id: '5.15', relation: 'ANSWERS' }],
      securityHub: [],
      prowler: [
        {
          id: 'cloudwatch_log_metric_filter_aws_organizations_changes',
          relation: 'ANSWERS',
          severity: 'MEDIUM',
        },
      ],
    },
  },
  {
    id: 'spend-anomaly-alert',
    title: 'Spend anomalies reach somebody',
    why: 'Malicious spend is measured in hours; the invoice comes after a month.',
    severity: 'HIGH',
    appliesTo: ['LINKED', 'ORGANIZATION'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'],
    states: {
      PROTECTED: 'A monitor covers it, and somebody subscribes to it.',
      EXPOSED: 'No monitor covers it, or nobody subscribes.',
      NOT_OBSERVED:
        'AWS shows the payer no cost data, as under billing transfer.',
      NOT_APPLICABLE:
        'Judged of organizations, and of linked accounts with a monitor of their own.',
    },
    responsible: {
      payer: { party: 'PROVIDER', note: 'The provider pays AWS.' },
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The customer answers for the spend.',
      },
      linkedSpam: {
        party: 'PROVIDER',
        note: 'The provider assists the customer.',
      },
      transferPayer: {
        party: 'BOTH',
        note: 'The provider on its own bill-transfer account, the customer for its views.',
      },
      transferLinkedEcam: {
        party: 'CUSTOMER',
        note: 'The customer for its own views.',
      },
      transferLinkedSpam: {
        party: 'CUSTOMER',
        note: 'The customer for its own views.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Set a Cost Anomaly Detection monitor in the payer, and subscribe somebody to it.',
        operations: ['budget-anomaly-monitor-set'],
        url: ANOMALY_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to set a Cost Anomaly Detection monitor with a subscriber.',
        operations: ['budget-anomaly-monitor-set'],
        url: ANOMALY_URL,
      },
      BOTH: {
        text: 'Set a monitor on the bill-transfer account, and advise the customer to set one for its own views.',
        operations: ['budget-anomaly-monitor-set'],
        url: ANOMALY_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: ANOMALY_URL },
    },
    answers: OWN_CHECK,
  },
];
