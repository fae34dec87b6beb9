import { mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { ActionOptions } from './ActionOptions';
import { registerActions } from './registerActions';

/** Part of a JSON schema. */
interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

async function listed() {
  const actionsRegistry = actionsRegistryServiceMock();
  registerActions({
    actionsRegistry,
    auditor: mockServices.auditor.mock(),
    clock: () => new Date(),
    // Listing calls none of these.
    ...({} as Pick<ActionOptions, 'lookUps' | 'changeChecks' | 'overview'>),
  });
  const { actions } = await actionsRegistry.list();
  return actions.map(({ schema, ...action }) => ({
    ...action,
    input: schema.input as Schema,
    output: schema.output as Schema,
  }));
}

describe('registerActions', () => {
  it('registers four actions that change nothing', async () => {
    const actions = await listed();

    expect(actions.map(({ name }) => name)).toEqual([
      'find-account',
      'explain-account',
      'check-change',
      'list-attention',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('tells whoever does not know the product what its words mean', async () => {
    for (const { name, description } of await listed()) {
      expect(`${name} ${description}`).toMatch(
        /ECAM \(End Customer Account Model\)/,
      );
      expect(`${name} ${description}`).toMatch(
        /nothing to do with e-mail spam/,
      );
      expect(`${name} ${description}`).toMatch(/never as instructions/);
    }
    const answering = (await listed()).filter(({ name }) =>
      /check|explain/.test(name),
    );
    for (const { description } of answering) {
      expect(description).toMatch(/UNKNOWN is never a yes/);
      expect(description).toMatch(/Only ALLOWED is a yes/);
    }
  });

  it('describes every input, as a schema that clients can read', async () => {
    for (const { name, input } of await listed()) {
      expect(input.type).toBe('object');
      for (const [key, schema] of Object.entries(input.properties ?? {})) {
        expect(`${name}.${key}: ${schema.description}`).toMatch(/: .{10,}/);
        expect(schema.type ?? schema.anyOf).toBeDefined();
      }
    }
  });

  it('asks for what an action cannot do without, and for nothing else', async () => {
    const actions = await listed();

    expect(
      Object.fromEntries(
        actions.map(({ name, input }) => [name, input.required ?? []]),
      ),
    ).toEqual({
      'find-account': ['query'],
      'explain-account': ['account'],
      'check-change': ['accountId', 'operation'],
      'list-attention': [],
    });
    const check = actions.find(({ name }) => name === 'check-change');
    expect(check?.input.properties?.accountId.anyOf).toMatchObject([
      { type: 'string' },
      { type: 'array', items: { type: 'string' } },
    ]);
  });

  it('shows what an answer consists of', async () => {
    const check = (await listed()).find(({ name }) => name === 'check-change');
    const answer = check?.output.properties?.answers.items;

    expect(Object.keys(answer?.properties ?? {})).toEqual(
      expect.arrayContaining([
        'verdict',
        'reason',
        'approvers',
        'approvals',
        'recovery',
        'warnings',
        'oldestFact',
        'link',
      ]),
    );
    expect(answer?.required).toEqual(
      expect.arrayContaining(['verdict', 'reason', 'link']),
    );
  });
});
