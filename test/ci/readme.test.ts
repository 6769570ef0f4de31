import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../house/house.js';
import { CHECK_OPTIONS, readYaml } from './workshop.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [, section = ''] = /^## Checking data in CI\n(.*?)^## /ms.exec(readme) ?? [];
const [workflow, pipeline, hooks] = [...section.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) =>
  parse(text),
);
const OURS = /^owner\/crossings@v\d/;

describe('the README on CI', () => {
  it('names inputs and outputs that the action has', () => {
    const { inputs, outputs } = readYaml('action.yml');
    const ours = workflow.jobs.check.steps.find(({ uses }: { uses: string }) => OURS.test(uses));
    expect(Object.keys(ours.with)).toContain('files');
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)));
    const named = [...section.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining([...Object.keys(inputs), ...Object.keys(outputs)]));
  });

  it('extends a job of the template with variables that the template has', () => {
    const template = readYaml('.gitlab', 'crossings.yml');
    const { include, ...jobs } = pipeline;
    expect(include).toEqual([{ remote: expect.stringMatching(/\/\.gitlab\/crossings\.yml$/) }]);
    const job = jobs['daily figures'];
    expect(template).toHaveProperty([job.extends]);
    expect(Object.keys(template[job.extends].variables)).toEqual(
      expect.arrayContaining(Object.keys(job.variables)),
    );
  });

  it('names a hook that exists', () => {
    const [{ repo, hooks: wanted }] = hooks.repos;
    expect(repo).toMatch(/\/owner\/crossings$/);
    expect(wanted.map(({ id }: { id: string }) => id)).toEqual(
      readYaml('.pre-commit-hooks.yaml').map(({ id }: { id: string }) => id),
    );
    expect(wanted[0].args.filter((word: string) => !CHECK_OPTIONS.has(word.replace(/=.*/, '')))).toEqual([]);
  });
});
