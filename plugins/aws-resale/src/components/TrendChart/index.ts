export * from './TrendChart';
export * from './trendAxis';
