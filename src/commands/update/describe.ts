import { longDate } from '../../calendar/index.js';
import { releaseInWords, sourceLine } from '../../question/sourceLine.js';
import type { Release, Revisions } from '../../release/index.js';
import { capital, type Phrase, phrase, type Report } from '../../report/index.js';
import { toSeriesSet } from '../../series/index.js';
import type { Edition } from '../../store/index.js';
import { saidOf } from '../diff/describe.js';

/** What was in hand, and what came of the fetch. */
interface Outcome {
  readonly before: Release;
  readonly inHand: Edition;
  /** `null` where nothing is new. */
  readonly after: Release | null;
  /** Where it is kept; `null` where it is not. */
  readonly edition: Edition | null;
  readonly dryRun: boolean;
}

export function describe(found: Revisions, { before, inHand, after, edition, dryRun }: Outcome): Report {
  const release = after ?? before;
  const { coverage } = toSeriesSet(release.entries);
  const name = releaseInWords(release.provenance);
  const kept = edition?.folder ?? null;
  const { findings, ...changes } = found;
  const said = saidOf(
    found,
    after === null ? [] : [['Kept in', [kept ?? 'nowhere, since --dry-run is given']]],
  );
  const last = longDate(coverage.last);
  const newest: Phrase = phrase`${name}, with figures to ${last}, is the newest.`;
  const news: Phrase = phrase`${capital(name)}, with figures to ${last}, ${kept === null ? 'would be kept' : 'is kept'}. `;
  return {
    command: 'update',
    title: after === null ? 'Nothing new' : titleOf(name, releaseInWords(before.provenance), dryRun),
    measure: 'arrivals',
    unit: 'people',
    data: {
      status: after === null ? 'unchanged' : 'new',
      dryRun,
      release: release.provenance.edition ?? inHand.name,
      folder: kept,
      previous: inHand.name,
      ...changes,
    },
    tables: after === null ? [said.tables[0]] : said.tables,
    remarks: after === null ? [capitalised(newest)] : [],
    prose: [after === null ? phrase`Nothing new: ${newest}` : [...news, ...capitalised(said.prose[0])]],
    footnotes: [],
    notes: said.notes,
    source: sourceLine(release.provenance, coverage),
  };
}

function titleOf(name: string, before: string, dryRun: boolean): string {
  const label = dryRun ? 'Not kept' : 'New';
  return name === before ? `${label} in the store: ${name}` : `${label}: ${name}, after ${before}`;
}

function capitalised([first = '', ...more]: Phrase): Phrase {
  return [typeof first === 'string' ? capital(first) : first, ...more];
}
