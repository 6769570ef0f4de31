import { file } from './file.js';
import { flag } from './flag.js';

export const config = file(
  'config',
  'file',
  'a file with settings (default: crossings.config.json, if the current folder has one)',
);

export const noConfig = flag('no-config', 'read no settings from a file');
