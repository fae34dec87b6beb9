import {
  identityApiRef,
  storageApiRef,
  type StorageApi,
} from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import type { Change } from 'backstage-plugin-aws-resale-common';
import {
  buildChange,
  buildCustomer,
  buildRollup,
} from '../../__testUtils__/builders';
import { buildTally } from '../../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { MyCustomers } from './MyCustomers';

const KEY = 'my-customers-visit';
const iso = (moment: DateTime) => moment.toUTC().toISO() ?? '';
const ago = (duration: object) => iso(DateTime.now().minus(duration));

const ostsee = buildCustomer({
  posture: {
    exposure: buildTally({ exposed: 8, protected: 36, notObserved: 3 }),
    level: { reached: 3, total: 5 },
    levelText: '3 of 5 towards fully protected',
  },
});
const falkenberg = buildCustomer({
  ref: 'group:default/falkenberg-logistik',
  title: 'Falkenberg Logistik',
  model: 'ECAM',
  rollup: buildRollup({ verdict: 'DRIFT', linkedAccounts: 41 }),
});

function joined(overrides: Partial<Change> = {}): Change {
  return buildChange({
    at: iso(DateTime.now()),
    customer: { ref: ostsee.ref, title: ostsee.title },
    ...overrides,
  });
}

describe('MyCustomers', () => {
  let api: FakeAwsResaleApi;
  let storage: StorageApi;
  const bucket = () => storage.forBucket('aws-resale');
  const show = () =>
    renderPage(
      <TestApiProvider
        apis={[
          [storageApiRef, storage],
          [
            identityApiRef,
            mockApis.identity({ userEntityRef: 'user:default/jonas' }),
          ],
        ]}
      >
        <MyCustomers />
      </TestApiProvider>,
      { api },
    );
  const customers = () => screen.findByRole('region', { name: 'My customers' });
  const changes = () => screen.findByRole('region', { name: 'What changed' });

  beforeEach(() => {
    storage = mockApis.storage();
    api = createFakeAwsResaleApi();
    api.listCustomers.mockResolvedValue({
      items: [ostsee, falkenberg],
      totalCount: 2,
    });
    api.listChanges.mockResolvedValue({ items: [joined()], totalCount: 1 });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });

  describe('customers', () => {
    it('asks for the reader’s own, the most exposed first', async () => {
      show();
      await customers();
      expect(api.listCustomers.mock.calls[0][0]).toMatchObject({
        mine: true,
        sort: 'exposure',
      });
    });

    it('shows how each stands and how they split by model', async () => {
      show();
      const list = await within(await customers()).findByRole('list', {
        name: 'My customers',
      });
      const [first, second] = within(list).getAllByRole('listitem');
      expect(
        within(first).getByRole('link', { name: 'Ostsee Energie' }),
      ).toHaveAttribute('href', '/catalog/default/group/ostsee-energie');
      expect(first).toHaveTextContent(
        /47 accounts.*SPAM.*Consistent.*8 exposed · 44 of 47 observed/,
      );
      expect(second).toHaveTextContent(
        /Falkenberg Logistik.*42 accounts.*ECAM.*Drift.*Not judged yet/,
      );
      expect(
        screen.getByRole('img', {
          name: 'Account models of 2 customers: SPAM 1, ECAM 1',
        }),
      ).toBeInTheDocument();
      expect(screen.getByText('2 of 2 shown')).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: 'All my customers' }),
      ).toHaveAttribute('href', '/aws-resale/customers?mine=true');
    });

    it('shows the worst ten, and no split of a list that is not whole', async () => {
      api.listCustomers.mockResolvedValue({
        items: Array.from({ length: 12 }, (_, index) =>
          buildCustomer({ ref: `group:default/c${index}` }),
        ),
        totalCount: 140,
      });
      show();
      expect(await screen.findByText('10 of 140 shown')).toBeInTheDocument();
      expect(
        screen.queryByRole('img', { name: /^Account models/ }),
      ).not.toBeInTheDocument();
    });

    it('is as old as the oldest facts, and says which are too old', async () => {
      api.listCustomers.mockResolvedValue({
        items: [
          ostsee,
          {
            ...falkenberg,
            freshness: { asOf: '2025-03-01T10:00:00Z', stale: true },
          },
        ],
        totalCount: 2,
      });
      show();
      expect(await screen.findAllByText(/as of 1 Mar 2025/)).toHaveLength(2);
      expect(screen.getAllByText('Older than the limit.')).toHaveLength(2);
    });

    it('is not made older by a customer of whom there is nothing to read', async () => {
      api.listCustomers.mockResolvedValue({
        items: [
          ostsee,
          { ...falkenberg, organizations: 0, freshness: { stale: true } },
        ],
        totalCount: 2,
      });
      show();
      expect(await screen.findByText(/^as of/)).toBeInTheDocument();
      expect(screen.queryByText('never read')).not.toBeInTheDocument();
    });

    it('tells whoever has none how a customer becomes theirs', async () => {
      api.listCustomers.mockResolvedValue({ items: [], totalCount: 0 });
      show();
      expect(
        await screen.findByText('No customers of your own'),
      ).toBeInTheDocument();
      expect(
        await screen.findByText(
          /aws-resale\/account-manager: user:default\/jonas/,
        ),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: 'All customers' }),
      ).toHaveAttribute('href', '/aws-resale/customers');
      expect(
        screen.queryByRole('region', { name: 'What changed' }),
      ).not.toBeInTheDocument();
    });

    it('keeps a failure within its card', async () => {
      api.listCustomers.mockRejectedValueOnce(new Error('The store is down'));
      show();
      expect(
        await within(await customers()).findByRole('alert'),
      ).toHaveTextContent('The store is down');
      expect(
        await within(await changes()).findByText(/1 account joined/),
      ).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(
        await screen.findByRole('link', { name: 'Falkenberg Logistik' }),
      ).toBeInTheDocument();
    });
  });

  describe('changes', () => {
    const since = () => api.listChanges.mock.calls[0][0].since ?? '';

    it('shows the last 7 days at a first visit and says so', async () => {
      show();
      expect(
        await screen.findByText('Your first visit: the last 7 days'),
      ).toBeInTheDocument();
      expect(api.listChanges.mock.calls[0][0]).toMatchObject({ mine: true });
      const days = DateTime.now().diff(DateTime.fromISO(since()), 'days').days;
      expect(Math.round(days)).toBe(7);
    });

    it('shows what happened since the last visit, alike told together', async () => {
      const seenAt = ago({ days: 3 });
      await bucket().set(KEY, {
        since: ago({ days: 9 }),
        seenAt,
        isFirst: false,
      });
      api.listChanges.mockResolvedValue({
        items: [joined({ id: '1' }), joined({ id: '2' })],
        totalCount: 2,
      });
      show();
      expect(
        await within(await changes()).findByText(
          /since your last visit: .*, 3 days ago/,
        ),
      ).toBeInTheDocument();
      expect(since()).toBe(seenAt);
      const day = await screen.findByRole('list', { name: 'Today' });
      expect(within(day).getByRole('listitem')).toHaveTextContent(
        'Ostsee Energie: 2 accounts joined',
      );
    });

    it('waits for a store that is asked over the network', async () => {
      let tell = (_: unknown) => {};
      const kept = { since: ago({ days: 9 }), seenAt: ago({ days: 2 }) };
      storage = {
        ...storage,
        forBucket: () => ({
          ...bucketOf({ presence: 'unknown' }),
          observe$: () =>
            ({
              subscribe: (next: (value: unknown) => void) => {
                tell = next;
                return { unsubscribe: () => {}, closed: false };
              },
            } as unknown as ReturnType<StorageApi['observe$']>),
        }),
      } as StorageApi;
      show();
      expect(
        await within(await changes()).findByText('Loading'),
      ).toBeInTheDocument();
      expect(api.listChanges).not.toHaveBeenCalled();
      act(() => tell({ key: KEY, presence: 'present', value: kept }));
      await screen.findByText(/1 account joined/);
      expect(since()).toBe(kept.seenAt);

      // Another tab has seen them: the list that is looked at stays.
      act(() =>
        tell({
          key: KEY,
          presence: 'present',
          value: { since: ago({}), seenAt: ago({}) },
        }),
      );
      expect(screen.getByText(/1 account joined/)).toBeInTheDocument();
      expect(api.listChanges).toHaveBeenCalledTimes(1);
    });

    it('says that nothing changed', async () => {
      api.listChanges.mockResolvedValue({ items: [], totalCount: 0 });
      await bucket().set(KEY, {
        since: ago({ days: 9 }),
        seenAt: ago({ days: 3 }),
        isFirst: false,
      });
      show();
      expect(
        await screen.findByText(
          'Nothing changed for your customers since then.',
        ),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: 'Mark as seen' }),
      ).not.toBeInTheDocument();
    });

    it('says so where there are more than it shows', async () => {
      api.listChanges.mockResolvedValue({ items: [joined()], totalCount: 431 });
      show();
      expect(
        await screen.findByText('The newest 1 of 431 changes'),
      ).toBeInTheDocument();
    });

    it('keeps the visit once the list was looked at for some seconds', async () => {
      const tab = jest.spyOn(document, 'visibilityState', 'get');
      const look = (state: DocumentVisibilityState) => {
        tab.mockReturnValue(state);
        document.dispatchEvent(new Event('visibilitychange'));
      };
      look('hidden');
      const before = DateTime.now();
      show();
      await screen.findByText(/1 account joined/);

      jest.useFakeTimers();
      look('visible');
      jest.advanceTimersByTime(4_000);
      look('hidden');
      jest.advanceTimersByTime(60_000);
      expect(bucket().snapshot(KEY).presence).toBe('absent');
      look('visible');
      await act(async () => jest.advanceTimersByTime(5_000));
      const kept = bucket().snapshot(KEY).value as Record<string, string>;
      expect(DateTime.fromISO(kept.seenAt) >= before).toBe(true);
      expect(kept.since).toBe(since());
      expect(screen.getByText(/1 account joined/)).toBeInTheDocument();
    });

    it('keeps nothing while the list is out of sight', async () => {
      let look = (_: boolean) => {};
      globalThis.IntersectionObserver = class {
        constructor(listener: IntersectionObserverCallback) {
          look = isIntersecting =>
            listener(
              [{ isIntersecting } as IntersectionObserverEntry],
              this as unknown as IntersectionObserver,
            );
        }
        observe() {}
        disconnect() {}
      } as unknown as typeof IntersectionObserver;
      const set = jest.spyOn(bucket(), 'set');
      show();
      await screen.findByText(/1 account joined/);

      jest.useFakeTimers();
      look(false);
      jest.advanceTimersByTime(60_000);
      look(true);
      jest.advanceTimersByTime(4_000);
      look(false);
      jest.advanceTimersByTime(60_000);
      expect(set).not.toHaveBeenCalled();
      look(true);
      jest.advanceTimersByTime(5_000);
      expect(set).toHaveBeenCalledTimes(1);
    });

    it('ends the visit on demand, and keeps its list in sight', async () => {
      const { unmount } = show();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Mark as seen' }),
      );
      expect(
        screen.getByRole('button', { name: 'Marked as seen' }),
      ).toHaveFocus();
      expect(
        screen.getByText('The next visit shows only what is new from now on.'),
      ).toBeInTheDocument();
      expect(screen.getByText(/1 account joined/)).toBeInTheDocument();

      unmount();
      const { seenAt } = bucket().snapshot(KEY).value as { seenAt: string };
      show();
      await screen.findByText(/since your last visit/);
      await waitFor(() => expect(api.listChanges).toHaveBeenCalledTimes(2));
      expect(api.listChanges.mock.calls[1][0].since).toBe(seenAt);
    });

    it('says so where a visit could not be kept', async () => {
      jest.spyOn(bucket(), 'set').mockRejectedValue(new Error('offline'));
      show();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Mark as seen' }),
      );
      expect(await screen.findByText(/could not be kept/)).toBeInTheDocument();
    });

    it('keeps no visit whose changes could not be read', async () => {
      api.listChanges.mockRejectedValue(new Error('The database is away'));
      const set = jest.spyOn(bucket(), 'set');
      show();
      await within(await changes()).findByRole('alert');
      jest.useFakeTimers();
      jest.advanceTimersByTime(60_000);
      expect(set).not.toHaveBeenCalled();
      expect(
        await within(await customers()).findByText('Ostsee Energie'),
      ).toBeInTheDocument();
    });
  });
});

function bucketOf(snapshot: { presence: 'unknown' }): StorageApi {
  return {
    forBucket: () => bucketOf(snapshot),
    remove: async () => {},
    set: async () => {},
    snapshot: (key: string) => ({ key, ...snapshot }),
    observe$: () => {
      throw new Error('Not observed');
    },
  };
}
