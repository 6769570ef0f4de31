/** Words that name a release whatever is kept. */
export const RELEASE_WORDS = ['latest', 'previous', 'bundled'];

/**
 * For a shell in the manner of POSIX: prints the names of the releases that are kept, where `crossings update` keeps
 * them. The same folders as `dataFolder` of the host has.
 */
export const LIST_EDITIONS = `  local store=\${CROSSINGS_STORE-} home=\${XDG_DATA_HOME-} each
  if [[ -z $store ]]; then
    if [[ $home == /* ]]; then store=$home/crossings
    elif [[ $OSTYPE == darwin* ]]; then store="$HOME/Library/Application Support/crossings"
    else store=$HOME/.local/share/crossings
    fi
  fi`;
