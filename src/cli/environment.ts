/** The variables that the program asks for, beside those by which a system names its folders. */
export const ENVIRONMENT_MEANINGS: Readonly<Record<string, string>> = {
  CROSSINGS_DATA: 'a file with daily figures, for every command that is given none',
  CROSSINGS_STORE: 'the folder in which crossings update keeps releases',
  CROSSINGS_CONTACT: 'an address that crossings update gives to the publisher with its questions',
  NO_COLOR: 'no colour, where it is set and not empty',
  FORCE_COLOR: 'colour where there is no terminal, or none for 0',
  CLICOLOR_FORCE: 'colour where there is no terminal',
  CLICOLOR: 'no colour for 0',
  TERM: 'no colour for dumb',
  COLUMNS: 'the width of a line, where there is no terminal that knows its own',
  LC_ALL: 'whether there are characters beyond ASCII; before LC_CTYPE, and that before LANG',
  LC_CTYPE: 'the same',
  LANG: 'the same',
};

/** The files that it looks for without being told. */
export const FILE_MEANINGS: Readonly<Record<string, string>> = {
  'crossings.config.json': 'settings of crossings check, in the folder in which it is called',
  '$XDG_DATA_HOME/crossings':
    'the releases that crossings update keeps, a folder each; without that variable, ~/.local/share/crossings, on macOS ' +
    '~/Library/Application Support/crossings, on Windows %LOCALAPPDATA%\\crossings',
};
