// A cell can be a megabyte; a message shows enough of it to be found again.
const LONGEST_QUOTE = 40;

/** A piece of the input in quotation marks, cut to a readable length; `empty cell` for a blank one. */
export function quote(text: string): string {
  if (text.trim() === '') return 'empty cell';
  const characters = [...text.slice(0, LONGEST_QUOTE * 2)];
  const shown = characters.slice(0, LONGEST_QUOTE).join('');
  return `"${shown}${text.length > shown.length ? '…' : ''}"`;
}
