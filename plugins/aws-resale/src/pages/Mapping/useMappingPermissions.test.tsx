import { render, screen } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useMappingPermissions } from './useMappingPermissions';

function Answer() {
  const { mayDecide } = useMappingPermissions();
  return <p>May decide: {String(mayDecide)}</p>;
}

describe('useMappingPermissions', () => {
  it('does not call a decision forbidden while the answer is on its way', () => {
    const authorize = jest.fn(() => new Promise<never>(() => {}));
    render(
      <TestApiProvider apis={[[permissionApiRef, { authorize }]]}>
        <Answer />
      </TestApiProvider>,
    );
    expect(screen.getByText('May decide: undefined')).toBeInTheDocument();
  });
});
