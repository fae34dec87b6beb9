import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DateTime } from 'luxon';
import { AsOf } from './AsOf';

const twelveMinutesAgo = DateTime.now().minus({ minutes: 12, seconds: 5 });
const asOf = twelveMinutesAgo.toISO();

describe('AsOf', () => {
  it('gives time and age', async () => {
    renderInTestApp(<AsOf freshness={{ asOf, stale: false }} />);
    expect(
      await screen.findByText(
        `as of ${twelveMinutesAgo.toFormat('HH:mm')}, 12 min ago`,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Older than the limit.')).toBeNull();
  });

  it.each(['line', 'stacked'] as const)(
    'says in words that facts are stale (%s)',
    async layout => {
      renderInTestApp(
        <AsOf freshness={{ asOf, stale: true }} layout={layout} />,
      );
      expect(
        await screen.findByText('Older than the limit.'),
      ).toBeInTheDocument();
    },
  );

  it('says that nothing was read yet', async () => {
    renderInTestApp(<AsOf freshness={{ stale: true }} layout="stacked" />);
    expect(await screen.findByText('never read')).toBeInTheDocument();
  });
});
