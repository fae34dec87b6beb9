import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
  EXPOSURE_CAUSES,
  FACT_KINDS,
  HOLDERS,
  MODEL_VERDICTS,
  OPERATION,
  OPERATIONS,
  type FactKind,
  type Operation,
} from 'backstage-plugin-aws-resale-common';
import {
  age,
  factsOf,
} from '../../judge/changeCheck/__testUtils__/changeFacts';
import { checkChange } from '../../judge/changeCheck/checkChange';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import { factNeeds, type FactNeeds } from './factNeeds';

const ACME = { ref: 'group:default/acme', title: 'Acme' };
const GLOBEX = { ref: 'group:default/globex', title: 'Globex' };

/** An adopter's own, which asks custodians without touching the root user. */
const OWN: Operation = {
  ...OPERATION['account-rename'],
  id: 'own-operation',
  traits: [],
  facts: [],
  verdicts: {
    linked: {
      ECAM: { ...OPERATION['account-rename'].verdicts.linked!.ECAM },
      SPAM: {
        ...OPERATION['root-sign-in'].verdicts.linked!.SPAM,
        whenRemoved: undefined,
      },
    },
  },
};

const anyFacts: fc.Arbitrary<ChangeFacts> = fc
  .record({
    isPayer: fc.boolean(),
    isBillTransferAccount: fc.boolean(),
    model: fc.constantFrom(...ACCOUNT_MODELS),
    arrangement: fc.constantFrom(...BILLING_ARRANGEMENTS),
    verdict: fc.constantFrom(...MODEL_VERDICTS),
    isMapped: fc.boolean(),
    isShared: fc.boolean(),
    rootHolder: fc.constantFrom(...HOLDERS),
    areCredentialsRemoved: fc.option(fc.boolean(), { nil: undefined }),
    isRootDenied: fc.option(fc.boolean(), { nil: undefined }),
    causes: fc.subarray([...EXPOSURE_CAUSES]),
    stale: fc.subarray(FACT_KINDS.slice(2)),
    missing: fc.subarray(FACT_KINDS.slice(2)),
  })
  .map(it =>
    factsOf({
      account: {
        isPayer: it.isPayer,
        isBillTransferAccount: it.isPayer && it.isBillTransferAccount,
      },
      terms: {
        model: it.model,
        arrangement: it.arrangement,
        verdict: it.verdict,
      },
      customer: it.isMapped ? ACME : undefined,
      otherCustomers: it.isPayer && it.isShared ? [GLOBEX] : [],
      rootHolder: it.rootHolder,
      areCredentialsRemoved: it.areCredentialsRemoved,
      isRootDenied: it.isRootDenied,
      exposure: { causes: it.causes },
      ages: FACT_KINDS.filter(kind => !it.missing.includes(kind)).map(kind =>
        age(kind, it.stale.includes(kind) ? -48 : 1),
      ),
    }),
  );

/** The facts as they are when nothing is loaded that is not needed. */
function only(needs: FactNeeds, facts: ChangeFacts): ChangeFacts {
  const isKept =
    needs.custody === 'ALL' ||
    (needs.custody === 'TRANSFERRED' &&
      facts.terms.arrangement === 'BILLING_TRANSFER');
  const without = new Set<FactKind>([
    ...(isKept ? [] : (['CUSTODY'] as const)),
    ...(needs.credentials ? [] : (['CREDENTIALS'] as const)),
    ...(needs.policies ? [] : (['POLICIES'] as const)),
    ...(needs.anomalyMonitors ? [] : (['ANOMALY_MONITORS'] as const)),
  ]);
  return {
    ...facts,
    ages: facts.ages.filter(({ kind }) => !without.has(kind)),
    ...(!isKept && {
      rootHolder: 'UNKNOWN',
      contacts: { ...facts.contacts, '4E': [] },
    }),
    ...(!needs.credentials && { areCredentialsRemoved: undefined }),
    ...(!needs.policies && { isRootDenied: undefined }),
    ...(!needs.otherCustomers && facts.customer && { otherCustomers: [] }),
  };
}

describe('factNeeds', () => {
  it.each([...OPERATIONS, OWN].map(each => [each.id, each] as const))(
    'names everything that an answer to %s looks at',
    (_, operation) => {
      const needs = factNeeds([operation]);
      fc.assert(
        fc.property(anyFacts, facts => {
          expect(checkChange(operation, only(needs, facts))).toEqual(
            checkChange(operation, facts),
          );
        }),
      );
    },
  );

  it('leaves out what most operations do not look at', () => {
    expect(factNeeds([OPERATION['scp-attach']])).toEqual({
      otherCustomers: true,
      custody: 'NONE',
      credentials: false,
      policies: false,
      anomalyMonitors: false,
    });
    expect(factNeeds([OPERATION['support-plan-change']])).toMatchObject({
      otherCustomers: false,
      custody: 'NONE',
    });
    expect(factNeeds([OPERATION['region-opt-in']]).custody).toBe('TRANSFERRED');
  });

  it('needs for several what any of them does', () => {
    expect(
      factNeeds([
        OPERATION['region-opt-in'],
        OPERATION['root-sign-in'],
        OPERATION['budget-anomaly-monitor-set'],
      ]),
    ).toEqual({
      otherCustomers: false,
      custody: 'ALL',
      credentials: true,
      policies: true,
      anomalyMonitors: true,
    });
  });
});
