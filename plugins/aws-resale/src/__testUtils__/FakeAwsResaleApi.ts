import type { AwsResaleApi } from 'backstage-plugin-aws-resale-common';

/** A fake of the HTTP API: every method can be given answers and asked about. */
export type FakeAwsResaleApi = jest.Mocked<AwsResaleApi>;

const METHODS: (keyof AwsResaleApi)[] = [
  'getOverview',
  'listCustomers',
  'getCustomer',
  'listAccounts',
  'getAccount',
  'getAccountHistory',
  'listChanges',
  'listOrganizations',
  'getOrganization',
  'runOrganization',
  'runAllOrganizations',
  'approveOrganization',
  'releaseRemoval',
  'getConnection',
  'getMapping',
  'listMappingQueue',
  'getMappingQueueItem',
  'assignAccounts',
  'withdrawAssignment',
  'dismissAccounts',
  'reopenAccount',
  'listMappingConflicts',
  'listAnnotationProblems',
  'listMappingRules',
  'tryMappingRule',
  'checkAnnotations',
  'getEntityAccounts',
  'getAccountPosture',
  'getAccountCustody',
  'getCustomerPosture',
  'getCustomerCustody',
  'getPostureTrend',
  'listPostureSources',
  'recordExceptions',
  'withdrawException',
  'listAttestations',
  'attest',
  'getAttestation',
  'confirmAttestation',
  'rejectAttestation',
  'listNotificationRules',
  'listOperations',
  'checkChange',
  'getAccountChangeCheck',
  'checkOneChange',
  'explainAccounts',
  'listApprovals',
  'recordApproval',
  'withdrawApproval',
  'lookUp',
  'readSearchDocuments',
  'readFeed',
];

/** A method that a test does not give an answer to never answers. */
export function createFakeAwsResaleApi(): FakeAwsResaleApi {
  return Object.fromEntries(
    METHODS.map(method => [
      method,
      jest.fn(() => new Promise<never>(() => {})),
    ]),
  ) as unknown as FakeAwsResaleApi;
}
