export * from './WhoHoldsWhatCard';
