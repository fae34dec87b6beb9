import type { AnnotationInput } from './__testUtils__/AnnotationInput';
import { accountIdInputs } from './__testUtils__/inputs/accountIdInputs';
import { accountManagerInputs } from './__testUtils__/inputs/accountManagerInputs';
import { accountModelInputs } from './__testUtils__/inputs/accountModelInputs';
import { billingInputs } from './__testUtils__/inputs/billingInputs';
import { customerKeyInputs } from './__testUtils__/inputs/customerKeyInputs';
import { emailDomainInputs } from './__testUtils__/inputs/emailDomainInputs';
import { otherEntityInputs } from './__testUtils__/inputs/otherEntityInputs';
import { checkEntityAnnotations } from './checkEntityAnnotations';
import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from './keys';
import { parseCustomerAnnotations } from './parseCustomerAnnotations';

const customerInputs = [
  ...accountIdInputs,
  ...accountModelInputs,
  ...billingInputs,
  ...emailDomainInputs,
  ...accountManagerInputs,
  ...customerKeyInputs,
];

function outcome(
  annotations: AnnotationInput[0],
  kind: string,
  isCustomer: boolean,
) {
  const { problems, facts, accountIds } = checkEntityAnnotations(
    { kind, metadata: { name: 'any', annotations } },
    { accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS, isCustomer },
  );
  const [last] = Object.keys(annotations).slice(-1);
  return {
    facts,
    accountIds,
    says: problems.map(problem => {
      const { annotation, code, severity, value, suggestion, message } =
        problem;
      const isLast = annotation === last || annotation.endsWith('…');
      const meant = suggestion === undefined ? [] : [`→ ${suggestion}`];
      const parts = [...(value === undefined ? [] : [value]), ...meant];
      return [
        isLast ? '' : `${annotation}: `,
        `${severity} ${code}`,
        parts.length > 0 ? ` [${parts.join(' ')}]` : '',
        `: ${message}`,
      ].join('');
    }),
  };
}

function asCases(inputs: readonly AnnotationInput[]) {
  return inputs.map(([annotations, reads, ...says]) => ({
    annotations,
    reads,
    says,
  }));
}

describe('annotations as people write them', () => {
  it('are many', () => {
    expect(customerInputs.length + otherEntityInputs.length).toBeGreaterThan(
      150,
    );
  });

  it.each(asCases(customerInputs))(
    'on a customer: $annotations',
    ({ annotations, reads: { accountIds = [], ...facts }, says }) => {
      const given = outcome(annotations, 'Group', true);

      expect(given.says).toEqual(says);
      expect(given.accountIds).toEqual(accountIds);
      expect(given.facts).toEqual({
        ...parseCustomerAnnotations({}).facts,
        billingArrangementIsDefault: given.facts?.billingArrangementIsDefault,
        ...facts,
      });
    },
  );

  it.each(asCases(otherEntityInputs))(
    'on a component: $annotations',
    ({ annotations, reads, says }) => {
      const given = outcome(annotations, 'Component', false);

      expect(given.says).toEqual(says);
      expect(given.accountIds).toEqual(reads.accountIds ?? []);
      expect(given.facts).toBeUndefined();
    },
  );
});
