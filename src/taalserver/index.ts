import {
  createConnection,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Host } from '../core/index.ts';
import { type Stuk, stukOp } from '../model/index.ts';
import { loadBewerk, type OpenSessie } from '../pipeline/index.ts';
import { completions } from './aanvullen.ts';
import { lspDiagnostic, mendings } from './berichten.ts';
import { type Folders, type OpenFolder, openFolders } from './mappen.ts';
import { outline } from './overzicht.ts';
import { pathOf, positionOf, uriOf } from './plaats.ts';
import { placesBehind } from './sprong.ts';

/** The two ends of the line to an editor. */
export interface Line {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Serves an editor by the Language Server Protocol, over the Sessie of every content folder that it opens a text of: messages while one
 * types, mendings, completion, what a place leads to, the outline. It writes nothing. Resolves when the editor ends it or leaves.
 */
export async function serve(host: Host, open: OpenSessie, { input, output }: Line): Promise<void> {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  const documents = new TextDocuments(TextDocument);
  const told = new Set<string>();
  const earlier = new Map<string, Stuk>();
  const folders: Folders = openFolders(host, open, (folder) => void tell(folder));

  /** Says the messages of every file of a folder that are others than were said, and takes back those of files without. */
  const tell = async (folder: OpenFolder): Promise<void> => {
    const { diagnostics } = await folder.sessie.stand();
    const perFile = new Map<string, Diagnostic[]>();
    for (const one of diagnostics) perFile.set(one.file, [...(perFile.get(one.file) ?? []), one]);
    const known = [...told].filter((uri) => uri.startsWith(`${uriOf(folder.content)}/`));
    const uris = new Set([...perFile.keys()].map((file) => uriOf(`${folder.content}/${file}`)));
    for (const uri of known.filter((one) => !uris.has(one))) {
      told.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [file, messages] of perFile) {
      const uri = uriOf(`${folder.content}/${file}`);
      told.add(uri);
      await connection.sendDiagnostics({ uri, diagnostics: messages.map((one) => lspDiagnostic(one, folder.content)) });
    }
  };

  const placed = async (uri: string): Promise<{ readonly folder: OpenFolder; readonly pad: string } | undefined> => {
    const path = pathOf(uri);
    return path === undefined ? undefined : folders.of(path);
  };
  /** Lays the text of an editor over the file, or takes it away; a folder that cannot be read is said in the editor's own place. */
  const lay = async (uri: string, text: string | undefined): Promise<void> => {
    try {
      const found = await placed(uri);
      if (!found) return;
      found.folder.sessie.leg(found.pad, text);
      await tell(found.folder);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message });
    }
  };
  documents.onDidChangeContent(({ document }) => void lay(document.uri, document.getText()));
  documents.onDidClose(({ document }) => void lay(document.uri, undefined));

  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      completionProvider: { triggerCharacters: [' ', '(', '#', '[', ','] },
      definitionProvider: true,
      documentSymbolProvider: true,
    },
    serverInfo: { name: 'griffie' },
  }));
  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const found = await placed(uri);
    if (!found) return [];
    const { diagnostics } = await found.folder.sessie.stand();
    const at = { start: positionOf(range.start), end: positionOf(range.end) };
    return mendings(
      diagnostics.filter(({ file }) => file === found.pad),
      at,
      uri,
      found.folder.content,
    );
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const found = await placed(uri);
    const text = documents.get(uri)?.getText();
    if (!found || text === undefined) return [];
    const { register } = await found.folder.sessie.stand();
    if (!register) return [];
    const { pad } = found;
    const { keuzesVoor } = await loadBewerk();
    // While one types a text may be no stuk for a moment: what it was before knows its zaak and its meeting too.
    const stuk = stukOp(register, pad) ?? earlier.get(uri);
    if (stuk) earlier.set(uri, stuk);
    const choices = (veld: string): readonly string[] => (stuk ? keuzesVoor(register, stuk, veld).keuzes : []);
    return completions({ register, pad, text, choices }, positionOf(position));
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const found = await placed(uri);
    const { register } = (await found?.folder.sessie.stand()) ?? {};
    const stuk = register && found && stukOp(register, found.pad);
    return stuk ? placesBehind(register, stuk, positionOf(position), found.folder.content) : [];
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const found = await placed(uri);
    const { register } = (await found?.folder.sessie.stand()) ?? {};
    const stuk = register && found && stukOp(register, found.pad);
    return stuk ? outline(stuk) : [];
  });

  const ended = new Promise<void>((resolve) => {
    connection.onExit(resolve);
    input.once('end', resolve);
    input.once('close', resolve);
  });
  documents.listen(connection);
  connection.listen();
  await ended;
  await folders.close();
  connection.dispose();
}
