import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { takeDownloads } from '../../__testUtils__/takeDownloads';
import { CsvButton } from './CsvButton';

type Page = {
  items: { id: number }[];
  nextCursor?: string;
  totalCount: number;
};

describe('CsvButton', () => {
  const downloads = takeDownloads();
  const readPage = jest.fn<
    Promise<Page>,
    [unknown, { limit: number; cursor?: string }, { signal?: AbortSignal }]
  >();
  const show = () =>
    renderPage(
      <CsvButton
        what="accounts"
        source={{
          name: 'accounts',
          fields: [{ label: 'Id', value: (item: { id: number }) => item.id }],
          readPage,
        }}
      />,
      { api: createFakeAwsResaleApi() },
    );
  const start = async () =>
    userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV: accounts' }),
    );

  beforeEach(() => readPage.mockReset());

  /** A list of so many items, as a server gives it. */
  function serve(total: number) {
    readPage.mockImplementation(async (_, { limit, cursor = '0' }) => {
      const from = Number(cursor);
      const to = Math.min(total, from + limit);
      return {
        items: Array.from({ length: to - from }, (__, i) => ({ id: from + i })),
        nextCursor: to < total ? String(to) : undefined,
        totalCount: total,
      };
    });
  }

  it('reads every page and hands over one file, named by what and when', async () => {
    serve(450);
    show();
    await start();

    expect(await screen.findByText('450 rows exported')).toBeInTheDocument();
    expect(readPage.mock.calls.map(([, page]) => page)).toEqual([
      { limit: 200, cursor: undefined },
      { limit: 200, cursor: '200' },
      { limit: 200, cursor: '400' },
    ]);
    const [file] = downloads();
    expect(file.name).toBe(
      `aws-resale-accounts-${DateTime.now().toISODate()}.csv`,
    );
    const lines = (await file.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(451);
    expect(lines.at(-1)).toBe('449');
  });

  it('stops at the largest file and says so', async () => {
    serve(12_345);
    show();
    await start();

    expect(
      await screen.findByText(/^Stopped at 10000 of 12345 rows/),
    ).toBeInTheDocument();
    const [file] = downloads();
    expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(10_001);
  });

  it('says how far it is and stops on demand, without a file', async () => {
    serve(450);
    const serveFirst = readPage.getMockImplementation();
    readPage.mockImplementation((api, page, options) =>
      page.cursor || !serveFirst
        ? new Promise(() => {})
        : serveFirst(api, page, options),
    );
    show();
    await start();

    expect(await screen.findByText('200 of 450 rows read')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(readPage.mock.lastCall?.[2].signal?.aborted).toBe(true);
    expect(
      screen.getByRole('button', { name: 'Export CSV: accounts' }),
    ).toBeInTheDocument();
    expect(downloads()).toEqual([]);
  });

  it('says what failed and hands over nothing', async () => {
    readPage.mockRejectedValue(new Error('The store is down'));
    show();
    await start();

    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Export failed: The store is down',
      ),
    );
    expect(downloads()).toEqual([]);
  });
});
