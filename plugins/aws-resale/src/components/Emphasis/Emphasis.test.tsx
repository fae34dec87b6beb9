import { render, screen } from '@testing-library/react';
import { Emphasis } from './Emphasis';

describe('Emphasis', () => {
  it('sets the words between asterisks in bold and loses none', () => {
    const { container } = render(
      <Emphasis>**No**, unless the customer **grants** it</Emphasis>,
    );
    expect(container).toHaveTextContent('No, unless the customer grants it');
    expect(screen.getByText('No').tagName).toBe('STRONG');
    expect(screen.getByText('grants').tagName).toBe('STRONG');
  });

  it('leaves a text without asterisks as it is', () => {
    const { container } = render(<Emphasis>2 * 3 * 4</Emphasis>);
    expect(container.innerHTML).toBe('2 * 3 * 4');
  });
});
