import { describe, expect, it } from 'vitest';
import { askRelease, judge } from '../../src/claim/index.js';
import { readInput } from '../../src/commands/verify/readInput.js';
import { reviewOf } from '../../src/commands/verify/review.js';
import { loadRelease } from '../../src/release/index.js';
import { MemoryHost, type World } from '../support/memoryHost.js';

const host = (files: World['files'] = {}) => new MemoryHost({ files });
const RELEASE = await loadRelease({ files: [] }, host());

/** The works of a review, each figure as it stands in its text. */
async function works(files: NonNullable<World['files']>) {
  const inputs = [];
  for (const name of Object.keys(files))
    inputs.push(
      ...(await readInput(
        name,
        { release: RELEASE, published: undefined, asOf: undefined, chosen: new Map() },
        host(files),
      )),
    );
  const judged = judge(
    inputs.flatMap(({ claims }) => claims),
    askRelease(RELEASE),
  );
  return reviewOf(judged, inputs, { data: '' }).works.map(({ name, text, figures, notJudged }) => ({
    name,
    figures: figures.map(({ id, figure, span, verdict }) => [
      id,
      figure,
      span && text?.slice(span.from, span.to),
      verdict,
    ]),
    notJudged: notJudged.map(({ figure, span }) => [figure, span && text?.slice(span.from, span.to)]),
  }));
}

describe('the review of what was published', () => {
  it('finds each figure in its text, whatever the file, and gives each text its own', async () => {
    const page =
      '<html><nav>500</nav><main><p>16 April 2025<p>Some <b>1</b>19 people\ncrossed the&nbsp;Channel on Monday, 41&#37; up on the same point last year.</main>';
    const found = await works({
      'a.txt':
        '16 April 2025\r\n\r\n😀 Some 119 people crossed the Channel on Monday. Hotels cost £700\r\nmillion.\r\n',
      'b.md': '16 April 2025\n\n- *119* people [crossed](x) the Channel on Monday\n',
      'c.html': page,
    });
    expect(found[0]).toEqual({
      name: 'a.txt',
      figures: [['3:8', '119', '119', 'holds']],
      notJudged: [['700 million', '700\r\nmillion']],
    });
    expect(found[1]?.figures).toEqual([['3:4', '119', '119', 'holds']]);
    expect(found[2]?.figures.map(([, figure, shown]) => [figure, shown])).toEqual([
      ['119', '119'],
      ['41%', '41%'],
    ]);
  });

  it('gives each text of a table its own figures', async () => {
    const found = await works({
      'texts.csv':
        'id,text,published\nA,"On Monday ""119"" people crossed the Channel.",2025-04-16\nB,No figures.,2025-04-16\nC,Some 119 people crossed the Channel on Monday.,2025-04-16\n',
    });
    expect(found.map(({ name, figures }) => [name, figures.length, figures[0]?.[2]])).toEqual([
      ['texts.csv, A', 1, '119'],
      ['texts.csv, B', 0, undefined],
      ['texts.csv, C', 1, '119'],
    ]);
  });

  it('has no text for a file of claims', async () => {
    const [work] = await works({ 'claims.csv': 'claim,expected\nday 2025-04-14,118\n' });
    expect(work).toEqual({ name: 'claims.csv', figures: [['2', '118', null, 'fails']], notJudged: [] });
  });
});
