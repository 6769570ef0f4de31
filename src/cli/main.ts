/** Words in, exit code out. */

import { CommanderError } from 'commander';
import { ClosedPipe, type Host, HostError } from '../host/index.js';
import { QuestionError } from '../option/index.js';
import { CannotRender } from '../renderers/renderer.js';
import { toVisibleLine } from '../text/index.js';
import { answer } from './answer.js';
import { COMMANDS } from './commands.js';
import { EXIT, type ExitCode } from './exitCode.js';
import { buildProgram, HelpAsked } from './program.js';
import { widthOf } from './style.js';

/** The whole program: words of the command line in, exit code out. */
export async function main(words: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await obey(words, host);
  } catch (error) {
    return await failure(error, words, host);
  }
}

async function obey(words: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = buildProgram(host, words, async (command, selection, asked, options) => {
    code = await answer(command, selection, asked, options, host);
  });
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof HelpAsked)) throw error;
    const { commandHelp, programHelp } = await import('./help.js');
    const width = widthOf(host);
    host.output.write(error.command ? commandHelp(error.command, width) : programHelp(COMMANDS, width));
  }
  return code;
}

async function failure(error: unknown, words: readonly string[], host: Host): Promise<ExitCode> {
  if (error instanceof ClosedPipe) return EXIT.done;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    const { toUsageError } = await import('./usageError.js');
    return exitWith(host, sentence(toUsageError(error.message, words)), EXIT.notDone);
  }
  if (error instanceof HostError) {
    const { remedyForFile } = await import('./missingFile.js');
    const message = `${error.message}${remedyForFile(error.message, words)}`;
    return exitWith(host, sentence(message), EXIT.notDone);
  }
  if (error instanceof QuestionError || error instanceof CannotRender) {
    return exitWith(host, sentence(error.message), EXIT.notDone);
  }
  const fault = sentence(`internal error: ${error instanceof Error ? error.message : String(error)}`);
  if (!words.includes('--debug')) {
    return exitWith(
      host,
      `${fault}; this is a bug: run again with --debug and report what it prints`,
      EXIT.bug,
    );
  }
  return exitWith(host, `${fault}\n${error instanceof Error ? error.stack : ''}`, EXIT.bug);
}

/** One line, whatever it quotes from an input. */
function sentence(text: string): string {
  return `crossings: ${toVisibleLine(text)}`;
}

// The exit code is returned even when the error stream is closed or full.
function exitWith(host: Host, text: string, code: ExitCode): ExitCode {
  try {
    host.errors.write(`${text.split('\n').map(toVisibleLine).join('\n')}\n`);
  } catch {}
  return code;
}
