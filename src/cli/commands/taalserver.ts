import type { Host } from '../../core/index.ts';
import { EXIT, Stop } from '../exit.ts';

/** `griffie taalserver`: serves an editor over the standard streams until it leaves. Started by the editor, not by hand. */
export async function runTaalserver(host: Host): Promise<number> {
  const { line } = host;
  if (!line) throw new Stop('Deze opdracht wordt door een editor gestart; zie editors/README.md.');
  const [{ openSessie }, { serve }] = await Promise.all([
    import('../../pipeline/index.ts'),
    import('../../taalserver/index.ts'),
  ]);
  await serve(host, openSessie, line);
  return EXIT.clean;
}
