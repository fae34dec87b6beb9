import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  ANSWER_CAUSES,
  APPROVAL_KINDS,
  APPROVAL_STATUSES,
  APPROVERS,
  BILLING_ARRANGEMENTS,
  CHANGE_KINDS,
  CHANGE_VERDICTS,
  CHECK_IDS,
  CUSTODY_FACETS,
  CUSTODY_STATUSES,
  EXPOSURE_CAUSES,
  FACT_KINDS,
  HOLDERS,
  MAPPING_SOURCES,
  MODEL_SOURCES,
  MODEL_VERDICTS,
  NOTIFICATION_RULES,
  NOT_OBSERVED_REASONS,
  OBSERVED_MODELS,
  OPERATION_ACTORS,
  OPERATION_GROUPS,
  PARTITIONS,
  POLLING_STATES,
  POSTURE_READERS,
  POSTURE_SOURCES,
  POSTURE_STATES,
  RESPONSIBLE_PARTIES,
  RUN_OUTCOMES,
  UNDO_KINDS,
  isAccountId,
} from 'backstage-plugin-aws-resale-common';
import { parse } from 'yaml';

interface Schema {
  enum?: string[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, unknown>;
}

const contract: {
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: Record<string, Schema> };
} = parse(readFileSync(resolve(__dirname, 'openapi.yaml'), 'utf8'));
const { schemas } = contract.components;

describe('the OpenAPI contract', () => {
  const lists = {
    AccountModel: ACCOUNT_MODELS,
    AccountState: ACCOUNT_STATES,
    AccountStateFilter: [...ACCOUNT_STATES, 'GONE'],
    AnswerCause: ANSWER_CAUSES,
    ApprovalKind: APPROVAL_KINDS,
    ApprovalStatus: APPROVAL_STATUSES,
    Approver: APPROVERS,
    BillingArrangement: BILLING_ARRANGEMENTS,
    ChangeKind: CHANGE_KINDS,
    ChangeVerdict: CHANGE_VERDICTS,
    CheckId: CHECK_IDS,
    CustodyFacet: CUSTODY_FACETS,
    CustodyParty: HOLDERS.filter(holder => holder !== 'UNKNOWN'),
    CustodyStatus: CUSTODY_STATUSES,
    ExposureCause: EXPOSURE_CAUSES,
    FactKind: FACT_KINDS,
    Holder: HOLDERS,
    MappingSource: MAPPING_SOURCES,
    ModelSource: MODEL_SOURCES,
    ModelVerdict: MODEL_VERDICTS,
    NotObservedReason: NOT_OBSERVED_REASONS,
    NotificationRuleId: NOTIFICATION_RULES,
    ObservedModel: OBSERVED_MODELS,
    OperationActor: OPERATION_ACTORS,
    OperationGroup: OPERATION_GROUPS,
    Partition: PARTITIONS,
    PollingState: POLLING_STATES,
    PostureReader: POSTURE_READERS,
    PostureSourceKind: POSTURE_SOURCES,
    PostureState: POSTURE_STATES,
    ResponsibleParty: RESPONSIBLE_PARTIES,
    RunOutcome: RUN_OUTCOMES,
    UndoKind: UNDO_KINDS,
  };

  /** Their types are generated from the contract, and nothing lists their words again. */
  const onlyInTheContract = [
    'AnnotationProblemCode',
    'Confidence',
    'ProblemSeverity',
    'QueueStatus',
    'ReadingStatus',
  ];

  it.each(Object.entries(lists))('has the words of %s', (name, words) => {
    expect([...(schemas[name].enum ?? [])].sort()).toEqual([...words].sort());
  });

  it('has no enum beyond those', () => {
    const enums = Object.keys(schemas).filter(name => schemas[name].enum);
    expect(enums.sort()).toEqual(
      [...Object.keys(lists), ...onlyInTheContract].sort(),
    );
  });

  it.each([
    ['ModelCounts', ACCOUNT_MODELS],
    ['ChangeVerdictCounts', CHANGE_VERDICTS],
    ['VerdictCounts', MODEL_VERDICTS],
    ['HolderCounts', HOLDERS],
  ])('counts every word in %s', (name, words) => {
    const { properties = {}, required = [] } = schemas[name];
    expect(Object.keys(properties).sort()).toEqual([...words].sort());
    expect([...required].sort()).toEqual([...words].sort());
  });

  it('means the same by an account id', () => {
    const pattern = new RegExp(schemas.AccountId.pattern ?? '(?!)');
    for (const text of ['012345678901', '12345678901', '0123456789012', '']) {
      expect(pattern.test(text)).toBe(isAccountId(text));
    }
  });

  it('requires nothing that it does not describe', () => {
    for (const [name, { properties = {}, required = [] }] of Object.entries(
      schemas,
    )) {
      const missing = required.filter(property => !(property in properties));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });

  it('names every operation once', () => {
    const ids = Object.values(contract.paths)
      .flatMap(item => Object.values(item))
      .map(operation => operation.operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
