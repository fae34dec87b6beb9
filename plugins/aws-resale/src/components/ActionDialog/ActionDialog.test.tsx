import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionDialog, ActionDialogProps } from './ActionDialog';

describe('ActionDialog', () => {
  const onClose = jest.fn();
  const onConfirm = jest.fn();
  const show = (props: Partial<ActionDialogProps> = {}) =>
    renderInTestApp(
      <ActionDialog
        title="Release 11 accounts"
        isPending={false}
        failure={undefined}
        confirm="Release 11 accounts"
        onClose={onClose}
        onConfirm={onConfirm}
        {...props}
      >
        <p>They leave every list.</p>
      </ActionDialog>,
    );

  beforeEach(() => jest.resetAllMocks());

  it('says what happens, and what the server refused below it', async () => {
    show({ failure: { title: 'Release failed', message: 'Somebody did it' } });
    const dialog = await screen.findByRole('dialog', {
      name: 'Release 11 accounts',
    });
    expect(dialog).toHaveTextContent(/They leave every list\..*Release failed/);
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody did it');
  });

  it('is left by key and button, and confirmed by the other', async () => {
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Release 11 accounts' }),
    );
    expect(onConfirm).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('stays while what was confirmed is under way', async () => {
    show({ isPending: true });
    expect(
      await screen.findByRole('button', { name: 'Cancel' }),
    ).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
  });
});
