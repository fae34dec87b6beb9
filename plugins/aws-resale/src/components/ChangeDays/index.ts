export * from './ChangeDays';
export * from './firstLines';
export * from './groupChanges';
