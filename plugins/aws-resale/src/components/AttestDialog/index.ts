export * from './AttestDialog';
export * from './AttestTarget';
