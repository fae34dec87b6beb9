import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Looking things up by role computes the names of whole tables, which takes
// its time on a small or busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// There is no layout in a test, hence nothing that could change its size.
global.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
