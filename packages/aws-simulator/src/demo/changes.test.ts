import { createDemoPortfolio } from './createDemoPortfolio';
import { changeDomain, changeOrganization, leave, tag } from './changes';
import { stories } from './stories';

const now = new Date('2026-11-24T14:17:00Z');
const [harbour, shipping] = stories.arge.organizations;
const [{ accountId: payer }, { accountId: linked }] = shipping.accounts;
const context = {
  at: now,
  roleOf: () => {
    throw new Error('no role is wanted here');
  },
};

function portfolio() {
  return createDemoPortfolio({
    roleName: 'any',
    externalIdFor: () => 'any',
    now,
  }).portfolio;
}

function accountsOf(all: ReturnType<typeof portfolio>, payerAccountId: string) {
  return all.organizations
    .filter(one => one.payerAccountId === payerAccountId)
    .flatMap(one => one.accounts);
}

describe('changes', () => {
  it('moves an account with everything that belongs to it', () => {
    const all = portfolio();
    const [before] = accountsOf(all, shipping.payerAccountId).filter(
      account => account.accountId === linked,
    );
    const { name, email, state } = before;

    changeOrganization(linked, shipping, harbour, '')(all, context);

    expect(
      accountsOf(all, shipping.payerAccountId).map(one => one.accountId),
    ).not.toContain(linked);
    expect(accountsOf(all, harbour.payerAccountId)).toContainEqual(
      expect.objectContaining({
        accountId: linked,
        name,
        email,
        state,
        parentId: harbour.rootId,
        joinedAt: now,
        joinedMethod: 'INVITED',
      }),
    );
  });

  it('changes the domain of a payer and leaves the other accounts alone', () => {
    const all = portfolio();
    const others = accountsOf(all, payer)
      .slice(1)
      .map(account => account.email);

    changeDomain(shipping, [payer], 'elsewhere.example')(all, context);

    expect(accountsOf(all, payer)[0].email).toBe(
      `aws+${payer}@elsewhere.example`,
    );
    expect(
      accountsOf(all, payer)
        .slice(1)
        .map(account => account.email),
    ).toEqual(others);
  });

  it('adds tags and keeps those that are there', () => {
    const all = portfolio();
    const tagsOf = (id: string) =>
      accountsOf(all, shipping.payerAccountId).find(
        account => account.accountId === id,
      )?.tags;

    tag(shipping, [linked], { one: '1' })(all, context);
    tag(shipping, [linked], { two: '2' })(all, context);

    expect(tagsOf(linked)).toEqual({ one: '1', two: '2' });
    expect(tagsOf(payer)).toEqual({});
  });

  it('refuses what is not there', () => {
    const all = portfolio();
    leave(shipping, [linked])(all, context);

    expect(() => leave(shipping, [linked])(all, context)).toThrow(
      `payer ${shipping.payerAccountId} has no account ${linked}`,
    );
    expect(() =>
      leave({ ...shipping, payerAccountId: '999999999999' }, [linked])(
        all,
        context,
      ),
    ).toThrow('no payer 999999999999');
  });
});
