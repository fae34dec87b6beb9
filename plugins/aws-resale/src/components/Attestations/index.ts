export * from './AttestationItem';
export * from './PendingAttestations';
