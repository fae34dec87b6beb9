import {
  drain,
  portfolioOf,
  setUpAws,
  targetOf,
  type AwsSetup,
} from './__testUtils__/setUpAws';
import {
  AccessDeniedError,
  NoOrganizationError,
  ThrottledError,
} from './errors';
import type { ListedAccount, OrganizationReader } from './types';

/** Reads accounts until the stream ends or throws. */
async function readUntilEnd(reader: OrganizationReader) {
  const accounts: ListedAccount[] = [];
  try {
    for await (const page of reader.accounts()) {
      accounts.push(...page);
    }
    return { accounts, error: undefined };
  } catch (error) {
    return { accounts, error: error as Error };
  }
}

describe('SdkOrganizationReader when AWS fails', () => {
  let aws: AwsSetup;

  afterEach(async () => {
    await aws?.stop();
  });

  describe.each(['PATHS', 'TREE_WALK'] as const)('with %s', paths => {
    it.each([1, 2, 3])(
      'never ends a listing normally that fails at page %d',
      async page => {
        aws = await setUpAws();
        const { faults } = aws.simulator;
        if (paths === 'TREE_WALK') {
          faults.oldFieldSet({});
        }
        faults.fail({ operation: 'ListAccounts', page });
        const { accounts, error } = await readUntilEnd(await aws.open());
        expect(error).toMatchObject({ name: 'ServiceUnavailableError' });
        expect(accounts).toHaveLength((page - 1) * 20);
      },
    );
  });

  it.each([
    'ListRoots',
    'ListAccountsForParent',
    'ListOrganizationalUnitsForParent',
  ])(
    'never ends a listing normally whose walk fails at %s',
    async operation => {
      aws = await setUpAws();
      const { faults } = aws.simulator;
      faults.oldFieldSet({});
      faults.fail({ operation });
      const { accounts, error } = await readUntilEnd(await aws.open());
      expect(error?.message).toContain(operation);
      expect(accounts).toEqual([]);
    },
  );

  it.each([1, 2])(
    'never ends tags normally that fail at page %d',
    async page => {
      aws = await setUpAws({
        portfolio: portfolioOf({ accountsPerOrganization: 150 }),
      });
      aws.simulator.faults.fail({ operation: 'GetResources', page });
      const reader = await aws.open();
      await expect(drain(reader.tags())).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
      expect(reader.capabilities.tags).toBe('BULK');
    },
  );

  it('does not take tags refused midway for a capability', async () => {
    aws = await setUpAws({
      portfolio: portfolioOf({ accountsPerOrganization: 150 }),
    });
    aws.simulator.faults.fail(
      { operation: 'GetResources', page: 2 },
      { code: 'AccessDeniedException', status: 400 },
    );
    const reader = await aws.open();
    await expect(drain(reader.tags())).rejects.toThrow(AccessDeniedError);
    expect(reader.capabilities.tags).toBe('BULK');
  });

  it('retries a passing failure and counts every attempt', async () => {
    aws = await setUpAws({ access: { maxAttempts: 3 } });
    const { faults, requests } = aws.simulator;
    faults.fail({ operation: 'ListAccounts', page: 2, times: 1 });
    faults.dropConnection({ operation: 'ListAccounts', page: 3, times: 1 });
    const reader = await aws.open();
    await expect(drain(reader.accounts())).resolves.toHaveLength(45);
    expect(requests.count({ operation: 'ListAccounts' })).toBe(5);
    expect(reader.calls).toBe(requests.count());
  });

  it('says that AWS throttles once it has tried enough', async () => {
    aws = await setUpAws({ access: { maxAttempts: 2 } });
    const { faults, requests } = aws.simulator;
    faults.throttle({ operation: 'ListAccounts', page: 2 });
    const reader = await aws.open();
    const { accounts, error } = await readUntilEnd(reader);
    expect(error).toBeInstanceOf(ThrottledError);
    expect(error?.message).toContain(aws.organization.payerAccountId);
    expect(accounts).toHaveLength(20);
    expect(requests.count({ operation: 'ListAccounts' })).toBe(3);
    expect(reader.calls).toBe(requests.count());
  });

  it('says that the connection broke', async () => {
    aws = await setUpAws();
    aws.simulator.faults.dropConnection({ operation: 'ListAccounts', page: 2 });
    const { error } = await readUntilEnd(await aws.open());
    expect(error).toMatchObject({ name: 'ServiceUnavailableError' });
    expect(error?.message).toMatch(/^ListAccounts failed for payer \d{12} /);
  });

  it('says that the account is in no organization', async () => {
    aws = await setUpAws();
    aws.organization.organizationId = undefined;
    const reader = await aws.open();
    await expect(reader.describe()).rejects.toThrow(NoOrganizationError);
    await expect(drain(reader.accounts())).rejects.toThrow(
      `Account ${aws.organization.payerAccountId} is in no organization`,
    );
  });

  it('says which permission is missing', async () => {
    aws = await setUpAws();
    const { role, payerAccountId } = aws.organization;
    if (role) {
      role.allowedActions = ['organizations:DescribeOrganization'];
    }
    const reader = await aws.open();
    await reader.describe();
    const { error } = await readUntilEnd(reader);
    expect(error).toBeInstanceOf(AccessDeniedError);
    expect(error?.message).toContain(
      `Payer ${payerAccountId} refused ListAccounts`,
    );
  });

  it.each([1, 2])(
    'throws what the run was aborted with, during page %d',
    async page => {
      aws = await setUpAws({ access: { maxAttempts: 8 } });
      const controller = new AbortController();
      const reason = new Error('lease lost');
      const delay = aws.simulator.faults.delay(
        { operation: 'ListAccounts', page },
        60_000,
      );
      const reader = await aws.open(targetOf(aws.portfolio), controller.signal);
      const reading = readUntilEnd(reader);
      while (delay.hits === 0) {
        await new Promise(resolve => {
          setImmediate(resolve);
        });
      }
      controller.abort(reason);
      const { accounts, error } = await reading;
      expect(error).toBe(reason);
      expect(accounts).toHaveLength((page - 1) * 20);

      const calls = reader.calls;
      await expect(reader.describe()).rejects.toBe(reason);
      expect(reader.calls).toBe(calls);
    },
  );

  it('does not wait for the next attempt once aborted', async () => {
    aws = await setUpAws({ access: { maxAttempts: 8 } });
    const controller = new AbortController();
    const throttle = aws.simulator.faults.throttle({});
    const opening = aws.open(targetOf(aws.portfolio), controller.signal);
    while (throttle.hits === 0) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
    const reason = new Error('lease lost');
    controller.abort(reason);
    await expect(opening).rejects.toBe(reason);
    expect(throttle.hits).toBe(1);
  });

  it('names no e-mail address in any error', async () => {
    aws = await setUpAws();
    const email = 'root+acme@customer.example';
    for (const code of [
      'ServiceException',
      'AccessDeniedException',
      'TooManyRequestsException',
      'AWSOrganizationsNotInUseException',
    ]) {
      const fault = aws.simulator.faults.fail(
        { operation: 'ListAccounts' },
        { code, message: `cannot list "${email}"` },
      );
      const { error } = await readUntilEnd(await aws.open());
      expect(error?.message).toContain(aws.organization.payerAccountId);
      expect(JSON.stringify([error?.message, error?.stack, error])).not.toMatch(
        /root|customer\.example/,
      );
      fault.remove();
    }
  });
});
