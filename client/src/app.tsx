import type { VNode } from 'preact';
import { verbinding } from './api.ts';
import { Controle } from './controle/controle.tsx';
import { Vastleggen } from './git/vastleggen.tsx';
import { InleesVenster } from './inlezen/index.tsx';
import { Klaarmaken } from './klaarmaken/klaarmaken.tsx';
import { Kop } from './kop/kop.tsx';
import { Einde, VerbindingBalk } from './kop/verbinding.tsx';
import { type Route, route } from './route.ts';
import { start, startFout } from './start.ts';
import { StukVenster } from './stuk/index.tsx';
import { Bevestiging, Foutvlak, Gezegden, Leeg, Scherm } from './ui/index.ts';
import { Agenda } from './vergadering/agenda.tsx';
import { Vergaderingen } from './vergadering/lijst.tsx';
import { Zoeken } from './zoeken/zoeken.tsx';

/** Each view by the first word of its address. */
const SCHERMEN: Readonly<Record<string, (route: Route) => VNode>> = {
  '': () => <Vergaderingen />,
  agenda: ({ pad }) => <Agenda key={pad} map={pad} />,
  controle: ({ pad }) => <Controle key={pad} map={pad} />,
  klaarmaken: ({ pad }) => <Klaarmaken key={pad} map={pad} />,
  stuk: ({ pad }) => <StukVenster key={pad} pad={pad} />,
  inlezen: () => <InleesVenster />,
  zoeken: () => <Zoeken />,
  vastleggen: () => <Vastleggen />,
};

/** The whole window: the bar above, what the connection is worth, and the view one is at. */
export function App() {
  if (verbinding.value === 'einde' || verbinding.value === 'vreemd') return <Einde hoe={verbinding.value} />;
  const scherm = SCHERMEN[route.value.scherm];
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: the part behind the # is the route, so that the browser cannot go there by itself */}
      <a
        class="sla-over"
        href="#hoofd"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('hoofd')?.focus();
        }}
      >
        Naar de inhoud
      </a>
      <Kop />
      <VerbindingBalk />
      <main id="hoofd" tabIndex={-1}>
        {startFout.value && !start.value ? <Foutvlak zin={startFout.value} /> : null}
        {scherm ? scherm(route.value) : <Onbekend />}
      </main>
      <Bevestiging />
      <Gezegden />
    </>
  );
}

function Onbekend() {
  return (
    <Scherm titel="Deze bladzijde is er niet">
      <Leeg titel="Het adres klopt niet">
        <p>
          Begin bij <a href="#/">de vergaderingen</a>.
        </p>
      </Leeg>
    </Scherm>
  );
}
