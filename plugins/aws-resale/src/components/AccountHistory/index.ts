export * from './AccountHistory';
export * from './ChangeList';
export * from './useHistory';
