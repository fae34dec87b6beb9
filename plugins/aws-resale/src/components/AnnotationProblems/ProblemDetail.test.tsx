import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import { ProblemDetail } from './ProblemDetail';

const problem: AnnotationProblem = {
  annotation: 'amazonaws.com/account-id',
  code: 'LOST_ZERO',
  severity: 'ERROR',
  value: '18302774519',
  suggestion: '018302774519',
  message: 'it has 11 digits: did you mean "018302774519"?',
};

describe('ProblemDetail', () => {
  it('shows what is wrong, what was meant, and why', async () => {
    renderInTestApp(<ProblemDetail problem={problem} />);
    expect(await screen.findByText('18302774519')).toBeInTheDocument();
    expect(screen.getByText(/did you mean/)).toHaveTextContent(
      'did you mean 018302774519?',
    );
    expect(screen.getByText(/it has 11 digits/)).toBeInTheDocument();
  });

  it('offers no value that reads the same', async () => {
    renderInTestApp(
      <ProblemDetail
        problem={{
          ...problem,
          code: 'NOT_A_TEXT',
          value: '118203774519',
          suggestion: '118203774519',
          message: 'it is a number; put it in quotes',
        }}
      />,
    );
    expect(await screen.findByText(/put it in quotes/)).toBeInTheDocument();
    expect(screen.queryByText(/did you mean/)).not.toBeInTheDocument();
  });
});
