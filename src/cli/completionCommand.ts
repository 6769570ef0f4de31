import type { Command } from '../command/index.js';
import { shellName } from '../option/index.js';
import type { ProgramUsage } from '../usage/index.js';

const options = { shell: shellName };

/** The command that prints the completion script of a shell. `usage` describes the whole program. */
export function completionCommand(usage: () => Promise<ProgramUsage>): Command<typeof options> {
  return {
    name: 'completion',
    group: 'shell',
    summary: 'a script that completes commands and options in a shell',
    reads: 'nothing',
    gives: 'file',
    endings: ['bash', 'zsh', 'fish', 'ps1', 'sh'],
    words: { option: 'shell', many: false, required: false },
    options,
    examples: [
      { line: 'completion bash', answers: 'for bash: eval "$(crossings completion bash)" in ~/.bashrc' },
      {
        line: 'completion zsh -o ~/.zfunc/_crossings',
        answers: 'for zsh: fpath=(~/.zfunc $fpath) before compinit in ~/.zshrc',
      },
      {
        line: 'completion -o ~/.config/fish/completions/crossings.fish',
        answers: 'for fish, as the ending says',
      },
      {
        line: 'completion powershell',
        answers:
          'for PowerShell: crossings completion powershell | Out-String | Invoke-Expression in $PROFILE',
      },
    ],
    // The scripts are loaded only on use.
    run: async (_selection, { shell }, host, { output }) => {
      const { completionScript, shellMeant } = await import('./completionScript.js');
      return completionScript(shellMeant(shell, output), await usage(), host);
    },
  };
}
