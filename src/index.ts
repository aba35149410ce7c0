export { realHost } from './cli/index.ts';
export type { Diagnostic, Files, Host, Position, Processes, Range, Terminal } from './core/index.ts';
export {
  type BuildOptions,
  type BuildResult,
  build,
  type CheckOptions,
  type CheckResult,
  check,
  type Progress,
  UsageError,
} from './pipeline/index.ts';
