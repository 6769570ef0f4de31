type Attributes = Readonly<Record<string, string>>;

/** Elements whose content no reader of a page sees as its text, and those whose choice or input it is. */
const UNSEEN = new Set(
  'script style template noscript title desc metadata defs symbol datalist select textarea iframe noembed noframes audio video canvas rp'.split(
    ' ',
  ),
);

/** Elements of text that was struck out, so that it is no longer said. */
const STRUCK = new Set(['del', 's', 'strike']);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;
const STRUCK_STYLE = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i;
const RAISED_STYLE = /(?:^|;)\s*vertical-align\s*:\s*(?:super|sub)\b/i;
const BLOCK_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*(?!inline\s*(?:;|!|$)|none\b|contents\b)|float\s*:\s*(?!none\b))/i;

/**
 * Whether an element is hidden by itself: by what it is, an attribute or its own style. What a style sheet hides is not known
 * here, and not guessed. `aria-hidden` hides nothing from the eye.
 */
export function isHidden(name: string, attributes: Attributes): boolean {
  return (
    UNSEEN.has(name) ||
    'hidden' in attributes ||
    (name === 'dialog' && !('open' in attributes)) ||
    HIDDEN_STYLE.test(attributes['style'] ?? '')
  );
}

/** Whether the text of an element does not count where it stands: it is hidden, or struck out. */
export function isGone(name: string, attributes: Attributes): boolean {
  return isHidden(name, attributes) || STRUCK.has(name) || STRUCK_STYLE.test(attributes['style'] ?? '');
}

/** Whether an element is the mark of a note: raised or lowered text, or a link that says that it leads to a note. */
export function isMark(name: string, attributes: Attributes): boolean {
  return (
    name === 'sup' ||
    name === 'sub' ||
    /\bdoc-noteref\b/i.test(attributes['role'] ?? '') ||
    /\bnoteref\b/i.test(attributes['epub:type'] ?? '') ||
    RAISED_STYLE.test(attributes['style'] ?? '')
  );
}

/** Elements that stand within a line of text and leave no gap. Those not listed here, also unknown ones, leave one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether there is a gap between the text of an element and that around it: what stands in two lines is not one number. */
export function leavesGap(name: string, attributes: Attributes = {}): boolean {
  return !INLINE.has(name) || BLOCK_STYLE.test(attributes['style'] ?? '');
}
