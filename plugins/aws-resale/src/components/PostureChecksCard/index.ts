export * from './orderResults';
export * from './PostureChecksCard';
export * from './postureAge';
export * from './resultWord';
