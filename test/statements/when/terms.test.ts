import { describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/statements/sentence/toSentences.js';
import { eventsNamed } from '../../../src/statements/when/terms.js';
import { day } from '../../support/figures.js';
import { whens } from '../../support/whens.js';

const LABOUR = 'since 2024-07-05';

describe('a time since an event', () => {
  it.each([
    ['since Labour took office', LABOUR],
    ['since Labour won', LABOUR],
    ['since the election', LABOUR],
    ['since the general election', LABOUR],
    ['since the change of government', LABOUR],
    ['since this government took office', LABOUR],
    ['since Starmer was elected', LABOUR],
    ['since Sir Keir Starmer became Prime Minister last July', LABOUR],
    ['since Keir Starmer entered Number 10', LABOUR],
    ['since Yvette Cooper became Home Secretary', LABOUR],
    ['since Rishi Sunak became Prime Minister', 'since 2022-10-25'],
    ['since Liz Truss took office', 'since 2022-09-06'],
    ['since the Rwanda deal', 'since 2022-04-14'],
    ['since the Rwanda scheme was announced', 'since 2022-04-14'],
    ['since the 2019 general election', 'since 2019-12-13'],
    ['since the election in 2019', 'since 2019-12-13'],
    ['since Boris Johnson won the election in 2019', 'since 2019-12-13'],
    ['since the general election on 4 July 2024', LABOUR],
    ['since we came to power', LABOUR],
  ])('counts from its first day: %s', (words, days) => {
    expect(whens(`Some 10,000 people have crossed the Channel ${words}.`)).toEqual([`${words}: ${days}`]);
  });

  it('ends before the words that follow', () => {
    expect(whens('Since Labour took office more than 30,000 people have crossed the Channel.')).toEqual([
      `Since Labour took office: ${LABOUR}`,
    ]);
  });

  it('is the last one that had begun by the publication', () => {
    expect(whens('Arrivals since the election', '2022-04-16')).toEqual([
      'since the election: since 2019-12-13',
    ]);
    expect(whens('Arrivals since the election', '2024-07-04')).toEqual([
      'since the election: since 2019-12-13',
    ]);
    expect(whens('Arrivals since the election', '2024-07-05')).toEqual([`since the election: ${LABOUR}`]);
    expect(whens('Arrivals since Labour took office', '2022-04-16')).toEqual([]);
  });

  it('is the last term of a person who had two', () => {
    const text = 'Arrivals since Suella Braverman became Home Secretary';
    const words = 'since Suella Braverman became Home Secretary';
    expect(whens(text, '2022-10-01')).toEqual([`${words}: since 2022-09-06`]);
    expect(whens(text)).toEqual([`${words}: since 2022-10-25`]);
  });

  it.each([
    'since Starmer visited France',
    'since the election was called',
    'since Sunak called the election',
    'since the government scrapped the Rwanda scheme',
  ])('is vague where something else is meant: %s', (words) => {
    expect(whens(`Arrivals ${words}`, '2024-06-26')).toEqual(
      words.includes('Starmer') ? [] : [`${words}: vague`],
    );
    expect(whens(`Arrivals ${words}`)).toEqual([`${words}: vague`]);
  });

  it('is none of what the government did besides', () => {
    expect(whens('Arrivals since the government published its plan')).toEqual([]);
  });

  it.each(['since Brexit', 'since labour costs rose', 'since we spoke', 'since johnson'])(
    'is none of the table: %s',
    (words) => {
      expect(whens(`Arrivals have risen ${words}.`)).toEqual([]);
    },
  );

  it('is no prime minister where a month is meant', () => {
    expect(whens('Arrivals since May', '2025-08-16')).toEqual(['since May: since 2025-05-01']);
  });
});

describe('a time under a government', () => {
  it.each([
    ['under Rishi Sunak', '2022-10-25 to 2024-07-04'],
    ['under Sunak', '2022-10-25 to 2024-07-04'],
    ['under Liz Truss', '2022-09-06 to 2022-10-24'],
    ['under Theresa May', '2016-07-13 to 2019-07-23'],
    ['under the Conservatives', '2010-05-11 to 2024-07-04'],
    ['under the last Conservative government', '2010-05-11 to 2024-07-04'],
    ['under Labour', LABOUR],
    ['under this Government', LABOUR],
    ['under the current government', LABOUR],
  ])('is its days, open where it goes on: %s', (words, days) => {
    expect(whens(`Some 10,000 people crossed the Channel ${words}.`)).toEqual([`${words}: ${days}`]);
  });

  it('was open while it went on', () => {
    expect(whens('Arrivals under Rishi Sunak', '2023-04-16')).toEqual([
      'under Rishi Sunak: since 2022-10-25',
    ]);
    expect(whens('Arrivals under this government', '2022-04-16')).toEqual([
      'under this government: since 2010-05-11',
    ]);
  });

  it.each(['under pressure', 'under the agreement'])('is none: %s', (words) => {
    expect(whens(`Ministers were ${words}.`)).toEqual([]);
  });
});

describe('events named', () => {
  const named = (text: string, published: string | null) =>
    toSentences(text).flatMap(({ tokens }) =>
      eventsNamed(tokens, { published: published === null ? null : day(published), year: null }).map(
        ({ event, last, from, to }) => [event.id, last, to - from],
      ),
    );

  it('are found in their order, the longest name first', () => {
    expect(named('After Boris Johnson came Liz Truss and Sunak.', '2025-04-16')).toEqual([
      ['boris-johnson', day('2022-09-05'), 2],
      ['liz-truss', day('2022-10-24'), 2],
      ['rishi-sunak', day('2024-07-04'), 1],
    ]);
  });

  it('need a capital where they are one word', () => {
    expect(named('The labour market grew under truss beams.', '2025-04-16')).toEqual([]);
  });

  it('had not ended by a day within them', () => {
    expect(named('Asked about Liz Truss, he smiled.', '2022-10-24')).toEqual([['liz-truss', null, 2]]);
  });

  it('had begun by the publication', () => {
    expect(named('Asked about Liz Truss, he smiled.', '2022-09-05')).toEqual([]);
  });
});
