import { expect, test } from 'vitest';
import { findMissing, readLockfile } from '#scripts/complete-lockfile.ts';

test('the lockfile names the optional packages of every platform, or npm ci refuses it: npm run lockfile', () => {
  expect(Object.keys(findMissing(readLockfile()))).toEqual([]);
});

test('what is missing is completed with the version and the platform that its name says', () => {
  const packages = {
    'node_modules/a': {
      dev: true,
      optionalDependencies: { '@a/linux-x64-musl': '1.2.3', '@a/darwin-arm64': '1.2.3' },
    },
    'node_modules/@a/darwin-arm64': { version: '1.2.3' },
    'node_modules/b/node_modules/c': { optionalDependencies: { d: '4.0.0', e: '5.0.0' } },
    'node_modules/b/node_modules/d': { version: '4.0.0' },
  };
  expect(findMissing({ packages })).toEqual({
    'node_modules/@a/linux-x64-musl': {
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/e': { version: '5.0.0', optional: true },
  });
});
