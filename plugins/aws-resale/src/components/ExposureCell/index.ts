export * from './ExposureCell';
