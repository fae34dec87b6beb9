import { render, screen, within } from '@testing-library/react';
import { SplitBar, SplitPart } from './SplitBar';

const parts: SplitPart[] = [
  { key: 'a', label: 'consistent', count: 397, mark: 'good' },
  { key: 'b', label: 'drift', count: 3, mark: 'warn' },
  { key: 'c', label: 'undeclared', count: 0, mark: 'outlined' },
];

describe('SplitBar', () => {
  it('is one picture with the numbers in text below it', () => {
    render(<SplitBar parts={parts} label="397 consistent, 3 drift" />);
    const bar = screen.getByRole('img', { name: '397 consistent, 3 drift' });
    expect(bar.children).toHaveLength(2);
    expect(bar.children[0]).toHaveStyle({ flex: '397 1 0' });
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['397consistent', '3drift']);
  });

  it('gives shares in rows, so that a small part is not "0 %"', () => {
    render(<SplitBar parts={parts} label="all" legend="rows" />);
    const [most, few] = screen.getAllByRole('listitem');
    expect(within(most).getByText('99 %')).toBeInTheDocument();
    expect(within(few).getByText('0.8 %')).toBeInTheDocument();
  });

  it('is an empty outline where there is nothing to split', () => {
    render(<SplitBar parts={[]} label="none" legend="none" />);
    expect(screen.getByRole('img').children).toHaveLength(1);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });
});
