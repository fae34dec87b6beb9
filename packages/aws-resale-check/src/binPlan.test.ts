import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runBin } from './__testUtils__/runBin';
import { TestPortal } from './__testUtils__/TestPortal';

const PLANS = resolve(__dirname, '__fixtures__/plans');
const PAYER = '012345678901';
const SHOP = '112345678902';
const LAB = '212345678903';
const DATA = '312345678904';

// A process is started for each question, beside whatever else is running.
jest.setTimeout(60_000);

let portal: TestPortal;

beforeAll(async () => {
  portal = await TestPortal.start();
});

afterAll(() => portal.stop());

beforeEach(() => portal.reset());

/** Runs the command; no value of a plan is in what it writes or asks. */
async function check(args: string[], input?: string) {
  const result = await runBin(args, {
    env: { AWS_RESALE_URL: portal.url },
    folder: PLANS,
    input,
  });
  expect(`${result.out}${result.error}`).not.toContain('SECRET');
  expect(JSON.stringify(portal.seen)).not.toContain('SECRET');
  return result;
}

/** The verdicts with accounts and operations, without what stands below them. */
function answersIn(out: string) {
  return out
    .split('\n')
    .filter(line => /^(ALLOWED|NEEDS|NOT|UNKNOWN)/.test(line))
    .map(line => line.split(':')[0].replace(/ {2,}/g, '  '));
}

describe('aws-resale-check --plan', () => {
  it('asks for what a plan does to an organization and its accounts', async () => {
    portal.partsOf = (_, operationId) =>
      operationId === 'account-close' ? { verdict: 'NOT_OURS' } : {};
    const plan = await readFile(resolve(PLANS, 'organization.json'), 'utf8');
    const { code, out, error } = await check(['--plan', '-'], plan);

    expect({ code, error }).toEqual({ code: 3, error: '' });
    expect(answersIn(out)).toEqual([
      'UNKNOWN  (no account)  Change security, billing or operations contact',
      `NOT OURS  ${SHOP}  Close the account`,
      `ALLOWED  ${LAB}  Leave the organization`,
      `ALLOWED  ${PAYER}  Create a linked account`,
      `ALLOWED  ${PAYER}  Attach, change or detach a service control policy`,
      `ALLOWED  ${DATA}  Attach, change or detach a service control policy`,
      `ALLOWED  ${DATA}  Move an account to another organizational unit`,
    ]);
    expect(out).toContain(
      [
        '  Plan: creates aws_account_alternate_contact.new',
        '  Account: its account_id is known only after the apply: apply what it comes from first, then ask again',
        '',
      ].join('\n'),
    );
    expect(out).toContain(
      '  Plan: deletes aws_organizations_account.shop; account by its id\n',
    );
    expect(out).toMatch(
      /\n6 answers: 5 allowed, 0 need approval, 1 not ours, 0 unknown\nPlan: 9 resources changed; 3 by no operation, so not asked; 1 without an account\n$/,
    );
    expect(portal.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/aws-resale/operations',
      ...Array(4).fill('POST /api/aws-resale/change-check'),
    ]);
  });

  it('follows providers into modules, whatever keys their instances have', async () => {
    const { code, out } = await check(['--plan', 'modules.json']);

    expect(code).toBe(3);
    expect(out).toContain(
      [
        `  Plan: creates module.shop["eu.west[1]"].aws_budgets_budget.all[0]; account by assume_role of provider aws.shop`,
        `  Plan: changes module.shop["us"].module.inner.aws_ce_anomaly_monitor.one; account by its arn`,
        '',
      ].join('\n'),
    );
    expect(out).toContain(
      `one; account by assume_role of provider module.data:aws\n`,
    );
    // The key of an instance may be an e-mail address.
    expect(out).toContain('  Plan: creates aws_budgets_budget.several["…"]\n');
    expect(portal.questions).toEqual([
      {
        accountIds: [PAYER, SHOP],
        operationIds: ['budget-anomaly-monitor-set'],
      },
      {
        accountIds: [LAB],
        operationIds: ['linked-admin-create', 'payer-admin-create'],
      },
      { accountIds: [DATA], operationIds: ['domain-register'] },
    ]);
  });

  it('takes --account for what names none, and for nothing else', async () => {
    const given = '712345678908';
    const { code } = await check([
      ...['--plan', 'modules.json', '--account', given],
    ]);

    expect(code).toBe(0);
    expect(portal.questions[0].accountIds).toEqual([PAYER, SHOP, given]);

    portal.reset();
    // A new account has no id yet, and no other account stands for it.
    expect(
      (await check(['--plan', 'organization.json', '--account', given])).code,
    ).toBe(3);
    expect(portal.questions.flatMap(each => each.accountIds)).not.toContain(
      given,
    );
  });

  it('asks the payer that is named', async () => {
    const payer = '812345678909';
    await check(['--plan', 'organization.json', '--payer', payer]);

    // What is attached to a part of an organization; accounts name their payer.
    expect(
      portal.questions.find(({ accountIds }) => accountIds.includes(payer)),
    ).toEqual({ accountIds: [payer], operationIds: ['scp-attach'] });
    expect(
      portal.questions.find(({ accountIds }) => accountIds.includes(PAYER)),
    ).toEqual({ accountIds: [PAYER], operationIds: ['account-create'] });
  });

  it('leaves out what the account has another role for', async () => {
    portal.partsOf = (_, operationId) =>
      operationId === 'payer-admin-create'
        ? { verdict: 'UNKNOWN', cause: 'OTHER_ROLE' }
        : { verdict: 'NEEDS_APPROVAL' };
    const args = ['--plan', 'modules.json', '--account', PAYER];
    const { code, out } = await check(args);

    expect(code).toBe(1);
    expect(answersIn(out)).toContain(
      `NEEDS APPROVAL  ${LAB}  Create an administrator in a linked account`,
    );
    expect(out).not.toContain('administrator in the payer');
    expect((await check([...args, '--allow-approval'])).code).toBe(0);

    portal.partsOf = () => ({ verdict: 'UNKNOWN', cause: 'OTHER_ROLE' });
    expect((await check(args)).code).toBe(3);
  });

  it('lets through what is no operation, and says so', async () => {
    expect(await check(['--plan', 'harmless.json'])).toEqual({
      code: 0,
      error: '',
      out: 'Plan: 2 resources changed; 2 by no operation, so not asked; 1 change left to a later plan; nothing to ask\n',
    });
    expect(
      await check(
        ['--plan', '-'],
        '{"format_version":"1.2","planned_values":{}}',
      ),
    ).toEqual({
      code: 0,
      error: '',
      out: 'Plan: no resource is changed; nothing to ask\n',
    });
    expect(portal.questions).toEqual([]);
  });

  it('prints JSON with what the answers are about', async () => {
    const { code, out } = await check([
      '--plan',
      'organization.json',
      '--json',
    ]);
    const { plan, ...answered } = JSON.parse(out);

    expect(code).toBe(3);
    expect(answered).toMatchObject({
      verdict: 'UNKNOWN',
      counts: { ALLOWED: 6, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 },
      asOf: '2026-11-22T12:00:00.000Z',
    });
    expect(answered.answers).toHaveLength(6);
    expect(plan).toMatchObject({ changed: 9, others: 3, deferred: 0 });
    expect(plan.operations).toContainEqual({
      address: 'aws_organizations_account.lab',
      action: 'delete',
      operationId: 'account-leave-organization',
      accountId: LAB,
      accountBy: 'its id',
    });
    expect(plan.operations).toContainEqual({
      address: 'aws_account_alternate_contact.new',
      action: 'create',
      operationId: 'account-alternate-contacts-change',
      problem: expect.stringContaining('known only after the apply'),
    });
    expect(
      JSON.parse((await check(['--plan', 'harmless.json', '--json'])).out),
    ).toMatchObject({ verdict: 'ALLOWED', answers: [], plan: { others: 2 } });
  });

  it('refuses what is no plan, and repeats none of it', async () => {
    const { code, out, error } = await check(['--plan', '-'], '{"SECRET"');

    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(error).toBe(
      'aws-resale-check: --plan: this is no JSON; write it with: terraform show -json <plan file>\nTry --help.\n',
    );
    expect(portal.seen).toEqual([]);
  });
});
