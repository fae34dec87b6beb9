export * from './SplitBar';
