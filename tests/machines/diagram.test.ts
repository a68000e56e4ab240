import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { requestDiagram } from '../../machines/diagram.ts';
import { requestMachine } from '../../machines/request/machine.ts';
import { machineEventTypes } from '../../machines/request/setup.ts';

const run = promisify(execFile);
const diagram = (...args: string[]) => run(process.execPath, ['app/cli/run.js', 'app/cli/diagram.ts', ...args]);

it('shows every region, state and event of the machine', () => {
  const text = requestDiagram();
  const states = Object.values(requestMachine.root.states).flatMap((region) => Object.keys(region.states));
  for (const name of [...Object.keys(requestMachine.root.states), ...states, ...machineEventTypes]) {
    expect(text).toContain(name);
  }
});

it('stands in machines/README.md as the code has it', async () => {
  await expect(diagram('--check')).resolves.toMatchObject({ stderr: '' });
});

it('understands --help and nothing it does not know', async () => {
  expect((await diagram('--help')).stdout).toContain('npm run diagram');
  await expect(diagram('--chekc')).rejects.toMatchObject({ code: 2 });
});
