import { type About, phrase } from '../../report/index.js';

export const ABOUT: About = {
  title: 'What the figures are, and are not',
  terms: [
    {
      name: 'Source',
      meaning: phrase`The official figures are the Home Office's, a figure a day since 1 January 2018, published under the Open Government Licence v3.0.`,
    },
    {
      name: 'Arrivals',
      meaning: phrase`People who arrived in the UK in small boats across the English Channel. They are not all who set out, and not boats.`,
    },
    {
      name: 'Provisional',
      meaning: phrase`The daily figures are operational data and are revised now and then. The finalised annual statistics differ for 2020 and 2022.`,
    },
    {
      name: 'Same point',
      meaning: phrase`Other years are counted from 1 January to the same date of the calendar, that day included; from 29 February, years without one to 28 February.`,
    },
    {
      name: 'Missing is not zero',
      meaning: phrase`A day for which no figure was published is not counted as 0. A total that lacks days is marked with *.`,
    },
    {
      name: 'Percentages',
      meaning: phrase`The difference from the other year's figure, divided by that figure, and rounded once, when printed.`,
    },
    {
      name: 'People per boat',
      meaning: phrase`All people divided by all boats of the same days, never a mean of days.`,
    },
  ],
};
