export * from './BeforeYouChangeCard';
