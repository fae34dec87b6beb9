import { screen, within } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { TrendChart } from './TrendChart';

// There is no layout in a test, so widths are given: of the chart, of a label.
const WIDTH = 600;
const LABEL = 20;

describe('TrendChart', () => {
  beforeEach(() => {
    jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockImplementation(function measure(this: Element) {
        const width = this.getAttribute('role') === 'img' ? WIDTH : LABEL;
        return { width, height: 12 } as DOMRect;
      });
  });
  afterEach(() => jest.restoreAllMocks());

  it('draws at the width it has, with its last point labelled', async () => {
    renderInTestApp(
      <TrendChart
        points={[
          { day: '2026-11-22', share: 0.81 },
          { day: '2026-11-23' },
          { day: '2026-11-24', share: 0.94 },
        ]}
        axis={{ from: 0.5, ticks: [0.5, 0.75, 1] }}
        label="Coverage: 81% at first, 94% now."
        markedDay="2026-11-23"
        formatShare={share => `${Math.round(share * 100)}%`}
      />,
    );

    const chart = await screen.findByRole('img', {
      name: 'Coverage: 81% at first, 94% now.',
    });
    expect(await within(chart).findByText('94%')).toBeInTheDocument();
    expect(chart.querySelector('svg')).toHaveAttribute('width', String(WIDTH));
    for (const tick of ['50%', '75%', '100%', '22 Nov', '24 Nov']) {
      expect(within(chart).getByText(tick)).toBeInTheDocument();
    }
    expect(chart.querySelector('.recharts-reference-line')).not.toBeNull();
  });
});
