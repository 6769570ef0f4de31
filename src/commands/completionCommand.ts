import type { Command } from '../command/index.js';
import { shellName } from '../option/index.js';
import type { ProgramUsage } from '../usage/index.js';

const options = { shell: shellName };
export type CompletionOptions = typeof options;

/** What makes a shell complete what is typed. `usage` is how the program is called, which only it knows. */
export function completionCommand(usage: () => Promise<ProgramUsage>): Command<CompletionOptions> {
  return {
    name: 'completion',
    summary: 'a script that makes a shell complete commands, options and what they take',
    takes: 'nothing',
    words: { option: 'shell', many: false, required: true },
    options,
    examples: [
      { line: 'completion bash', answers: 'for bash: eval "$(crossings completion bash)" in ~/.bashrc' },
      {
        line: 'completion zsh -o ~/.zfunc/_crossings',
        answers: 'for zsh: fpath=(~/.zfunc $fpath) before compinit in ~/.zshrc',
      },
      { line: 'completion fish -o ~/.config/fish/completions/crossings.fish', answers: 'for fish' },
      {
        line: 'completion powershell',
        answers:
          'for PowerShell: crossings completion powershell | Out-String | Invoke-Expression in $PROFILE',
      },
    ],
    // The scripts are loaded only for it.
    run: async (_wanted, { shell = 'bash' }, host) =>
      (await import('./completion/run.js')).run(shell, await usage(), host),
  };
}
