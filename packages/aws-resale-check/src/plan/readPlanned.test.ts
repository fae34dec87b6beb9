import { SUMMARIES } from '../__testUtils__/checks';
import { readPlanned } from './readPlanned';
import type { PlannedAction } from './PlannedStep';
import type {
  Expressions,
  ProviderConfig,
  ResourceChange,
  TerraformPlan,
} from './TerraformPlan';

const AWS = 'registry.terraform.io/hashicorp/aws';
const PAYER = '012345678901';
const LINKED = '112345678902';
const OTHER = '212345678903';

const PAYER_ARN = `arn:aws:organizations::${PAYER}:`;

interface Written {
  actions?: readonly (PlannedAction | 'no-op' | 'read' | 'forget')[];
  mode?: string;
  /** Left out: the configuration does not have the resource any more. */
  expressions?: Expressions | null;
  providers?: Record<string, Partial<ProviderConfig>>;
  providerKey?: string;
  variables?: TerraformPlan['variables'];
  rootVariables?: Record<string, { sensitive?: boolean }>;
}

/** A plan with one change. */
function planWith(
  type: string,
  change: Omit<ResourceChange['change'], 'actions'>,
  written: Written = {},
): TerraformPlan {
  const { mode = 'managed', expressions = {}, providers = {} } = written;
  return {
    format_version: '1.2',
    variables: written.variables,
    resource_changes: [
      {
        address: `${type}.it`,
        mode,
        type,
        name: 'it',
        provider_name: AWS,
        change: { actions: written.actions ?? ['create'], ...change },
      },
    ],
    configuration: {
      provider_config: Object.fromEntries(
        Object.entries(providers).map(([key, config]) => [
          key,
          { name: 'aws', full_name: AWS, ...config },
        ]),
      ),
      root_module: {
        variables: written.rootVariables,
        resources: expressions
          ? [
              {
                mode,
                type,
                name: 'it',
                provider_config_key: written.providerKey ?? 'aws',
                expressions,
              },
            ]
          : [],
      },
    },
  };
}

/** Operations with their accounts, or with why there is none. */
function read(
  plan: TerraformPlan,
  options: { defaultAccountId?: string; payerAccountId?: string } = {},
) {
  return readPlanned(plan, SUMMARIES, options).operations.map(
    ({ operation, account }) =>
      `${operation.id} ${account.accountId ?? account.problem}`,
  );
}

function allowing(accountIds: unknown): Partial<ProviderConfig> {
  return {
    expressions: { allowed_account_ids: { constant_value: accountIds } },
  };
}

const ACCOUNT = {
  id: LINKED,
  arn: `${PAYER_ARN}account/o-1/${LINKED}`,
  name: 'Shop',
  email: 'aws@customer.example',
  parent_id: 'ou-ab12-11111111',
  close_on_deletion: false,
  tags: {},
};

describe('readPlanned', () => {
  it.each<[string, Partial<typeof ACCOUNT> | { tags: object }, string[]]>([
    ['tags', { tags: { team: 'a' } }, []],
    ['a flag that is only read on deletion', { close_on_deletion: true }, []],
    ['the name', { name: 'Shop 2' }, [`account-rename ${LINKED}`]],
    ['the unit', { parent_id: 'r-ab12' }, [`account-move-ou ${LINKED}`]],
    [
      'name and e-mail',
      { name: 'Shop 2', email: 'aws@other.example' },
      [`root-email-change ${LINKED}`, `account-rename ${LINKED}`],
    ],
  ])(
    'tells a change of an account by what changes: %s',
    (_, changed, asked) => {
      expect(
        read(
          planWith(
            'aws_organizations_account',
            { before: ACCOUNT, after: { ...ACCOUNT, ...changed } },
            { actions: ['update'] },
          ),
        ),
      ).toEqual(asked);
    },
  );

  it('counts what is known only after the apply as a change', () => {
    const { parent_id: _, ...after } = ACCOUNT;
    expect(
      read(
        planWith(
          'aws_organizations_account',
          { before: ACCOUNT, after, after_unknown: { parent_id: true } },
          { actions: ['update'] },
        ),
      ),
    ).toEqual([`account-move-ou ${LINKED}`]);
    expect(
      read(
        planWith(
          'aws_organizations_organization',
          {
            before: {
              arn: `${PAYER_ARN}organization/o-1`,
              aws_service_access_principals: ['a'],
            },
            after: {
              arn: `${PAYER_ARN}organization/o-1`,
              aws_service_access_principals: ['a'],
            },
            after_unknown: { aws_service_access_principals: [false, true] },
          },
          { actions: ['update'] },
        ),
      ),
    ).toEqual([`trusted-access-change ${PAYER}`]);
  });

  it.each<[unknown, string]>([
    [true, 'account-close'],
    [false, 'account-leave-organization'],
    [null, 'account-leave-organization'],
    [undefined, 'account-leave-organization'],
  ])('closes an account with close_on_deletion %j: %s', (closes, asked) => {
    expect(
      read(
        planWith(
          'aws_organizations_account',
          { before: { ...ACCOUNT, close_on_deletion: closes }, after: null },
          { actions: ['delete'], expressions: null },
        ),
      ),
    ).toEqual([`${asked} ${LINKED}`]);
  });

  it.each([['delete', 'create'] as const, ['create', 'delete'] as const])(
    'takes a replacement, %s then %s, for both',
    (...actions) => {
      const { id: _, arn: __, ...after } = ACCOUNT;
      expect(
        read(
          planWith(
            'aws_organizations_account',
            {
              before: ACCOUNT,
              after: { ...after, create_govcloud: true },
              after_unknown: { id: true, arn: true },
            },
            { actions },
          ),
        ),
      ).toEqual([
        `account-leave-organization ${LINKED}`,
        `account-create ${PAYER}`,
        `govcloud-sign-up ${PAYER}`,
      ]);
    },
  );

  it.each([['no-op'], ['read'], ['forget']] as const)(
    'has nothing to ask for %s',
    action => {
      const planned = readPlanned(
        planWith(
          'aws_organizations_account',
          { before: { ...ACCOUNT, close_on_deletion: true }, after: null },
          { actions: [action] },
        ),
        SUMMARIES,
        {},
      );
      expect(planned).toEqual({
        operations: [],
        changed: 0,
        others: 0,
        deferred: 0,
      });
    },
  );

  it('takes a data source for no resource', () => {
    expect(
      read(
        planWith(
          'aws_budgets_budget',
          { after: { account_id: LINKED } },
          { mode: 'data' },
        ),
      ),
    ).toEqual([]);
  });

  it('prefers the account that a change is about to the one that does it', () => {
    const { before_identity, ...contact } = {
      after: { account_id: LINKED, alternate_contact_type: 'BILLING' },
      before_identity: { account_id: PAYER },
    };
    const providers = { aws: allowing([PAYER]) };
    const type = 'aws_account_alternate_contact';
    const asked = 'account-alternate-contacts-change';

    expect(read(planWith(type, contact, { providers }))).toEqual([
      `${asked} ${LINKED}`,
    ]);
    // Without one it is about the account of the provider.
    expect(read(planWith(type, { after: {} }, { providers }))).toEqual([
      `${asked} ${PAYER}`,
    ]);
    expect(
      read(
        planWith(
          type,
          { before: { account_id: null }, before_identity },
          { actions: ['delete'], expressions: null },
        ),
        { defaultAccountId: OTHER },
      ),
    ).toEqual([`${asked} ${PAYER}`]);
  });

  it('does not guess the account behind a sensitive or unknown one', () => {
    const providers = { aws: allowing([PAYER]) };
    const type = 'aws_account_region';
    const hints = { defaultAccountId: OTHER };

    expect(
      read(
        planWith(
          type,
          {
            after: { account_id: LINKED },
            after_sensitive: { account_id: true },
          },
          { providers },
        ),
        hints,
      ),
    ).toEqual([
      'region-opt-in its account_id is marked sensitive, and so is not looked at',
    ]);
    for (const expressions of [
      { account_id: { references: ['module.new.id', 'module.new'] } },
      // The configuration lacks it, so nobody knows.
      null,
    ]) {
      expect(
        read(
          planWith(
            type,
            { after: {}, after_unknown: { account_id: true } },
            { providers, expressions },
          ),
          hints,
        ),
      ).toEqual([
        'region-opt-in its account_id is known only after the apply: apply what it comes from first, then ask again',
      ]);
    }
    // Nobody wrote one: the provider fills in its own.
    expect(
      read(
        planWith(
          type,
          { after: {}, after_unknown: { account_id: true } },
          { providers },
        ),
        hints,
      ),
    ).toEqual([`region-opt-in ${PAYER}`]);
  });

  it('asks the payer for what is attached to a unit, new ones included', () => {
    const type = 'aws_organizations_policy_attachment';
    const providers = { aws: allowing([OTHER]) };
    const hints = { payerAccountId: PAYER, defaultAccountId: LINKED };
    const unit = 'aws_organizations_organizational_unit.new';
    const isNew = { after: {}, after_unknown: { target_id: true } };

    for (const target of ['ou-ab12-12345678', 'r-ab12']) {
      const plan = planWith(
        type,
        { after: { target_id: target } },
        { providers },
      );
      expect(read(plan, hints)).toEqual([`scp-attach ${PAYER}`]);
      expect(read(plan)).toEqual([`scp-attach ${OTHER}`]);
    }
    expect(
      read(
        planWith(type, isNew, {
          expressions: { target_id: { references: [`${unit}.id`, unit] } },
        }),
        hints,
      ),
    ).toEqual([`scp-attach ${PAYER}`]);
    expect(
      read(
        planWith(type, isNew, {
          expressions: { target_id: { references: [`${unit}.id`, 'var.x'] } },
        }),
        hints,
      ),
    ).toEqual([expect.stringContaining('its target_id is known only after')]);
  });

  it('never takes the default for a payer', () => {
    const plan = planWith('aws_controltower_landing_zone', { after: {} });

    expect(read(plan, { defaultAccountId: LINKED })).toEqual([
      'control-tower-setup it is asked of the payer, and nothing names that: give --payer, or set allowed_account_ids of its provider to the payer alone',
    ]);
    expect(read(plan, { payerAccountId: PAYER })).toEqual([
      `control-tower-setup ${PAYER}`,
    ]);
  });

  it('asks a delegation of the payer, not of the account that is delegated to', () => {
    expect(
      read(
        planWith(
          'aws_guardduty_organization_admin_account',
          { after: { admin_account_id: LINKED, account_id: LINKED } },
          { providers: { aws: allowing([PAYER]) } },
        ),
      ),
    ).toEqual([`delegated-admin-register ${PAYER}`]);
  });

  it.each<[string, Partial<ProviderConfig>, string | undefined]>([
    ['one account', allowing([LINKED]), LINKED],
    ['two accounts', allowing([LINKED, OTHER]), undefined],
    ['a number that lost its zero', allowing([12345678901]), undefined],
    ['no account', allowing([]), undefined],
    [
      'the role assumed last',
      {
        expressions: {
          assume_role: [
            { role_arn: { constant_value: `arn:aws:iam::${OTHER}:role/a` } },
            {
              role_arn: {
                constant_value: `arn:aws-us-gov:iam::${LINKED}:role/b/c`,
              },
            },
          ],
        },
      },
      LINKED,
    ],
    [
      'a role assumed last that is not known',
      {
        expressions: {
          assume_role: [
            { role_arn: { constant_value: `arn:aws:iam::${OTHER}:role/a` } },
            {
              role_arn: {
                references: ['aws_iam_role.b.arn', 'aws_iam_role.b'],
              },
            },
          ],
          assume_role_with_web_identity: [
            { role_arn: { constant_value: `arn:aws:iam::${OTHER}:role/a` } },
          ],
        },
      },
      undefined,
    ],
    [
      'a role of a web identity, as a block alone',
      {
        expressions: {
          assume_role_with_web_identity: {
            role_arn: { constant_value: `arn:aws:iam::${LINKED}:role/a` },
          },
        },
      },
      LINKED,
    ],
    [
      'one account rather than the role',
      {
        expressions: {
          allowed_account_ids: { constant_value: [LINKED] },
          assume_role: [
            { role_arn: { constant_value: `arn:aws:iam::${OTHER}:role/a` } },
          ],
        },
      },
      LINKED,
    ],
    [
      'a variable',
      { expressions: { allowed_account_ids: { references: ['var.id'] } } },
      LINKED,
    ],
    [
      'a list in a variable',
      { expressions: { allowed_account_ids: { references: ['var.ids'] } } },
      LINKED,
    ],
    [
      'a role in a variable',
      {
        expressions: {
          assume_role: [{ role_arn: { references: ['var.role'] } }],
        },
      },
      LINKED,
    ],
    [
      'two variables',
      {
        expressions: {
          allowed_account_ids: { references: ['var.id', 'var.other'] },
        },
      },
      undefined,
    ],
    [
      'a part of a variable',
      {
        expressions: {
          allowed_account_ids: { references: ['var.map["a"]', 'var.map'] },
        },
      },
      undefined,
    ],
    [
      'a sensitive variable',
      { expressions: { allowed_account_ids: { references: ['var.hidden'] } } },
      undefined,
    ],
    [
      'a variable of a module',
      {
        module_address: 'module.a',
        expressions: { allowed_account_ids: { references: ['var.id'] } },
      },
      undefined,
    ],
    ['nothing', {}, undefined],
  ])('reads the account of a provider: %s', (_, provider, accountId) => {
    const plan = planWith(
      'aws_budgets_budget',
      { after: {} },
      {
        providers: { aws: allowing([OTHER]), 'aws.a': provider },
        providerKey: 'aws.a',
        variables: {
          id: { value: LINKED },
          ids: { value: [LINKED] },
          role: { value: `arn:aws:iam::${LINKED}:role/a` },
          other: { value: OTHER },
          map: { value: { a: LINKED } },
          hidden: { value: LINKED },
        },
        rootVariables: { hidden: { sensitive: true } },
      },
    );
    expect(read(plan)).toEqual([
      `budget-anomaly-monitor-set ${
        accountId ??
        'nothing names its account: set allowed_account_ids of its provider to the account alone, or give --account for all such changes'
      }`,
    ]);
  });

  it('needs not know the provider where all work in one account', () => {
    const removed = (providers: Written['providers']) =>
      read(
        planWith(
          'aws_budgets_budget',
          { before: { name: 'a' }, after: null },
          { actions: ['delete'], expressions: null, providers },
        ),
      );
    const one = { aws: allowing([LINKED]), 'aws.a': allowing([LINKED]) };

    expect(removed(one)).toEqual([`budget-anomaly-monitor-set ${LINKED}`]);
    expect(
      removed({ ...one, other: { ...allowing([OTHER]), full_name: 'x/y/z' } }),
    ).toEqual([`budget-anomaly-monitor-set ${LINKED}`]);
    for (const another of [allowing([OTHER]), {}]) {
      expect(removed({ ...one, 'aws.b': another })).toEqual([
        expect.stringContaining('nothing names its account'),
      ]);
    }
  });

  it('makes nobody an administrator by a policy that is not known yet', () => {
    const type = 'aws_iam_role_policy_attachment';
    const providers = { aws: allowing([LINKED]) };

    expect(
      read(
        planWith(
          type,
          { after: {}, after_unknown: { policy_arn: true } },
          { providers },
        ),
      ),
    ).toEqual([]);
    expect(
      read(
        planWith(
          type,
          {
            after: {
              policy_arn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess',
            },
          },
          { providers },
        ),
      ),
    ).toEqual([
      `linked-admin-create ${LINKED}`,
      `payer-admin-create ${LINKED}`,
    ]);
  });

  it('masks e-mail addresses among the keys of instances', () => {
    const plan = planWith('aws_budgets_budget', { after: {} });
    const [change] = plan.resource_changes ?? [];
    const { operations } = readPlanned(
      {
        ...plan,
        resource_changes: [
          {
            ...change,
            address: 'module.a["x@y.example"].aws_budgets_budget.it["eu"]',
          },
        ],
      },
      SUMMARIES,
      {},
    );

    expect(operations.map(({ address }) => address)).toEqual([
      'module.a["…"].aws_budgets_budget.it["eu"]',
    ]);
  });
});
