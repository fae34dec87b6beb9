import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts';
import type { TrendAxis } from './trendAxis';
import type { TrendPoint } from './TrendChart';
import styles from './TrendChart.module.css';

const HEIGHT = 160;

/** Room for the label of the last point, right of the plot. */
const END = 52;

/** The library writes a colour into every label, so that it has to be given. */
const TICK = { fill: 'var(--rs-muted)', fontSize: 11 };

/** Names of days fit beside each other at this distance. */
const TICK_DISTANCE = 130;

/**
 * The drawing of a trend. It is in a file of its own since it brings the chart
 * library along, which nobody loads who does not look at a chart.
 */
export function TrendPlot(props: {
  points: readonly TrendPoint[];
  axis: TrendAxis;
  /** In pixels. */
  width: number;
  /** The day of the notable step. */
  markedDay?: string;
  formatShare: (share: number) => string;
  formatDay: (day: string) => string;
}) {
  const { points, axis, width, markedDay, formatShare, formatDay } = props;
  const data = points.map(({ day, share }) => ({ at: timeOf(day), share }));
  const seen = data.filter(({ share }) => share !== undefined);
  const first = data[0].at;
  const last = data[data.length - 1].at;
  const end = seen.at(-1);
  const ticks = ticksBetween(first, last, Math.floor(width / TICK_DISTANCE));
  return (
    <AreaChart
      width={width}
      height={HEIGHT}
      data={data}
      margin={{ top: 8, right: END, bottom: 0, left: 0 }}
      className={styles.plot}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--rs-line)" />
      <XAxis
        dataKey="at"
        type="number"
        scale="time"
        domain={[first, last]}
        ticks={ticks}
        tick={TICK}
        tickFormatter={(at: number) => formatDay(dayOf(at))}
        tickLine={false}
        axisLine={{ stroke: 'var(--rs-line-strong)' }}
        interval="preserveStartEnd"
      />
      <YAxis
        type="number"
        domain={[axis.from, 1]}
        ticks={axis.ticks}
        tick={TICK}
        tickFormatter={formatShare}
        tickLine={false}
        axisLine={false}
        width={48}
      />
      {markedDay && (
        <ReferenceLine
          x={timeOf(markedDay)}
          stroke="var(--rs-strong-mark)"
          strokeDasharray="2 3"
        />
      )}
      <Area
        dataKey="share"
        type="linear"
        stroke="var(--rs-link)"
        strokeWidth={2}
        fill="var(--rs-link)"
        fillOpacity={0.08}
        baseValue={axis.from}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        connectNulls={false}
      />
      {end?.share !== undefined && (
        <ReferenceDot
          x={end.at}
          y={end.share}
          r={4}
          fill="var(--rs-link)"
          stroke="none"
          label={{
            value: formatShare(end.share),
            position: 'right',
            className: styles.end,
          }}
        />
      )}
    </AreaChart>
  );
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Both ends, and as many whole days between them as there is room for. */
function ticksBetween(from: number, to: number, count: number): number[] {
  const day = 24 * 60 * 60 * 1000;
  const days = Math.round((to - from) / day);
  const parts = Math.max(1, Math.min(days, 3, count - 1));
  return Array.from(
    { length: parts + 1 },
    (_, index) => from + Math.round((days * index) / parts) * day,
  );
}
