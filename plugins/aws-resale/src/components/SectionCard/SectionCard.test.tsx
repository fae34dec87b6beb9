import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Loadable } from '../../hooks/useAwsResale';
import { SectionCard } from './SectionCard';

describe('SectionCard', () => {
  const reload = jest.fn();
  const show = (result: Partial<Loadable<string[]>>) =>
    renderInTestApp(
      <SectionCard
        title="History"
        footer="The foot"
        result={{ loading: false, reload, ...result }}
        isEmpty={value => value.length === 0}
        empty="Nothing yet"
      >
        {value => value.join(', ')}
      </SectionCard>,
    );
  const card = () => screen.findByRole('region', { name: 'History' });

  it('is a region named by its heading that shows its value', async () => {
    show({ value: ['moved', 'joined'] });
    expect(await card()).toHaveTextContent(/moved, joined.*The foot/);
    expect(
      within(await card()).getByRole('heading', { level: 2 }),
    ).toHaveTextContent('History');
  });

  it('keeps its head while it loads and says when that takes long', async () => {
    jest.useFakeTimers();
    try {
      show({ loading: true });
      const region = screen.getByRole('region', { name: 'History' });
      expect(within(region).getByRole('status')).toHaveTextContent(/^Loading$/);
      act(() => {
        jest.advanceTimersByTime(10_000);
      });
      expect(within(region).getByRole('status')).toHaveTextContent(
        'Still loading',
      );
    } finally {
      jest.useRealTimers();
    }
  });

  it('says why it is empty', async () => {
    show({ value: [] });
    expect(await card()).toHaveTextContent('Nothing yet');
  });

  it('says what failed, keeps the value and tries again', async () => {
    show({ value: ['moved'], error: new Error('The store is down') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /History could not be loaded.*The store is down/,
    );
    expect(await card()).toHaveTextContent('moved');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('stays when the reader may not see its content, without an alarm', async () => {
    show({ error: new NotAllowedError('no') });
    expect(await card()).toHaveTextContent('You may not see this.');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
