import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { junitErrors } from '../support/validateJunit.js';
import { BAD, CHECK_OPTIONS, GAP, GOOD, HOSTILE, readYaml, Workshop } from './workshop.js';

const job = readYaml('.gitlab', 'crossings.yml')['.crossings-check'];
const script: string = job.script.join('\n');

// npx would install and start the package; this checkout takes its place.
const NPX = `
  const { spawnSync } = require('node:child_process');
  const { appendFileSync } = require('node:fs');
  const [yes, name, ...words] = process.argv.slice(2);
  appendFileSync('npx.log', [yes, name].join(' ') + '\\n');
  const { status } = spawnSync(process.execPath, [${JSON.stringify(ROOT)} + '/bin/crossings.js', ...words], { stdio: 'inherit' });
  process.exitCode = status;
`;

function runJob(variables: Readonly<Record<string, string>>, workshop: Workshop) {
  workshop.tool('npx', NPX);
  // GitLab uses bash where an image has it, and sh elsewhere.
  const words = ['-e', '-c', script];
  const [posix, bash] = ['sh', 'bash'].map((shell) =>
    workshop.run(shell, words, { ...job.variables, ...variables }),
  );
  expect(posix).toEqual(bash);
  return { ...posix, xml: workshop.has('crossings.xml') ? workshop.read('crossings.xml') : null };
}

describe('the template for GitLab', () => {
  it('passes only options that exist, and declares every variable that it uses', () => {
    const passed = script.replace('npx --yes', '').match(/--[a-z][a-z-]*/g) ?? [];
    expect(passed).toEqual(['--format', '--output']);
    expect(passed.filter((flag) => !CHECK_OPTIONS.has(flag))).toEqual([]);
    const taken = [...script.matchAll(/\$(CROSSINGS_\w+)/g)].map(([, name]) => name);
    expect([...new Set(taken)].sort()).toEqual(Object.keys(job.variables).sort());
  });

  it('passes a good file, with a report', async () => {
    const workshop = new Workshop({ 'good.csv': GOOD });
    const { code, out, xml } = runJob({}, workshop);
    expect(code).toBe(0);
    expect(out).toContain('Nothing found.');
    expect(await junitErrors(xml ?? '')).toEqual([]);
    expect(workshop.read('npx.log')).toMatch(/^(--yes crossings@latest\n)+$/);
    expect(job.artifacts).toEqual({ when: 'always', reports: { junit: 'crossings.xml' } });
  });

  it('fails a bad file, with the findings in the report and in the log', async () => {
    const { code, out, xml } = runJob(
      { CROSSINGS_FILES: 'data/*.csv' },
      new Workshop({ 'data/bad.csv': BAD }),
    );
    expect(code).toBe(1);
    expect(out).toContain('duplicate-day');
    expect(xml).toContain('<testsuite name="data/bad.csv" ');
    expect(await junitErrors(xml ?? '')).toEqual([]);
  });

  it('treats file names as names, and lines of options as options', () => {
    const workshop = new Workshop(Object.fromEntries(HOSTILE.map((name) => [name, GAP])));
    const variables = { CROSSINGS_FILES: HOSTILE.join('\n') };
    expect(runJob(variables, workshop).code).toBe(0);
    expect(runJob({ ...variables, CROSSINGS_OPTIONS: '--strict\n--rule=outlier=off' }, workshop).code).toBe(
      1,
    );
    expect(runJob({ ...variables, CROSSINGS_OPTIONS: '--rule\n$(touch pwned)' }, workshop).code).toBe(2);
    expect(runJob({ CROSSINGS_VERSION: '$(touch pwned)' }, workshop).code).toBe(0);
    expect(workshop.has('pwned')).toBe(false);
  });

  it('fails when a file is not there', () => {
    const { code, err, xml } = runJob({ CROSSINGS_FILES: 'no/*.csv' }, new Workshop());
    expect([code, xml]).toEqual([2, null]);
    expect(err).toBe('crossings: no/*.csv cannot be read: there is no such file or directory\n');
  });
});
