export type ColourWish = 'auto' | 'always' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour a stream. The flag has the first word, then `NO_COLOR` (no-color.org: set and not empty), then
 * `FORCE_COLOR` and `CLICOLOR_FORCE`, `CLICOLOR=0`, `TERM=dumb`, and last whether the stream is a terminal.
 */
export function isColoured(wish: ColourWish, environment: Environment, isTerminal: boolean): boolean {
  if (wish !== 'auto') return wish === 'always';
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'] || environment['CLICOLOR_FORCE'];
  if (forced) return forced !== '0' && forced !== 'false';
  if (environment['CLICOLOR'] === '0' || environment['TERM'] === 'dumb') return false;
  return isTerminal;
}
