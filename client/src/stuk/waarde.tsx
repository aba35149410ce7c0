import { useEffect, useId, useRef } from 'preact/hooks';
import { parseDatum, parseTijd } from '../../../src/core/datum.ts';
import type { Veldinvoer } from '../../../src/werkplek/api.ts';

export interface WaardeProps {
  readonly veld: Veldinvoer;
  readonly id?: string;
  readonly aan: object;
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
}

const RUST_MS = 500;

/** One value of a field, by the control that fits its type. A value that the control could not show keeps a plain text box. */
export function Waarde({ veld, id, aan, waarde, zet }: WaardeProps) {
  const wacht = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gezet = useRef(waarde);
  const vak = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    // What comes from elsewhere is shown, but not over what is being typed.
    if (waarde !== gezet.current && vak.current && document.activeElement !== vak.current) vak.current.value = waarde;
    gezet.current = waarde;
  }, [waarde]);
  useEffect(() => () => clearTimeout(wacht.current), []);
  const nu = (nieuw: string): void => {
    clearTimeout(wacht.current);
    if (nieuw === gezet.current) return;
    gezet.current = nieuw;
    zet(nieuw);
  };
  const lijst = useId();
  const keuzes = veld.keuzes.filter((keuze) => keuze !== '');
  const vast = keuzes.length > 0 && (veld.alleen || veld.type === 'janee');
  if (vast || (veld.type === 'janee' && (waarde === '' || waarde === 'ja' || waarde === 'nee'))) {
    const woorden = keuzes.length > 0 ? keuzes : ['ja', 'nee'];
    return (
      <select {...aan} id={id} value={waarde} onChange={({ currentTarget }) => nu(currentTarget.value)}>
        <option value="">{veld.verplicht ? 'Kies…' : 'Niet ingevuld'}</option>
        {waarde !== '' && !woorden.includes(waarde) ? (
          <option value={waarde}>{waarde} (staat niet in de keuzes)</option>
        ) : null}
        {woorden.map((keuze) => (
          <option key={keuze} value={keuze}>
            {keuze}
          </option>
        ))}
      </select>
    );
  }
  const gewoon = {
    ...aan,
    id,
    ref: vak,
    defaultValue: waarde,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      clearTimeout(wacht.current);
      const nieuw = currentTarget.value.trim();
      // A day is not one until it is whole.
      if (currentTarget.type !== 'date') wacht.current = setTimeout(() => nu(nieuw), RUST_MS);
    },
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      nu(currentTarget.value.trim()),
    onBlur: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      nu(currentTarget.value.trim());
      currentTarget.value = gezet.current;
    },
  };
  if (veld.type === 'tekst') return <textarea {...gewoon} rows={3} />;
  const type = soortVak(veld.type, waarde);
  return (
    <>
      <input
        {...gewoon}
        type={type}
        {...(keuzes.length > 0 ? { list: lijst } : {})}
        {...(type === 'date' ? { max: '9999-12-31' } : {})}
      />
      {keuzes.length > 0 ? (
        <datalist id={lijst}>
          {keuzes.map((keuze) => (
            <option key={keuze} value={keuze} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function soortVak(type: string, waarde: string): 'date' | 'time' | 'text' {
  if (type === 'datum' && (waarde === '' || parseDatum(waarde) !== undefined)) return 'date';
  if (type === 'tijd' && (waarde === '' || parseTijd(waarde) === waarde)) return 'time';
  return 'text';
}
