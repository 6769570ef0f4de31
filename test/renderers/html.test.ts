import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/index.js';
import { REPORT, STYLE } from '../support/report.js';
import { run } from '../support/run.js';

const { out: PAGE } = await run('report --as-of 2025-04-14');

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('html', () => {
  it('allows only its own script and style sheet', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(PAGE)?.[1]
      ?.replaceAll('&apos;', "'");
    const [style] = [...PAGE.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
    const scripts = [...PAGE.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(scripts).toHaveLength(1);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf(style ?? '')}`,
      `script-src ${hashOf(scripts[0] ?? '')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no link to another place, and no style or handler in an attribute', () => {
    const addresses = [...PAGE.matchAll(/\b(?:src|href|xlink:href|action)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual(['data:,']);
    expect(PAGE).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/);
  });

  it('has unique ids', () => {
    const ids = [...PAGE.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('writes data as text, in elements and in the data of its script', async () => {
    const name = '</script><script>alert(1)</script> ]]>';
    const { out } = await run(`report '${name}'`, { files: { [name]: 'date,arrivals\n2025-01-01,5\n' } });
    expect(out).not.toContain('<script>alert');
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;');
  });

  it('refuses a report without a page', async () => {
    await expect(html.render(REPORT, STYLE)).rejects.toThrow(RangeError);
  });
});
