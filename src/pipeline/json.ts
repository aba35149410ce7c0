import type { Host } from '../core/index.ts';

/** The value in a JSON file; undefined when the file is missing or broken. */
export async function readJson(host: Host, path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await host.files.read(path)));
  } catch {
    return undefined;
  }
}
