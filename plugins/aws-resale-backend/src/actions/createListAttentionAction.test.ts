import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Attention } from 'backstage-plugin-aws-resale-common';
import { policy } from '../__testUtils__/startPlugin';
import { DateTime } from 'luxon';
import {
  ACCOUNTS,
  startActions,
  type Actions,
} from './__testUtils__/startActions';

jest.setTimeout(120_000);

type Listed = {
  totalCount: number;
  items: (Attention & { link?: string })[];
};

describe('list-attention', () => {
  let actions: Actions;
  const list = async (input = {}) =>
    (await actions.call('list-attention', input)) as unknown as Listed;

  beforeAll(async () => {
    actions = await startActions();
  });

  afterAll(() => actions.stop());

  it('lists what the overview lists, word for word, and links single accounts', async () => {
    const attested = await actions.plugin.post('/custody/attestations', {
      accountIds: [ACCOUNTS.spam[0].accountId],
      records: [
        {
          facet: 'PASSWORD',
          custodian: { type: 'EXTERNAL', name: 'Vault keepers' },
          party: 'PROVIDER',
          since: '2020-01-01',
          nextReview: DateTime.utc().plus({ days: 100 }).toISODate(),
        },
      ],
    });
    expect(attested.status).toBe(201);
    const { body } = await actions.plugin.get('/overview');

    const { totalCount, items } = await list();

    expect(totalCount).toBe(body.attentionTotal);
    expect(items.map(({ kind, accountId }) => [kind, accountId])).toEqual(
      expect.arrayContaining([
        ['ATTESTATION_WAITING', ACCOUNTS.spam[0].accountId],
        ['ANNOTATION_PROBLEM', undefined],
      ]),
    );
    expect(items).toEqual(
      body.attention.map(({ cause, attestationId, ...item }: Attention) => ({
        ...item,
        ...(item.accountId && {
          link: `https://portal.example/aws-resale/accounts/${item.accountId}`,
        }),
      })),
    );
  });

  it('lists as many as wanted, worst first', async () => {
    const { items: all } = await list({ limit: '100' });
    const { totalCount, items } = await list({ limit: 1 });

    expect(items).toEqual(all.slice(0, 1));
    expect(totalCount).toBe(all.length);
    await expect(list({ limit: 0 })).rejects.toThrow('Invalid input');
  });

  it('leaves a trace', async () => {
    actions.plugin.auditor.createEvent.mockClear();

    await list();

    expect(actions.plugin.auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: 'overview-fetch',
          severityLevel: 'low',
          meta: {
            queryType: 'attention',
            surface: 'action',
            actor: 'user:default/mock',
          },
        },
      ],
    ]);
  });
});

it('lists nothing of what the caller may not see', async () => {
  const actions = await startActions({
    visible: 0,
    permissions: policy({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.DENY })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.DENY })),
    }),
  });

  expect(await actions.call('list-attention', {})).toEqual({
    totalCount: 0,
    items: [],
  });
  await actions.stop();
});
