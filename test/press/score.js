import { align } from './align.js';

/** Words by which the reason of a verdict says that the figure was right when it was published. */
const NAMES_REVISION =
  /revis|finali[sz]ed|annual|earlier (edition|release)|later (edition|release)|since changed|as (first )?published/i;

const RIGHT = ['right holds', 'right fails', 'right revised', 'fails, names it'];
const WRONG = ['false fails', 'fails, silent', 'wrong holds'];

/** Whether a verdict was measured on what the figure is of, so far as the true value shows it. */
function isOfSameValue(figure, { actual }) {
  const truth = figure.true_value;
  if (truth === 'yes' || truth === 'no') return true;
  const isNumber = actual !== null && actual !== '' && !Number.isNaN(Number(actual));
  if (!isNumber || Number.isNaN(Number(truth))) return String(actual) === truth;
  return Math.abs(Math.abs(Number(actual)) - Math.abs(Number(truth))) < 0.006;
}

/**
 * What became of a figure. A figure that was right when published (gold `revised` or `annual`) may fail if the reason
 * says so. A figure without verdict is missed: `listed` if it was listed as not understood.
 */
function outcomeOf(figure, verdicts, isListed) {
  const { gold } = figure;
  const fails = verdicts.find(({ verdict }) => verdict === 'fails');
  if (fails !== undefined) {
    if (gold === 'fails') return 'right fails';
    if (!['revised', 'annual'].includes(gold) || !isOfSameValue(figure, fails)) return 'false fails';
    return NAMES_REVISION.test(fails.reason ?? '') ? 'fails, names it' : 'fails, silent';
  }
  const has = (word) => verdicts.some(({ verdict }) => verdict === word);
  if (has('revised') && gold === 'revised') return 'right revised';
  if (has('holds')) return gold === 'fails' ? 'wrong holds' : 'right holds';
  return verdicts.length > 0 || isListed ? 'missed, listed' : 'missed, not listed';
}

/** Whether the verdict is right by the present daily series alone: a revised figure fails, an annual one holds. */
function outcomeBySeries({ gold }, verdicts) {
  const word = ['fails', 'holds'].find((each) => verdicts.some(({ verdict }) => verdict === each));
  if (word === undefined) return null;
  const isRight = (word === 'fails') === ['fails', 'revised'].includes(gold);
  return `series ${isRight ? 'right' : 'wrong'} ${word}`;
}

/**
 * Scores one text. `data` is what `verify --json` has below `data`. Gives each figure with its verdicts, its remarks and
 * its outcome, and in `unlisted` the verdicts of holds or fails about no figure of the gold.
 */
export function scoreText(figures, data, lines) {
  const claims = data.claims.filter(({ line }) => line);
  const remarks = (data.texts ?? []).flatMap(({ notUnderstood }) => notUnderstood ?? []);
  const { ofFigures, rest } = align(figures, claims, lines);
  const listed = align(figures, remarks, lines).ofFigures;
  return {
    figures: figures.map((figure, index) => ({
      figure,
      verdicts: ofFigures[index],
      remarks: listed[index],
      outcome: outcomeOf(figure, ofFigures[index], listed[index].length > 0),
      bySeries: outcomeBySeries(figure, ofFigures[index]),
    })),
    unlisted: rest.filter(({ verdict }) => verdict === 'fails' || verdict === 'holds'),
  };
}

/** How often each outcome came about, by its name; 0 for a name that did not. */
function counted(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return (...asked) => asked.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}

/** Adds up scored figures, and verdicts about no figure of the gold. */
export function tally(figures, unlisted = []) {
  const count = counted([
    ...figures.map(({ outcome }) => outcome),
    ...figures.map(({ bySeries }) => bySeries),
    ...unlisted.map(({ verdict }) => `unlisted ${verdict}`),
  ]);
  return { figures: figures.length, count, right: count(...RIGHT), wrong: count(...WRONG) };
}
