import { aangereikt } from '../aangereikt.ts';
import { adres, ga } from '../route.ts';
import { Icoon, Scherm } from '../ui/index.ts';
import { Inlezen } from './inlezen.tsx';

/** The view of a Word file that is read in: `aangereikt` says which. */
export function InleesVenster() {
  const wat = aangereikt.value;
  const neem = (bestand: File | undefined): void => {
    if (bestand) aangereikt.value = { ...wat, bestand };
  };
  const terug = wat?.naar ? adres('stuk', wat.naar) : wat?.map ? adres('agenda', wat.map) : adres('');
  return (
    <Scherm
      titel="Word inlezen"
      boven={
        <a class="terug" href={terug}>
          <Icoon naam="terug" /> Terug
        </a>
      }
    >
      <label
        class="inlees-vak"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          neem(event.dataTransfer?.files[0]);
        }}
      >
        <Icoon naam="stuk" />
        <span>
          {wat ? (
            <>
              <strong>{wat.bestand.name}</strong> <span class="gedempt">Kies of sleep een ander bestand</span>
            </>
          ) : (
            'Kies een Word-bestand (.docx), of sleep het hierheen'
          )}
        </span>
        <input
          type="file"
          class="alleen-gehoord"
          accept=".docx"
          onChange={({ currentTarget }) => neem(currentTarget.files?.[0])}
        />
      </label>
      {wat ? (
        <Inlezen
          key={`${wat.bestand.name}-${wat.bestand.lastModified}-${wat.bestand.size}`}
          {...wat}
          opKlaar={(pad) => {
            aangereikt.value = undefined;
            ga(adres('stuk', pad));
          }}
        />
      ) : null}
    </Scherm>
  );
}
