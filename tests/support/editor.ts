import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Location,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** An editor that speaks the protocol, over two streams. */
export interface Editor {
  open(path: string, text: string): Promise<void>;
  /** Replaces the whole text, as typing does. */
  type(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** The messages that a file has, once they are as they should be; rejects when they never are. */
  messages(path: string, until: (messages: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  fixes(path: string, at: Position): Promise<readonly CodeAction[]>;
  complete(path: string, at: Position): Promise<readonly CompletionItem[]>;
  definition(path: string, at: Position): Promise<readonly Location[]>;
  outline(path: string): Promise<readonly DocumentSymbol[]>;
  /** Shuts the server down, as an editor does when it closes. */
  leave(): Promise<void>;
}

/** Connects an editor to a server that reads `toServer` and writes `fromServer`. */
export async function editor(fromServer: NodeJS.ReadableStream, toServer: NodeJS.WritableStream): Promise<Editor> {
  const connection: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(fromServer),
    new StreamMessageWriter(toServer),
  );
  const known = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    known.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = (path: string): string => pathToFileURL(path).href;
  let version = 1;
  return {
    open: (path, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId: 'markdown', version: version++, text },
      }),
    type: (path, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: version++ },
        contentChanges: [{ text }],
      }),
    close: (path) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(path) } }),
    messages: (path, until) =>
      new Promise((resolve) => {
        const look = (): void => {
          const messages = known.get(uri(path));
          if (!messages || !until(messages)) return;
          waiting.delete(look);
          resolve(messages);
        };
        waiting.add(look);
        look();
      }),
    fixes: async (path, at) =>
      ((await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uri(path) },
        range: { start: at, end: at },
        context: { diagnostics: [] },
      })) ?? []) as CodeAction[],
    complete: async (path, position) =>
      (await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: uri(path) },
        position,
      })) as CompletionItem[],
    definition: async (path, position) =>
      (await connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: uri(path) },
        position,
      })) as Location[],
    outline: async (path) =>
      (await connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri: uri(path) },
      })) as DocumentSymbol[],
    leave: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
    },
  };
}

/** Two streams that are a line: what is written on one side is read on the other. */
export function line(): {
  readonly server: { input: PassThrough; output: PassThrough };
  readonly client: { input: PassThrough; output: PassThrough };
} {
  const up = new PassThrough();
  const down = new PassThrough();
  return { server: { input: up, output: down }, client: { input: down, output: up } };
}
