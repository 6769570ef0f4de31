import { type Option, QuestionError } from './option.js';

const LONGEST_WORDS = 300;

/** Words to put on a picture as they are typed. */
function words(name: string, summary: string): Option<string> {
  return {
    name,
    placeholder: 'TEXT',
    summary,
    parse(text) {
      const line = text.trim().replace(/\s+/g, ' ');
      if (line === '') throw new QuestionError('unexpected empty text, expected words for the picture');
      if (line.length <= LONGEST_WORDS) return line;
      throw new QuestionError(
        `unexpected text of ${line.length} characters, expected at most ${LONGEST_WORDS}`,
      );
    },
  };
}

export const title = words('title', 'words above the picture in place of the news (--no-title for none)');
export const subtitle = words('subtitle', 'words below the title in place of what the picture shows');
export const sourceWords = words(
  'source',
  'words below the picture in place of the publisher, edition and licence',
);
