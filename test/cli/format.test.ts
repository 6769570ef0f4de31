import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';

describe('a file name that promises a format', () => {
  it.each([
    ['chart ytd -o a.jpg', 'chart has no format jpg, which "a.jpg" asks for, expected one of csv, json'],
    ['chart ytd -o a.JPEG', 'chart has no format jpeg'],
    ['chart ytd -o a.gif', 'chart has no format gif'],
    ['chart ytd -o a.webp', 'chart has no format webp'],
    ['chart ytd -o a.pdf', 'chart has no format pdf'],
    ['chart ytd -o a.html', 'chart has no format html'],
    ['chart ytd --json -o a.pdf', 'chart has no format pdf'],
    [
      'chart ytd --format svg -o b.png',
      '"b.png" is the name of png, but the format is svg: give --format png or another name',
    ],
    ['chart ytd --format csv -o b.png', '"b.png" is the name of png, but the format is csv'],
    ['chart ytd --json -o b.svg', '"b.svg" is the name of svg, but the format is json'],
    ['chart ytd --format svg -o b.json', '"b.json" is the name of json, but the format is svg'],
    ['report -o p.json', '"p.json" is the name of json, but the format is html: give --format json'],
    ['report --json -o p.html', '"p.html" is the name of html, but the format is json'],
    ['report -o p.pdf', 'report has no format pdf, which "p.pdf" asks for, expected one of html, json'],
    ['verify c.csv -o p.pdf', 'verify has no format pdf, which "p.pdf" asks for'],
    ['verify c.csv --format csv -o p.html', '"p.html" is the name of html, but the format is csv'],
    ['check -o p.html --format html', 'check has no format html'],
    ['report --format claimreview', 'report has no format claimreview, expected one of html, json'],
    ['report -o p.csv', 'report has no format csv, which "p.csv" asks for, expected one of html, json'],
  ])('is refused where the command does not give that: %s', async (line, message) => {
    const { code, err, written } = await run(line);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(message);
  });

  it.each([
    ['chart ytd --years 2024 -o a.txt', 'a.txt', '2024'],
    ['chart ytd --years 2024 -o a.SVG', 'a.SVG', '<svg'],
    ['chart ytd --years 2024 --json -o a.json', 'a.json', '{'],
    ['chart ytd --years 2024 --format svg -o picture', 'picture', '<svg'],
    ['report -o p.htm', 'p.htm', '<!doctype html>'],
    ['report --json -o p.json', 'p.json', '{'],
    ['ytd -o a.pdf', 'a.pdf', '2026'],
    ['verify c.csv -o p.html', 'p.html', '<!doctype html>'],
    ['verify c.csv -o p.json', 'p.json', 'Claims: c.csv'],
    ['verify c.csv --format claimreview -o p.json', 'p.json', 'https://schema.org'],
  ])('is written where it agrees with the format: %s', async (line, name, content) => {
    const { code, written } = await run(line, { files: { 'c.csv': 'claim,expected\nday 2025-04-14,119\n' } });
    expect(code).toBe(0);
    expect(String(written.get(name))).toContain(content);
  });
});
