import { useSignal } from '@preact/signals';
import { onthoud, onthouden } from '../onthoud.ts';
import { adres } from '../route.ts';
import { Invoer } from '../ui/index.ts';
import { vandaag } from '../woorden.ts';
import { bezwaren } from './bezwaren.ts';
import { Daad, type DaadEigen } from './daad.tsx';
import { werk } from './werk.ts';

/** Who sends is mostly the same person. */
const DOOR = 'door';

/** Freezes what is sent. What stands in the way is said first; a reason is asked for who sends all the same. */
export function Versturen({ vergadering, bezig }: DaadEigen) {
  const { map, datum } = vergadering;
  // No sending is of after the vergadering.
  const op = useSignal(datum !== undefined && datum < vandaag() ? datum : vandaag());
  const door = useSignal(onthouden(DOOR) ?? '');
  const ondanks = useSignal('');
  const tegen = bezwaren(vergadering);
  const { opdracht: vorige, stand } = werk.value ?? {};
  const geweigerd = vorige?.doe === 'uitgeven' && vorige.map === map && stand?.klaar && stand.goed === false;
  const vraagReden = tegen.length > 0 || geweigerd;
  return (
    <Daad
      titel="Versturen"
      uitleg="Legt vast wat de raad krijgt: de stukken zoals ze nu zijn, met hun nummers. Daarna ziet u wat er sindsdien veranderde."
      knop={vraagReden && ondanks.value.trim() !== '' ? 'Toch versturen' : 'Versturen'}
      hoofd
      bezig={bezig}
      opdracht={() => {
        onthoud(DOOR, door.value.trim());
        const reden = ondanks.value.trim();
        return {
          map,
          doe: 'uitgeven',
          op: op.value,
          door: door.value.trim(),
          ...(reden === '' ? {} : { ondanks: reden }),
        };
      }}
    >
      {tegen.length > 0 ? (
        <div class="vlak vlak-waarschuwing bezwaren">
          <div>
            <h3>Dit staat nog in de weg</h3>
            <ul>
              {tegen.map(({ zin, pad }) => (
                <li key={zin}>{pad === undefined ? zin : <a href={adres('stuk', pad)}>{zin}</a>}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      <div class="naast-elkaar">
        <Invoer label="Verstuurd op">
          {(aan) => (
            <input
              {...aan}
              type="date"
              required
              max={datum}
              value={op.value}
              onInput={({ currentTarget }) => {
                op.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
        <Invoer label="Door">
          {(aan) => (
            <input
              {...aan}
              required
              autocomplete="name"
              value={door.value}
              onInput={({ currentTarget }) => {
                door.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
      </div>
      {vraagReden ? (
        <Invoer
          label="Toch versturen, omdat"
          uitleg="Laat leeg om eerst te herstellen wat in de weg staat. De reden wordt bewaard bij wat u verstuurde."
        >
          {(aan) => (
            <input
              {...aan}
              value={ondanks.value}
              onInput={({ currentTarget }) => {
                ondanks.value = currentTarget.value;
              }}
            />
          )}
        </Invoer>
      ) : null}
    </Daad>
  );
}
