export * from './BeforeYouChangeShortCard';
