import { posix } from 'node:path';
import { ROLLEN, type Soort } from '../../../model/index.ts';
import type { Inleesomgeving, Weigering } from '../api.ts';

/** Where a stuk comes whose zaak is not known here, each Word file in a folder of its own. */
const INGELEZEN = 'ingelezen';

/** A name for files and folders: small letters, digits and hyphens. */
export function bestandsnaam(tekst: string): string {
  const naam = tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return naam === '' ? 'stuk' : naam;
}

/** The path of a new stuk: where it was asked for, else beside the other stukken of its zaak, else apart. Never one that is taken. */
export async function doelVoor(
  soort: Soort,
  zaaknummer: string | undefined,
  naam: string,
  { opdracht, register, bezet }: Inleesomgeving,
): Promise<{ readonly pad: string } | { readonly weigering: Weigering }> {
  const zaak = register.stukken.find(
    (stuk) => ROLLEN[stuk.rol].keten && zaaknummer !== undefined && stuk.zaaknummer === zaaknummer,
  );
  const map = opdracht.naar ?? (zaak ? posix.dirname(zaak.pad) : posix.join(INGELEZEN, naam));
  const genormd = posix.normalize(map.replaceAll('\\', '/')).replace(/^\.\/|\/$/gu, '');
  if (posix.isAbsolute(genormd) || genormd === '..' || genormd.startsWith('../') || /^[a-z]:/iu.test(genormd)) {
    return {
      weigering: {
        fout: `De map "${map}" staat buiten de map met stukken.`,
        hint: 'Noem met --naar een map daarbinnen, bijvoorbeeld --naar 2026-03-11/stationsplein.',
      },
    };
  }
  for (let number = 1; ; number++) {
    const pad = posix.join(genormd, `${soort.naam}${number === 1 ? '' : `-${number}`}.md`);
    if (!(await bezet(pad))) return { pad };
  }
}
