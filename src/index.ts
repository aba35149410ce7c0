import { packagePath } from './cli/index.ts';
import type { Host } from './core/index.ts';

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

/** The folder of the templates that come with griffie; absolute. */
export function ownTemplates(host: Host): string {
  return packagePath(host, 'templates');
}
