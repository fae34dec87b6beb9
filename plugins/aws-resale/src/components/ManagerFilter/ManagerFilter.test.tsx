import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { ManagerFilter } from './ManagerFilter';

const people = catalogApiMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'jonas' },
      spec: { profile: { displayName: 'Jonas Weidmann' } },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'website' },
    },
  ],
});

describe('ManagerFilter', () => {
  it('offers people of the catalog by name and hands on the ref', async () => {
    const onChange = jest.fn();
    renderInTestApp(<ManagerFilter value={undefined} onChange={onChange} />, {
      apis: [people],
    });
    await userEvent.click(await screen.findByRole('button'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Jonas Weidmann' }),
    );
    expect(onChange).toHaveBeenCalledWith('user:default/jonas');
    expect(screen.queryByRole('option', { name: 'website' })).toBeNull();
  });

  it('keeps the chosen one an option, whatever is found', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <ManagerFilter value="group:default/key-accounts" onChange={onChange} />,
      { apis: [catalogApiMock()] },
    );
    const button = await screen.findByRole('button', { name: /key-accounts/ });
    await userEvent.click(button);
    await userEvent.click(
      await screen.findByRole('option', { name: 'Manager: Any' }),
    );
    await waitFor(() => expect(onChange).toHaveBeenCalledWith(undefined));
  });
});
