import { grantAccess } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'cascadia-water';
const PAYER = '741852096305';
const GOV_PAYER = '741852096318';
const domain = PROVIDER_AWS_DOMAIN;

const commercial = planOrganization({
  configured: { name: 'Cascadia Water' },
  payer: { accountId: PAYER, name: 'Cascadia payer', domain: PROVIDER_DOMAIN },
  accounts: [
    ...fleet(
      { domain, path: 'Services' },
      ['Customer Portal', 'Metering', 'Work Orders', 'GIS', 'Open Data'],
      ['prod', 'test', 'dev'],
    ),
    ...fleet({ domain, path: 'Core' }, [
      'Network',
      'Logs',
      'Backup',
      'Keys',
      'Identity',
    ]),
  ],
});

const gov = planOrganization({
  partition: 'aws-us-gov',
  configured: { name: 'Cascadia Water (GovCloud)' },
  role: 'MISSING',
  payer: {
    accountId: GOV_PAYER,
    name: 'Cascadia GovCloud payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: 'SCADA' },
      ['Dam Telemetry', 'Pumping', 'Water Quality', 'Incident Response'],
      ['prod', 'test'],
    ),
    ...fleet({ domain, path: 'Core' }, ['Network', 'Logs', 'Backup', 'Keys']),
  ],
});

const gis = idNamed(commercial, 'GIS dev');

/** One customer in two partitions; the second payer was connected while the portal watched. */
export const cascadia = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Cascadia Water Authority',
      description: 'Dams, pipes and meters in the Pacific Northwest',
      annotations: {
        'payer-account-id': `${PAYER}, ${GOV_PAYER}`,
        'account-model': 'SPAM',
        // A colon where an equals sign belongs.
        'account-model-override': `${gis}:ECAM`,
        'email-domains': 'cascadia-water.example',
        'account-manager': MANAGERS.claire,
      },
    }),
  ],
  organizations: [commercial, gov],
  steps: [
    {
      when: daysAgo(21, 18, 5),
      title:
        'Cascadia Water Authority: the role is set up in the GovCloud payer',
      changes: [grantAccess(gov)],
    },
  ],
  situations: {
    malformedOverride: {
      description:
        'An account whose model should differ, in a form that cannot be read: the customer’s model holds',
      customerRef: customerRef(CUSTOMER),
      accountIds: [gis],
      expected: {
        model: 'SPAM',
        accountVerdict: 'CONSISTENT',
        problems: [
          {
            annotation: 'aws-resale/account-model-override',
            code: 'MALFORMED_OVERRIDE',
          },
        ],
      },
    },
    govCloud: {
      description:
        'An organization in the partition aws-us-gov, connected 21 days ago',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: GOV_PAYER,
      accountIds: linkedIds(gov),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        pollingState: 'CURRENT',
      },
    },
    acrossPartitions: {
      description: 'A customer with organizations in two partitions',
      customerRef: customerRef(CUSTOMER),
      accountIds: [...linkedIds(commercial), ...linkedIds(gov)],
      expected: {
        accountVerdict: 'CONSISTENT',
        observedModel: 'SPAM',
        mappedTo: customerRef(CUSTOMER),
      },
    },
  },
});
