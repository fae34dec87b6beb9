import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { situations } from 'aws-simulator';
import type {
  EntityProblems,
  Snippet,
} from 'backstage-plugin-aws-resale-common';
import { eventually } from './__testUtils__/eventually';
import { everyItem } from './__testUtils__/everyItem';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

/** The month of history is replayed before the backend is up. */
const START_MS = 120_000;
/** A file is read every second, but the catalog has more to do. */
const PATIENCE_MS = 60_000;

const CUSTOMER = 'group:default/zielona-szklarnia';
const COMPONENT = 'component:default/greenhouse-control';

/** The catalog files of somebody who makes mistakes, by name. */
const FILES = {
  customer: {
    head: `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: zielona-szklarnia
  title: Zielona Szklarnia
`,
    annotations: `  annotations:
    aws-resale/payer-acount-id: '102938475610'
    aws-resale/account-model: ecma
    aws-resale/email-domains: zielona-szklarnia.example
`,
    tail: `spec:
  type: customer
  children: []
`,
  },
  component: {
    head: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: greenhouse-control
`,
    annotations: `  annotations:
    amazonaws.com/account-id: '18302774519, 118203774519'
`,
    tail: `spec:
  type: service
  lifecycle: production
  owner: zielona-szklarnia
`,
  },
} as const;

let folder: string;
let demo: RunningDemo;

function pathOf(name: keyof typeof FILES): string {
  return join(folder, `${name}.yaml`);
}

/** Puts annotations into a file of the catalog, in place of those that it has. */
async function write(name: keyof typeof FILES, annotations: string) {
  const { head, tail } = FILES[name];
  await writeFile(pathOf(name), `${head}${annotations}${tail}`);
}

/** Does what somebody does who copies a snippet: `metadata:` is there already. */
async function paste(name: keyof typeof FILES, snippet: Snippet | undefined) {
  if (!snippet?.copy.startsWith('metadata:\n  annotations:\n')) {
    throw new Error(`Nothing to paste: ${JSON.stringify(snippet)}`);
  }
  await write(name, `${snippet.copy.trimEnd()}\n`.replace('metadata:\n', ''));
}

async function problemsOf(ref: string): Promise<EntityProblems | undefined> {
  const entities = await everyItem(cursor =>
    demo.api.listAnnotationProblems({ cursor, limit: 200 }),
  );
  return entities.find(({ entityRef }) => entityRef === ref);
}

async function customerOf(accountId: string) {
  const { account } = await demo.api.getAccount(accountId);
  return { ref: account.customer?.ref, source: account.mappingSource };
}

/** Waits until the portal lists problems of an entity with these codes. */
function problemsWith(ref: string, codes: string[]): Promise<EntityProblems> {
  return eventually(async () => {
    const found = await problemsOf(ref);
    expect(found?.problems.map(({ code }) => code).sort()).toEqual(codes);
    return found!;
  }, PATIENCE_MS);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalog-'));
  await write('customer', FILES.customer.annotations);
  await write('component', FILES.component.annotations);
  demo = await startDemo(new Date(), {
    locations: [
      { type: 'file', target: pathOf('customer') },
      { type: 'file', target: pathOf('component') },
    ],
    processingInterval: { seconds: 1 },
    // Several hundred entities would keep the catalog from the two files.
    accountEntities: 'none',
  });
}, START_MS);

afterAll(async () => {
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what the portal offers to paste', () => {
  it(
    'corrects a customer, who then has the accounts of the payer',
    async () => {
      const { payerAccountId, accountIds } = situations.payerWithoutCustomer;
      const { fix } = await problemsWith(CUSTOMER, [
        'UNKNOWN_KEY',
        'UNKNOWN_MODEL',
      ]);
      expect(await customerOf(accountIds[0])).toEqual({});

      await paste('customer', fix);

      await eventually(async () => {
        expect(await problemsOf(CUSTOMER)).toBeUndefined();
        for (const id of [payerAccountId, ...accountIds]) {
          expect(await customerOf(id)).toEqual({
            ref: CUSTOMER,
            source: 'ORGANIZATION',
          });
        }
        const { account } = await demo.api.getAccount(accountIds[0]);
        expect(account.model).toBe('ECAM');
      }, PATIENCE_MS);
    },
    3 * PATIENCE_MS,
  );

  it(
    'gives an account without a customer to one, who keeps what it has',
    async () => {
      const [accountId] = situations.suggestionWeak.accountIds;
      const { snippets } = await demo.api.getMappingQueueItem(
        accountId,
        CUSTOMER,
      );

      await paste(
        'customer',
        snippets.find(({ kind }) => kind === 'ANNOTATION'),
      );

      await eventually(async () => {
        expect(await customerOf(accountId)).toEqual({
          ref: CUSTOMER,
          source: 'LINKED_ACCOUNT_ANNOTATION',
        });
        expect(
          await customerOf(situations.payerWithoutCustomer.accountIds[0]),
        ).toEqual({ ref: CUSTOMER, source: 'ORGANIZATION' });
        expect(await problemsOf(CUSTOMER)).toBeUndefined();
      }, PATIENCE_MS);
    },
    2 * PATIENCE_MS,
  );

  it(
    'makes an assignment needless, which then is withdrawn',
    async () => {
      const [accountId] = situations.suggestionNone.accountIds;
      const waiting = await demo.api.getMappingQueueItem(accountId, CUSTOMER);
      await demo.api.assignAccounts({
        customerRef: CUSTOMER,
        accountIds: [accountId],
      });
      await eventually(
        async () =>
          expect(await customerOf(accountId)).toEqual({
            ref: CUSTOMER,
            source: 'ASSIGNMENT',
          }),
        PATIENCE_MS,
      );

      await paste(
        'customer',
        waiting.snippets.find(({ kind }) => kind === 'ANNOTATION'),
      );

      await eventually(async () => {
        expect(await customerOf(accountId)).toEqual({
          ref: CUSTOMER,
          source: 'LINKED_ACCOUNT_ANNOTATION',
        });
        const { items } = await demo.api.listMappingQueue({
          status: 'ASSIGNED',
        });
        expect(items).toEqual([]);
      }, PATIENCE_MS);
    },
    3 * PATIENCE_MS,
  );

  it(
    'corrects a component, whose accounts then are known',
    async () => {
      const { fix } = await problemsWith(COMPONENT, ['LOST_ZERO']);
      const name = {
        kind: 'component',
        namespace: 'default',
        name: 'greenhouse-control',
      };

      await paste('component', fix);

      await eventually(async () => {
        const { accounts, unknown, problems } =
          await demo.api.getEntityAccounts(name);
        expect(accounts.map(({ accountId }) => accountId)).toEqual([
          '018302774519',
          '118203774519',
        ]);
        expect({ unknown, problems }).toEqual({ unknown: [], problems: [] });
        expect(await problemsOf(COMPONENT)).toBeUndefined();
      }, PATIENCE_MS);
    },
    2 * PATIENCE_MS,
  );
});
