import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/house.js';
import { readYaml, Workshop } from './workshop.js';

const WORKFLOWS = readdirSync(join(ROOT, '.github', 'workflows'));
const { jobs, permissions } = readYaml('.github', 'workflows', 'ci.yml');
const publish = readYaml('.github', 'workflows', 'publish.yml');

type Step = { readonly name?: string; readonly uses?: string; readonly run?: string };
const stepsOf = (file: string): Step[] =>
  Object.values<{ steps: Step[] }>(readYaml('.github', 'workflows', file).jobs).flatMap(({ steps }) => steps);

describe.each(WORKFLOWS)('%s', (file) => {
  it('may only read, except where a job says otherwise', () => {
    expect(readYaml('.github', 'workflows', file).permissions).toEqual({ contents: 'read' });
  });

  it('names each action by its commit, since a tag can be moved, with its version beside it', () => {
    const used = readFileSync(join(ROOT, '.github', 'workflows', file), 'utf8').match(/\buses:.*/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const each of used)
      expect(each).toMatch(/^uses: (\.\/|actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('has no expression in a script', () => {
    for (const { run } of stepsOf(file)) {
      if (run !== undefined) expect(run).not.toContain('${{');
    }
  });
});

describe('the workflow ci', () => {
  it('runs .ci/run on each version of Node, from the lowest that the package allows', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.linux.strategy.matrix.node).toEqual([20, 22, 24, 26]);
    expect(stepsOf('ci.yml').filter(({ run }) => run === '.ci/run')).toHaveLength(1);
  });

  it('does not fail for systems that have not been tried', () => {
    expect(jobs.elsewhere['continue-on-error']).toBe(true);
    expect(jobs.elsewhere.strategy.matrix.system).toEqual(['macos-latest', 'windows-latest']);
  });
});

describe('the workflow publish', () => {
  it('publishes tags after all checks, in a job that builds nothing and is the only one with an identity', () => {
    expect(publish.on).toEqual({ push: { tags: ['v*'] } });
    const { pack, publish: last } = publish.jobs;
    expect(pack.permissions).toBeUndefined();
    expect(pack.steps.map(({ run }: Step) => run)).toEqual(expect.arrayContaining(['.ci/run', 'npm pack']));
    expect([last.needs, last.permissions]).toEqual(['pack', { 'id-token': 'write' }]);
    expect(last.steps.flatMap(({ run }: Step) => run ?? [])).toEqual([
      'npm publish ./crossings-*.tgz --provenance --access public',
    ]);
  });

  const agree = stepsOf('publish.yml').find(
    ({ name }) => name === 'the tag, the package and the changelog agree',
  );
  const RELEASED = '# Changelog\n\n## [1.2.3] - 2026-12-01\n\n## [1.2.2] - 2026-11-01\n';
  const at = (url?: string) => JSON.stringify({ version: '1.2.3', ...(url && { repository: { url } }) });
  const OURS = at('git+https://github.com/desk/crossings.git');

  it.each([
    ['passes when tag, package and changelog agree', 'v1.2.3', OURS, RELEASED, 0, ''],
    [
      'accepts a repository without git+ and .git',
      'v1.2.3',
      at('https://github.com/desk/crossings'),
      RELEASED,
      0,
      '',
    ],
    [
      'refuses another tag',
      'v1.2.4',
      OURS,
      RELEASED,
      1,
      '::error file=package.json::unexpected version 1.2.3, expected that of the tag v1.2.4',
    ],
    [
      'refuses a version without a date',
      'v1.2.3',
      OURS,
      RELEASED.replace('[1.2.3] - 2026-12-01', '[Unreleased]'),
      1,
      '::error file=CHANGELOG.md::expected a heading with 1.2.3 and the day of its release',
    ],
    [
      'refuses a version that only looks similar',
      'v1.2.3',
      OURS,
      '## [1x2.3] - 2026-12-01\n## [11.2.3] - 2026-12-01\n',
      1,
      '::error file=CHANGELOG.md::expected a heading with 1.2.3 and the day of its release',
    ],
    [
      'refuses a package without a repository',
      'v1.2.3',
      at(),
      RELEASED,
      1,
      '::error file=package.json::unexpected repository "", expected https://github.com/desk/crossings',
    ],
    [
      'refuses the repository of another owner',
      'v1.2.3',
      at('https://github.com/other/crossings'),
      RELEASED,
      1,
      '::error file=package.json::unexpected repository "https://github.com/other/crossings", expected https://github.com/desk/crossings',
    ],
  ])('%s', (_, tag, manifest, changelog, code, said) => {
    const workshop = new Workshop({ 'package.json': manifest, 'CHANGELOG.md': changelog });
    const ran = workshop.bash(agree?.run ?? '', {
      GITHUB_REF_NAME: tag,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'desk/crossings',
    });
    expect(ran).toEqual({ code, out: said === '' ? '' : `${said}\n`, err: '' });
  });
});
