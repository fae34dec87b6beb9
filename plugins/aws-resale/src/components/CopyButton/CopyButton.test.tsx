import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CopyButton } from './CopyButton';

describe('CopyButton', () => {
  it('says so when the browser refuses', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    renderInTestApp(<CopyButton text="x" what="ARN" />);
    await user.click(await screen.findByRole('button', { name: 'Copy ARN' }));
    expect(await screen.findByText('Copying failed')).toBeInTheDocument();
  });
});
