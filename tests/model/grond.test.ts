import { describe, expect, it } from 'vitest';
import {
  bestandsmaat,
  bezwaarTegenGrond,
  isVrijgegeven,
  leesGrond,
  maatVanMap,
  naamZegtBesloten,
  type Stuk,
} from '../../src/model/index.ts';

describe('a ground for geheimhouding', () => {
  it.each([
    ['Woo 5.1 lid 2 onder b', 2, ['b']],
    ['Woo art. 5.1 lid 1 sub c', 1, ['c']],
    ['artikel 5.1, tweede lid, aanhef en onder b en e, van de Wet open overheid', 2, ['b', 'e']],
    ['Wet open overheid, artikel 5.1, eerste lid, onderdeel d', 1, ['d']],
    ['Woo 5.1.2.b', 2, ['b']],
    ['Woo 5.1.2b', 2, ['b']],
    ['art. 5.1, 2e lid, onder f Woo', 2, ['f']],
  ])('is read: %s', (geschreven, lid, onderdelen) => {
    expect(leesGrond(geschreven)).toEqual({ artikel: '5.1', lid, onderdelen });
    expect(bezwaarTegenGrond(geschreven)).toBeUndefined();
  });

  it.each([
    ['Wob artikel 10 lid 2', 'Wob'],
    ['Gemeentewet artikel 25', 'geen artikel van de Woo'],
    ['Woo', 'geen artikel'],
    ['Woo 5.2 lid 1', 'artikel 5.2'],
    ['Woo 5.1', 'geen lid'],
    ['Woo 5.1 lid 5', 'lid 5'],
    ['Woo 5.1 lid 2', 'geen onderdeel'],
    ['Woo 5.1 lid 1 onder f', 'a tot en met e'],
    ['Woo 5.1 lid 2 onder b en z', 'onderdeel z'],
  ])('is refused: %s', (geschreven, reden) => {
    expect(bezwaarTegenGrond(geschreven)).toContain(reden);
  });
});

describe('the openbaarheid of a file', () => {
  const stuk = (openbaarheid: string, pad: string, vermeld?: string): Stuk =>
    ({
      openbaarheid,
      velden: {},
      waarden: vermeld === undefined ? {} : { bijlagen: [{ bestand: pad, pad, openbaarheid: vermeld }] },
      verwijzingen: [{ soort: 'bestand', pad }],
    }) as unknown as Stuk;

  it('is that of the most open stuk that names it, unless it is said', () => {
    expect(bestandsmaat('a.pdf', [stuk('geheim', 'a.pdf'), stuk('openbaar', 'a.pdf')])).toBe('openbaar');
    expect(bestandsmaat('a.pdf', [stuk('geheim', 'a.pdf'), stuk('besloten', 'a.pdf')])).toBe('besloten');
    expect(bestandsmaat('a.pdf', [stuk('openbaar', 'a.pdf', 'geheim')])).toBe('geheim');
    expect(bestandsmaat('a.pdf', [stuk('geheim', 'a.pdf', 'openbaar')])).toBe('openbaar');
    expect(bestandsmaat('a.pdf', [stuk('openbaar', 'a.pdf', 'openbar')])).toBe('geheim');
    expect(bestandsmaat('a.pdf', [stuk('openbaar', 'a.pdf', 'openbaar'), stuk('openbaar', 'a.pdf', 'geheim')])).toBe(
      'geheim',
    );
  });

  it('is never more than its folder and its name allow', () => {
    const [pad, naam] = ['zaak/Geheim/a.pdf', 'a-GEHEIM.pdf'];
    expect(bestandsmaat(pad, [stuk('openbaar', pad, 'openbaar')])).toBe('geheim');
    expect(bestandsmaat(naam, [stuk('openbaar', naam, 'openbaar')])).toBe('geheim');
    expect(isVrijgegeven(naam, [stuk('openbaar', naam, 'openbaar')])).toBe(false);
    expect(isVrijgegeven('a.pdf', [stuk('openbaar', 'a.pdf', 'openbaar')])).toBe(true);
  });

  it('is closed where a list of bijlagen is not understood', () => {
    const kapot = { ...stuk('openbaar', 'a.pdf'), velden: { bijlagen: { aard: 'waarde' } } } as unknown as Stuk;
    expect(bestandsmaat('a.pdf', [kapot])).toBe('geheim');
  });

  it.each([
    'grex-GEHEIM.pdf',
    'TaxatieVertrouwelijk.pdf',
    'x/niet openbaar.pdf',
    'strikt_vertrouwelijke nota.pdf',
    'GEHEIM.pdf',
  ])('is said by a name: %s', (pad) => expect(naamZegtBesloten(pad)).toBe(true));
  it.each([
    'geheimhouding.pdf',
    'opheffen-geheimhouding.pdf',
    'geheim/a.pdf',
    'vertrouwelijkheid.pdf',
    'geheime-stemming.pdf',
  ])('is not said by a name: %s', (pad) => expect(naamZegtBesloten(pad)).toBe(false));
  it('is said by a folder', () => {
    expect(['x/geheim/a.pdf', 'Besloten/a.pdf', 'geheim.pdf', 'x/geheimen/a'].map(maatVanMap)).toEqual([
      'geheim',
      'besloten',
      undefined,
      undefined,
    ]);
  });
});
