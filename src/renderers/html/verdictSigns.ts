import { VERDICT_WORDS, type Verdict } from '../../report/index.js';
import { htmlElement as element, escapeXml } from '../../text/index.js';

/** How a judged figure is marked; its name is a class of the style sheet. */
export interface Mark {
  readonly name: string;
  /** Stands behind the figure, so that colour is never the only sign. */
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}

const SIGNS: Readonly<Record<Verdict, Pick<Mark, 'sign' | 'meaning'>>> = {
  holds: { sign: '✓', meaning: 'the data bear the figure out' },
  fails: { sign: '✗', meaning: 'the data have another figure, in every reading near the one judged' },
  revised: { sign: '↺', meaning: 'the figure was right when it was published' },
  doubtful: {
    sign: '?',
    meaning: 'another reading of the figure holds, or it is so far off that something else may be meant',
  },
  unknown: { sign: '–', meaning: 'the data cannot say' },
};

export const UNJUDGED: Mark = {
  name: 'unjudged',
  sign: '○',
  word: 'Not judged',
  meaning: 'the figure is about something else, or was not understood',
};

export function markOf(verdict: Verdict): Mark {
  return { name: verdict, word: VERDICT_WORDS[verdict], ...SIGNS[verdict] };
}

/** All marks, in the order of the legend. */
export const MARKS: readonly Mark[] = [...(Object.keys(SIGNS) as Verdict[]).map(markOf), UNJUDGED];

/** The sign, which is not read aloud: a word beside it says the same. */
export function signOf({ sign }: Mark): string {
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, escapeXml(sign));
}
