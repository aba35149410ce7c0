import { posix } from 'node:path';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver/node';
import type { Position } from '../core/index.ts';
import type { Register, Soort, Veldregel } from '../model/index.ts';
import { GEDEELD } from '../rollen/index.ts';
import { linesUpTo, type Typing, typingAt } from './voorwerk.ts';

/** What is known of the text in which one types. */
export interface Being {
  readonly register: Register;
  /** Path below the content folder. */
  readonly pad: string;
  readonly text: string;
  /** What a field may hold, by its path. */
  choices(veld: string): readonly string[];
}

/** What may stand at a place: fields that are not there yet, what a field may hold, sections of the house, files to link to. */
export function completions(being: Being, at: Position): CompletionItem[] {
  const typing = typingAt(linesUpTo(being.text, at));
  const { huis } = being.register;
  if (typing.what === 'waarde' && typing.pad === 'soort') {
    return huis.soorten.map(({ naam, titel }) => ({ label: naam, detail: titel, kind: CompletionItemKind.Class }));
  }
  const soort = soortOf(being);
  if (typing.what === 'adres') return files(being);
  if (!soort) return typing.what === 'sleutel' && typing.groep === '' ? [keyItem('soort', GEDEELD.soort)] : [];
  return within(being, soort, typing);
}

function within(being: Being, soort: Soort, typing: Typing): CompletionItem[] {
  switch (typing.what) {
    case 'sleutel':
      return keys(being, soort, typing.groep);
    case 'waarde':
      return being
        .choices(typing.pad)
        .map((one) => ({ label: one, kind: CompletionItemKind.Value, insertText: quoted(one) }));
    case 'kop':
      return sections(being, soort);
    default:
      return [];
  }
}

/** The soort that a text names, also where its front matter cannot be read at the moment. */
function soortOf({ register, pad, text }: Being): Soort | undefined {
  const written = /^soort:[ \t]*["']?([\p{L}\p{N}_-]+)/mu.exec(text)?.[1];
  const known = register.stukken.find((stuk) => stuk.pad === pad)?.soort;
  return register.huis.soorten.find(({ naam }) => naam === (written ?? known));
}

/** The fields of a soort below a group that are not written yet, those of the house first. */
function keys({ text }: Being, soort: Soort, groep: string): CompletionItem[] {
  const front = text.slice(0, text.search(/\n---[ \t]*(?:\r?\n|$)/u) >>> 0);
  const prefix = groep === '' ? '' : `${groep}.`;
  const seen = new Set<string>();
  return Object.entries({ ...soort.velden, ...(groep === '' ? GEDEELD : {}) }).flatMap(([pad, regel]) => {
    if (!pad.startsWith(prefix)) return [];
    const [name = '', deeper] = pad.slice(prefix.length).split('.');
    const isThere = new RegExp(`^[ ]*(?:- )*${name}:`, 'mu').test(front);
    if (seen.has(name) || isThere) return [];
    seen.add(name);
    return [keyItem(name, deeper === undefined ? regel : undefined)];
  });
}

function keyItem(name: string, regel: Veldregel | undefined): CompletionItem {
  const item = { label: name, kind: CompletionItemKind.Field, insertText: regel ? `${name}: ` : `${name}:\n  ` };
  if (!regel) return item;
  const needed = regel.verplicht === 'nee' ? '' : ', verplicht';
  return {
    ...item,
    detail: `${regel.label ?? name} (${regel.type}${needed})`,
    sortText: `${regel.verplicht === 'nee' ? 1 : 0}${name}`,
    ...(regel.voorbeeld === '' ? {} : { documentation: `Bijvoorbeeld: ${regel.voorbeeld}` }),
  };
}

/** A value in quotes where YAML would read it as something else. */
function quoted(value: string): string {
  const plain = /^[\p{L}][^:#"'[\]{},&*!|>%@`]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/iu.test(value);
  return plain || /^\d{4}-\d\d-\d\d$/u.test(value) || /^\d+$/u.test(value) ? value : JSON.stringify(value);
}

/** The sections of the house that the text lacks, in their order. */
function sections({ text }: Being, { secties }: Soort): CompletionItem[] {
  const there = new Set([...text.matchAll(/^## +(.+?)[ \t]*$/gmu)].map(([, titel]) => titel?.toLowerCase()));
  return secties
    .filter(({ titel, ook }) => ![titel, ...ook].some((one) => there.has(one.toLowerCase())))
    .map(({ titel, verplicht }, i) => ({
      label: titel,
      kind: CompletionItemKind.Module,
      detail: verplicht ? 'sectie van het huis, verplicht' : 'sectie van het huis',
      sortText: String(i).padStart(3, '0'),
      insertText: titel,
      insertTextFormat: InsertTextFormat.PlainText,
    }));
}

/** The files that a text can link to: those in its folder and below it first, then all of the content folder. */
function files({ register, pad }: Being): CompletionItem[] {
  const folder = posix.dirname(pad);
  return [...register.andere, ...register.stukken.map((stuk) => stuk.pad)]
    .filter((one) => one !== pad && !/(?:^|\/)uitgaven\//u.test(one))
    .map((one) => {
      const relative = posix.relative(folder, one);
      return {
        label: relative,
        kind: CompletionItemKind.File,
        sortText: `${relative.startsWith('..') ? 1 : 0}${relative}`,
        insertText: relative.split('/').map(encodeURIComponent).join('/'),
      };
    });
}
