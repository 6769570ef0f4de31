import type { Source } from './source.js';

export const environment: Source = {
  name: 'CROSSINGS_DATA',
  precedence: 2,
  summary: 'the file that the environment variable CROSSINGS_DATA names',
  find: (_wanted, host) => {
    const path = host.environment['CROSSINGS_DATA'];
    return path ? { paths: [path] } : { reason: 'CROSSINGS_DATA is not set' };
  },
};
