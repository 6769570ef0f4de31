import type { Source } from './source.js';

export const bundled: Source = {
  name: 'bundled',
  precedence: 4,
  summary: 'the official figures that come with the package',
  find: () => ({ paths: ['@bundled'] }),
};
