export * from './orderResults';
export * from './PostureChecksCard';
export * from './resultWord';
