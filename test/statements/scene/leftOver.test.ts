import { describe, expect, it } from 'vitest';
import { readText } from '../../support/readText.js';

/** The figures and words of a text that are listed as not judged. */
const left = (text: string) => readText(text, '2025-04-16').notUnderstood.map(({ figure }) => figure);

describe('what is listed as not judged', () => {
  it.each([
    ['14 March', 'The minister said on 14 March that nothing had changed, as all of them waited.'],
    ['Friday 14 March 2025', 'Ministers met on Friday 14 March 2025, when nothing else had been agreed.'],
    ['14/03/2025', 'Ministers met on 14/03/2025, when nothing else had been agreed by them.'],
    ['unprecedented', 'It was an unprecedented event.'],
    ['peak', 'It was the peak of the season.'],
    ['worse', 'It was worse.'],
    ['most', 'It was the most that they could do.'],
    ['any', 'There were more than any of them knew.'],
    ['single', 'A single boat was seen.'],
    ['earlier', 'It was so much done, so earlier.'],
    ['sooner', 'It was done sooner.'],
    ['Nobody', 'Nobody knew.'],
    ['never', 'It was never seen.'],
    ['second', 'He was the second to say so.'],
    ['no', 'They saw no boats.'],
    ['every', 'They met every day.'],
    ['higher', 'Nothing had been higher.'],
    ['fuller', 'Boats are fuller.'],
    ['a dozen', 'They took a dozen.'],
    ['2024', 'Ministers met in 2024, when nothing else had been agreed by all of them.'],
    ['third quarter of 2024', 'Ministers met in the third quarter of 2024, when nothing had been agreed.'],
    ['half', 'It rose by half.'],
    ['doubled', 'The bill doubled.'],
    ['17', 'It cost 17 pencils.'],
  ])('%s: %s', (figure, text) => {
    expect(left(text)).toEqual([figure]);
  });

  it.each([
    ['a year of an election', 'The 2024 vote changed little.'],
    ['times of day', 'He came at 10:30 and left at 11.15 pm, as ministers told the reporters there.'],
    ['no doubt', 'There is no doubt.'],
    ['higher alone', 'It was higher.'],
    ['a line that only dates the text', 'Published: Wednesday 16 April 2025'],
    ['most without "the"', 'Most of them stayed.'],
    ['any without "than"', 'They had not any doubt.'],
    ['an hour earlier', 'He came an hour earlier.'],
    ['many times', 'He said so many times.'],
  ])('but not %s: %s', (_, text) => {
    expect(left(text)).toEqual([]);
  });

  it.each([
    [
      'more than in the whole of a month',
      'That is more than in the whole of October.',
      ['more', 'whole of October'],
    ],
    ['above a year', 'The number is well above 2024.', ['above']],
    ['a rise in each year', 'Numbers rose each year.', ['rose']],
    ['a hundred-thousandth', 'She was the hundred-thousandth.', ['thousandth']],
  ])('has comparisons in words: %s', (_, text, words) => {
    expect(left(text)).toEqual(words);
  });

  it('has no word of a figure that is listed itself', () => {
    expect(left('Turnout was 14% higher than in 2024.')).toEqual(['14%', '2024']);
  });

  it('says why', () => {
    const whys = readText(
      'Ministers met on 14 March 2025 about 17 pencils, a peak that none of them had wanted.',
      '2025-04-16',
    ).notUnderstood.map(({ figure, why }) => `${figure}: ${why}`);
    expect(whys).toEqual([
      '14 March 2025: no judged figure is of this time',
      expect.stringMatching(/^17: ./),
      'peak: no statement with this word is understood',
      'none: no statement with this word is understood',
    ]);
  });

  it('has no day of a figure that is judged, but another', () => {
    const judged = 'people crossed the Channel in small boats';
    expect(left(`On 14 April 2025, 119 ${judged}, ministers told all the reporters.`)).toEqual([]);
    expect(left(`Ministers met on 14 March 2025, when 119 ${judged} on Monday.`)).toEqual(['14 March 2025']);
  });

  it('has each word and number once, in the order of the text', () => {
    expect(
      left('The bill doubled to 17 pencils, the highest on record, ministers said on 14 March.'),
    ).toEqual(['doubled', '17', 'highest', 'record', '14 March']);
  });
});
