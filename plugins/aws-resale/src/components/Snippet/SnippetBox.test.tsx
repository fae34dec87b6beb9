import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SnippetBox } from './SnippetBox';
import { snippetOf } from './snippetOf';

describe('SnippetBox', () => {
  it('draws marks that are no part of the text', async () => {
    renderInTestApp(
      <SnippetBox
        what="annotation"
        snippet={{
          lines: [
            { mark: 'SAME', text: 'a: 1' },
            { mark: 'REMOVED', text: 'b: 2' },
            { mark: 'ADDED', text: 'b: 3' },
          ],
          copy: 'a: 1\nb: 3',
        }}
      />,
    );
    expect(await screen.findByRole('deletion')).toHaveTextContent(/^b: 2$/);
    expect(screen.getByRole('insertion')).toHaveTextContent(/^b: 3$/);
    expect(screen.getByText('a: 1').tagName).toBe('SPAN');
    expect(screen.queryByRole('button', { name: 'Show all lines' })).toBeNull();
  });

  it('copies the text to paste, whatever is shown', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const text = Array.from({ length: 30 }, (_, index) => `k${index}: v`).join(
      '\n',
    );
    renderInTestApp(<SnippetBox what="rule" snippet={snippetOf(text)} />);
    const unfold = await screen.findByRole('button', {
      name: 'Show all lines',
    });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await user.click(screen.getByRole('button', { name: 'Copy rule' }));
    expect(writeText).toHaveBeenCalledWith(text);
    await user.click(unfold);
    expect(
      screen.getByRole('button', { name: 'Show fewer lines' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });
});
