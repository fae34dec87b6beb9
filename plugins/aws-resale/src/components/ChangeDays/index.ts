export * from './ChangeDays';
export * from './ChangesShown';
export * from './firstLines';
export * from './groupChanges';
