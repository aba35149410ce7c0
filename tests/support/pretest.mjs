// Looks for a browser before the tests run. Only in CI is one installed: a developer's machine is left alone and told what to run.
import { spawnSync } from 'node:child_process';

const install = process.env.CI ? ['--installeer'] : [];
const { status } = spawnSync(process.execPath, ['dist/main.js', 'doctor', ...install], { stdio: 'inherit' });
process.exitCode = status ?? 1;
