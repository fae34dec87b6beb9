export * from './PersonPicker';
