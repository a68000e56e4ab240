import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSettings } from '../../app/settings.ts';

const example = readFileSync('.env.example', 'utf8');
const lines = example.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
const names = lines.map((line) => line.slice(0, line.indexOf('=')));

it('.env.example lists every setting, and no other', () => {
  const source = readFileSync('app/settings.ts', 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(10);
  expect([...names].sort()).toEqual([...read].sort());
});

it('.env.example says the defaults as they are', () => {
  const said = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(readSettings(said)).toEqual(readSettings({}));
});
