import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleAwsResale from 'backstage-plugin-scaffolder-backend-module-aws-resale';
import { eventually } from '../dev/__testUtils__/eventually';
import {
  startSmallPortal,
  type SmallPortal,
} from '../dev/__testUtils__/startSmallPortal';

jest.setTimeout(240_000);

const TEMPLATE = 'template:default/enter-account';
const ENTER = 'operations-role-enter';
const PATIENCE_MS = 60_000;

let portal: SmallPortal;

async function request(path: string, body?: object) {
  const response = await fetch(portal.url(path), {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${portal.token}`,
      'Content-Type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

interface TaskEvent {
  type: string;
  body: { message: string; error?: { message: string }; output?: object };
}

/** Runs the template as a user, to its end. */
async function run(values: object) {
  const { id } = await request('scaffolder/v2/tasks', {
    templateRef: TEMPLATE,
    values,
  });
  const status = await eventually(async () => {
    const task: { status: string } = await request(`scaffolder/v2/tasks/${id}`);
    if (task.status !== 'completed' && task.status !== 'failed') {
      throw new Error(`The task is ${task.status}`);
    }
    return task.status;
  }, PATIENCE_MS);
  const events: TaskEvent[] = await request(`scaffolder/v2/tasks/${id}/events`);
  const end = events.find(({ type }) => type === 'completion');
  return {
    status,
    log: events
      .filter(({ type }) => type === 'log')
      .map(({ body }) => body.message)
      .join('\n'),
    error: end?.body.error?.message,
    output: end?.body.output,
  };
}

async function reasonFor(accountId: string): Promise<string> {
  const { answers } = await portal.api.checkOneChange(accountId, ENTER, {
    token: portal.token,
  });
  return answers[0].reason;
}

beforeAll(async () => {
  portal = await startSmallPortal({
    features: [scaffolderPlugin, scaffolderModuleAwsResale],
    templates: ['enter-account/template.yaml'],
  });
  await eventually(
    () => request('catalog/entities/by-name/template/default/enter-account'),
    PATIENCE_MS,
  );
});

afterAll(() => portal?.stop());

describe('the template that enters an account', () => {
  it('goes on where the provider may enter', async () => {
    const [accountId] = portal.accounts.spam;

    const { status, error, log, output } = await run({
      account: `resource:default/aws-${accountId}`,
      reason: 'Ticket 4711',
    });

    expect([status, error]).toEqual(['completed', undefined]);
    expect(log).toContain(
      `${accountId}, ${ENTER}: ALLOWED. ${await reasonFor(accountId)}`,
    );
    expect(log).toContain(
      `would be opened in account ${accountId}: Ticket 4711`,
    );
    expect(output).toMatchObject({
      links: [
        { url: `https://portal.example/aws-resale/accounts/${accountId}` },
      ],
      text: [{ content: await reasonFor(accountId) }],
    });
  });

  it('stops where the account is the customer’s, and says why', async () => {
    const [accountId] = portal.accounts.ecam;

    const { status, error, log } = await run({
      account: accountId,
      reason: 'Ticket 4711',
    });

    expect(status).toBe('failed');
    expect(error).toContain('This is not allowed, so the template stops here.');
    expect(error).toContain(
      `${accountId}, ${ENTER} (Enter with the operations role): NOT_OURS. ${await reasonFor(
        accountId,
      )}`,
    );
    expect(error).toContain(
      `See https://portal.example/aws-resale/accounts/${accountId}`,
    );
    expect(log).not.toContain('would be opened');
  });

  it('stops where nobody knows the account', async () => {
    // As a number it would lose its zeros, and be of another account.
    const { status, error, log } = await run({
      account: '000000000042',
      reason: 'Ticket 4711',
    });

    expect(status).toBe('failed');
    expect(error).toContain(`000000000042, ${ENTER}`);
    expect(error).toContain('UNKNOWN');
    expect(log).not.toContain('would be opened');
  });

  it('lists the action for whoever writes templates', async () => {
    const actions: { id: string; description?: string }[] = await request(
      'scaffolder/v2/actions',
    );

    expect(actions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'aws-resale:change:require-allowed',
        'aws-resale:check-change',
      ]),
    );
  });
});
