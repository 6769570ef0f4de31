import type { Source } from './source.js';

export const commandLine: Source = {
  name: 'command line',
  precedence: 1,
  summary: 'what is named on the command line',
  find: ({ files }) => (files.length > 0 ? { paths: files } : { reason: 'no file was named' }),
};
