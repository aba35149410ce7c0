import { ChangeSet } from '@codemirror/state';
import { type Signal, signal } from '@preact/signals';
import type { Botsing, StukLang, StukOpdracht, TekstEdit } from '../../../src/werkplek/api.ts';
import { kleinsteEdit } from '../../../src/werkplek/edits.ts';
import { type Bewaard, type Kladtekst, type Opdracht, standVan, type Twist, type Verkeer } from './afspraak.ts';
import { alsEdits, alsWijziging, botst, naWijziging } from './verschil.ts';

type Luisteraar = (wijziging: ChangeSet, maker: unknown) => void;

const RUST_MS = 40;
const OPNIEUW_MS = [500, 1000, 2000, 4000] as const;

/**
 * One source text that is being worked on. What is typed is in `tekst` at once and goes to the server after a short rest, one request at
 * a time; what others typed meanwhile is put in between, and only where both changed the same characters a person is asked.
 */
export class Werktekst {
  readonly stuk: Signal<StukLang>;
  readonly bewaard: Signal<Bewaard>;
  readonly twist: Signal<Twist | undefined> = signal(undefined);
  /** Said once, for who listens rather than looks: why something asked for was not done. */
  readonly klacht = signal('');
  #tekst: string;
  /** What the server has for certain. */
  #zeker: string;
  /** What was sent and is not answered yet: of it is not known whether it was done. */
  #onderweg: ChangeSet | undefined;
  #wacht: ChangeSet;
  /** From the text that `stuk` speaks of to the one there is now. */
  #sinds: ChangeSet;
  #opdrachten: Opdracht[] = [];
  #bezig = false;
  #ververs = false;
  /** Of what waits it is not known whether the server has it: an answer got lost, or the page was loaded anew. */
  #twijfel = false;
  #laatste = false;
  #teller = 0;
  readonly #luisteraars = new Set<Luisteraar>();
  readonly #verkeer: Verkeer;
  readonly #venster: string;
  readonly #onthoud: (klad: Kladtekst | undefined) => void;

  constructor(
    stuk: StukLang,
    verkeer: Verkeer,
    venster: string,
    klad?: Kladtekst,
    onthoud: (klad: Kladtekst | undefined) => void = () => {},
  ) {
    this.#verkeer = verkeer;
    this.#venster = venster;
    this.#onthoud = onthoud;
    this.stuk = signal(stuk);
    this.#tekst = this.#zeker = klad?.zeker ?? stuk.tekst;
    this.#wacht = this.#sinds = leeg(this.#tekst);
    this.bewaard = signal(standVan(stuk));
    if (stuk.botsing) this.strijd(stuk.botsing);
    else if (klad) {
      this.#twijfel = true;
      this.#erbij(alsWijziging(kleinsteEdit(klad.zeker, klad.tekst), klad.zeker.length), undefined);
      void this.#neem(stuk).then(() => this.#werk());
    }
  }

  get tekst(): string {
    return this.#tekst;
  }
  get pad(): string {
    return this.stuk.value.pad;
  }
  /** Where a place of `stuk` is now. */
  nu(plek: number, kant: -1 | 1 = 1): number {
    return this.#sinds.mapPos(Math.min(plek, this.#sinds.length), kant);
  }

  /** Hears of every change of the text, with who made it (undefined: another window, or the server). */
  luister(luisteraar: Luisteraar): () => void {
    this.#luisteraars.add(luisteraar);
    return () => void this.#luisteraars.delete(luisteraar);
  }

  /** Changes that someone made here, of the text as it is now. */
  wijzig(edits: readonly TekstEdit[], maker?: unknown): void {
    if (edits.length === 0) return;
    this.#erbij(alsWijziging(edits, this.#tekst.length), maker);
    this.bewaard.value = { hoe: 'bezig' };
    this.#straks();
  }

  /** The edits of a fix, of the text that `stuk` speaks of. */
  verbeter(edits: readonly TekstEdit[]): void {
    this.wijzig(edits.map(({ begin, eind, tekst }) => ({ begin: this.nu(begin), eind: this.nu(eind, -1), tekst })));
  }

  /** Asks the server for a field, the heading of a section, or what can be taken back. What was typed before goes first. */
  async vraag(opdracht: Opdracht): Promise<void> {
    this.#opdrachten.push(opdracht);
    this.bewaard.value = { hoe: 'bezig' };
    await this.#werk();
  }

  /** Another window changed it, or the disk: looks what it is now. */
  async ververs(): Promise<void> {
    this.#ververs = true;
    await this.#werk();
  }

  /** What is on the disk is known to be this. */
  opgeslagen(digest: string): void {
    this.stuk.value = { ...this.stuk.value, digest };
    if (digest === this.stuk.value.basis && this.#rust()) this.bewaard.value = { hoe: 'opgeslagen' };
  }

  /** The server could not write it. */
  nietOpgeslagen(reden: string): void {
    this.bewaard.value = { hoe: 'niet', reden };
  }

  /** A conflict that the server saw. */
  strijd({ opSchijf, digest }: Botsing['botsing']): void {
    this.twist.value = { daar: opSchijf, hier: this.#tekst, digest };
    this.bewaard.value = { hoe: 'niet', reden: 'het bestand is ook elders veranderd. Kies welke tekst blijft' };
  }

  /** The text that is to stand, chosen by a person. */
  async kies(tekst: string): Promise<void> {
    const twist = this.twist.value;
    if (!twist) return;
    let zeker = this.#zeker;
    if (twist.digest !== undefined) {
      try {
        await this.#verkeer.los({ pad: this.pad, venster: this.#venster, digest: twist.digest, tekst });
        zeker = tekst;
      } catch (fout) {
        const { zin, botsing } = this.#verkeer.uitleg(fout);
        if (botsing) this.strijd(botsing);
        this.bewaard.value = { hoe: 'niet', reden: zin };
        return;
      }
    }
    this.#toon(alsWijziging(kleinsteEdit(this.#tekst, tekst), this.#tekst.length), undefined);
    this.#onderweg = undefined;
    this.#zeker = zeker;
    this.#wacht = alsWijziging(kleinsteEdit(zeker, tekst), zeker.length);
    this.twist.value = undefined;
    this.#ververs = true;
    await this.#werk();
  }

  /** What has not reached the server yet, to send as the page goes; undefined where that is nothing. */
  rest(): StukOpdracht | undefined {
    if (this.twist.value || this.#onderweg || this.#wacht.empty) return undefined;
    const { pad, basis } = this.stuk.value;
    return { pad, basis, venster: this.#venster, edits: alsEdits(this.#wacht) };
  }

  /** Sends what waits, then stops. What did not arrive stays in the memory of the window. */
  async sluit(): Promise<void> {
    this.#luisteraars.clear();
    this.#laatste = true;
    await this.#werk();
  }

  #rust(): boolean {
    return !this.#onderweg && this.#wacht.empty && this.#opdrachten.length === 0 && !this.twist.value;
  }

  #erbij(wijziging: ChangeSet, maker: unknown): void {
    this.#wacht = this.#wacht.compose(wijziging);
    this.#toon(wijziging, maker);
  }

  #toon(wijziging: ChangeSet, maker: unknown): void {
    if (wijziging.empty) return;
    this.#sinds = this.#sinds.compose(wijziging);
    this.#tekst = naWijziging(wijziging, this.#tekst);
    this.#onthoud({ zeker: this.#zeker, tekst: this.#tekst });
    for (const luisteraar of this.#luisteraars) luisteraar(wijziging, maker);
  }

  #straks(): void {
    const deze = ++this.#teller;
    void this.#verkeer.wacht(RUST_MS).then(() => (deze === this.#teller ? this.#werk() : undefined));
  }

  /** One request after another, until there is nothing to ask. */
  async #werk(): Promise<void> {
    if (this.#bezig) return;
    this.#bezig = true;
    try {
      for (let pogingen = 0; !this.twist.value; ) {
        try {
          if (!(await this.#stap())) break;
          pogingen = 0;
        } catch (fout) {
          const { zin, status } = this.#verkeer.uitleg(fout);
          this.bewaard.value = { hoe: 'niet', reden: zin };
          this.#twijfel ||= this.#onderweg !== undefined;
          if (this.#laatste || (status !== 0 && status < 500)) break;
          await this.#verkeer.wacht(OPNIEUW_MS[Math.min(pogingen++, OPNIEUW_MS.length - 1)] as number);
        }
      }
    } finally {
      this.#bezig = false;
    }
  }

  /** One request; false when there was nothing to ask. */
  async #stap(): Promise<boolean> {
    if (this.#ververs || this.#twijfel) {
      this.#ververs = false;
      await this.#neem(await this.#verkeer.haal(this.pad));
      return true;
    }
    if (this.#onderweg || !this.#wacht.empty) {
      this.#onderweg ??= this.#wacht;
      if (this.#onderweg === this.#wacht) this.#wacht = ChangeSet.empty(this.#onderweg.newLength);
      await this.#vraag({ edits: alsEdits(this.#onderweg) });
      return true;
    }
    const [opdracht] = this.#opdrachten;
    if (!opdracht) return false;
    try {
      await this.#vraag(opdracht);
    } catch (fout) {
      const { zin, status } = this.#verkeer.uitleg(fout);
      if (status === 0 || status >= 500) throw fout;
      // What the server will not write is not asked again.
      this.#opdrachten.shift();
      this.klacht.value = zin;
      this.bewaard.value = standVan(this.stuk.value);
    }
    return true;
  }

  async #vraag(wat: Pick<StukOpdracht, 'edits'> | Opdracht): Promise<void> {
    const wie = { pad: this.pad, venster: this.#venster };
    try {
      const { stuk } = await ('richting' in wat
        ? this.#verkeer.ongedaan({ ...wie, ...wat })
        : this.#verkeer.stuur({ ...wie, basis: this.stuk.value.basis, ...wat }));
      if (this.#onderweg) this.#gedaan();
      else this.#opdrachten.shift();
      this.klacht.value = '';
      await this.#neem(stuk);
    } catch (fout) {
      const { status } = this.#verkeer.uitleg(fout);
      if (status !== 409) throw fout;
      await this.#neem(await this.#verkeer.haal(this.pad), fout);
    }
  }

  #gedaan(): void {
    if (!this.#onderweg) return;
    this.#zeker = naWijziging(this.#onderweg, this.#zeker);
    this.#onderweg = undefined;
  }

  /** What the server has now: what differs is put below what waits here, or a person is asked. */
  async #neem(stuk: StukLang, geweigerd?: unknown): Promise<void> {
    if (this.#onderweg) {
      // An answer that got lost, of a request that was done.
      if (naWijziging(this.#onderweg, this.#zeker) === stuk.tekst) this.#gedaan();
      else {
        this.#wacht = this.#onderweg.compose(this.#wacht);
        this.#onderweg = undefined;
      }
    }
    const botsing = geweigerd === undefined ? undefined : this.#verkeer.uitleg(geweigerd).botsing;
    if (botsing && stuk.tekst === this.#zeker) return this.strijd(botsing);
    if (stuk.botsing) return this.strijd(stuk.botsing);
    const ander = alsWijziging(kleinsteEdit(this.#zeker, stuk.tekst), this.#zeker.length);
    if (naWijziging(this.#wacht, this.#zeker) === stuk.tekst) this.#wacht = leeg(stuk.tekst);
    else if (botst(ander, this.#wacht, this.#twijfel)) {
      this.#twijfel = false;
      this.stuk.value = { ...stuk, tekst: this.stuk.value.tekst };
      this.#zeker = stuk.tekst;
      this.twist.value = { daar: stuk.tekst, hier: this.#tekst, digest: undefined };
      this.bewaard.value = { hoe: 'niet', reden: 'een ander veranderde dezelfde woorden. Kies welke tekst blijft' };
      return;
    } else {
      const erover = ander.map(this.#wacht, true);
      this.#wacht = this.#wacht.map(ander);
      this.#zeker = stuk.tekst;
      this.#toon(erover, undefined);
    }
    this.#zeker = stuk.tekst;
    this.#sinds = this.#wacht;
    this.#twijfel = false;
    this.stuk.value = stuk;
    if (this.#rust()) {
      this.#onthoud(undefined);
      this.bewaard.value = standVan(stuk);
    }
  }
}

const leeg = (tekst: string): ChangeSet => ChangeSet.empty(tekst.length);
