import type { Host } from '../../core/index.ts';
import { inTemporaryFolder } from '../temporary.ts';

const NAMES = ['soffice', 'libreoffice'] as const;
const MACOS = ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] as const;
const WINDOWS = ['LibreOffice/program/soffice.com', 'LibreOffice/program/soffice.exe'] as const;
/** Its first start makes a profile; a large document takes its time. */
const TIMEOUT_MS = 180_000;

/** The LibreOffice of this machine: the path in GRIFFIE_SOFFICE, else in the usual places; undefined where there is none. */
export async function vindLibreOffice(host: Host): Promise<string | undefined> {
  for (const path of candidates(host)) {
    if ((await host.files.stat(path).catch(() => undefined))?.kind === 'file') return path;
  }
  return undefined;
}

function candidates({ env, platform }: Host): string[] {
  const given = env.GRIFFIE_SOFFICE;
  if (given) return [given.replaceAll('\\', '/')];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS.map((name) => `${root.replaceAll('\\', '/')}/${name}`));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)),
    ...(platform === 'darwin' ? MACOS : []),
  ];
}

/** A profile in which nothing of a document runs, and nothing that it points at is fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** Lets LibreOffice make a DOCX of a file of another kind; undefined where it cannot. Everything happens in a folder that is gone afterwards. */
export async function zetOm(
  host: Host,
  soffice: string,
  bytes: Uint8Array,
  soort: string,
): Promise<Uint8Array | undefined> {
  return inTemporaryFolder(host, async (folder) => {
    const { files } = host;
    await files.makeFolder(`${folder}/profiel/user`);
    await files.write(`${folder}/profiel/user/registrymodifications.xcu`, SETTINGS);
    // Under a name of ours: that of the user is no argument of a program.
    await files.write(`${folder}/invoer.${soort}`, bytes);
    await host.processes.run(
      soffice,
      [
        `-env:UserInstallation=file://${folder.startsWith('/') ? '' : '/'}${encodeURI(folder)}/profiel`,
        '--headless',
        '--norestore',
        '--convert-to',
        'docx:Office Open XML Text',
        '--outdir',
        folder,
        `${folder}/invoer.${soort}`,
      ],
      { timeoutMs: TIMEOUT_MS },
    );
    return files.read(`${folder}/invoer.docx`).catch(() => undefined);
  });
}
