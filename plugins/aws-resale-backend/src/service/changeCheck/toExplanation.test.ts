import { OPERATIONS } from 'backstage-plugin-aws-resale-common';
import { factsOf } from '../../judge/changeCheck/__testUtils__/changeFacts';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import { explainedBy } from './explainedBy';
import { toExplanation } from './toExplanation';

const explaining = explainedBy(OPERATIONS);

describe('toExplanation', () => {
  it('holds no e-mail address, whatever account and customer are called', () => {
    const facts = factsOf({
      customer: { ref: 'group:default/acme', title: 'Acme (ada@acme.example)' },
    });
    const explanation = toExplanation(
      facts,
      {
        accountId: facts.accountId,
        name: 'root+prod@acme.example',
        isPayer: false,
        model: 'SPAM',
        arrangement: 'PROVIDER_PAYER',
      } as ChangeAccount,
      explaining,
    );
    expect(explanation).toMatchObject({
      name: 'acme.example',
      customer: { ref: 'group:default/acme', title: 'Acme acme.example)' },
    });
    expect(JSON.stringify(explanation)).not.toContain('@');
  });

  it('names nothing of an account that is unknown', () => {
    const facts = factsOf();
    expect(
      toExplanation({ ...facts, account: undefined }, undefined, explaining),
    ).not.toHaveProperty('name');
  });
});
