export * from './api.ts';
export { bewaarplaats } from './bewaard.ts';
export { build } from './build.ts';
export { type Builder, openBuilder } from './builder.ts';
export { type BundelWish, bundel } from './bundel/index.ts';
export { check } from './check.ts';
export { type SamenResult, voegSamen } from './deel/samen.ts';
export { faultLine, isFileError } from './faults.ts';
export {
  type Conflict,
  type InleesOpdracht,
  type Inleesresultaat,
  type InleesUitkomst,
  inlezen,
} from './inlezen/index.ts';
export { openKnown } from './known.ts';
export { makeToolFolder } from './outfolder.ts';
export * from './sessie/index.ts';
export { inTemporaryFolder } from './temporary.ts';
export { tryHouseAlone, type Wording, wordsOf } from './toets.ts';
export { uitgeven } from './uitgeven.ts';
export { verhuis } from './verhuis.ts';
export { verify } from './verify.ts';
export { type UitgaveBewijs, verifyUitgave } from './verify-uitgave.ts';
export { packageRoot } from './version.ts';
export { watch } from './watch.ts';
export { vergelijk } from './wijzigingen.ts';
