import type { Rolnaam } from '../../../model/index.ts';

/** Words as they are written here: with a bar between. */
const lijst = (woorden: string): readonly string[] => woorden.split('|').map((woord) => woord.trim());

/**
 * The words of the field: what gemeenten other than the one at hand call the parts of a stuk and the lines of its form. A house
 * names its own in its YAML; these are the words that colleagues elsewhere use for the same. They say no more than which section or
 * field of the house is meant, and none of them is printed. Compared without capitals, numbers, signs and diacritics.
 */
export const SECTIEWOORDEN: Readonly<Record<string, readonly string[]>> = {
  inleiding: lijst(`
    inleiding | aanleiding | aanleiding en doel | achtergrond | achtergrondinformatie | context | situatieschets |
    probleemstelling | probleem | vraagstelling | waarom dit voorstel | wat is de aanleiding | waar gaat het over |
    waarover gaat dit voorstel`),
  historie: lijst(`
    historie | voorgeschiedenis | eerdere behandeling | eerdere besluitvorming | eerder genomen besluiten |
    eerdere besluiten | wat ging eraan vooraf | wat ging er aan vooraf`),
  samenvatting: lijst(`
    samenvatting | publieksvriendelijke samenvatting | publiekssamenvatting | publiekstekst |
    samenvatting van het voorstel | in het kort | kort en bondig`),
  kernboodschap: lijst('kernboodschap | kern | de kern | boodschap | mededeling | kennisnemen van | ter kennisname'),
  beslispunten: lijst(`
    beslispunten | beslispunt | bespreekpunten en beslispunten | bespreek en beslispunten | beslissing |
    gevraagde beslissing | gevraagde beslissingen | gevraagd besluit | gevraagde besluiten | voorgesteld besluit |
    voorgestelde besluiten | voorgestelde beslissing | te nemen besluit | voorstel | voorstellen | het voorstel |
    voorstel aan de raad | ons voorstel | wij stellen voor | wij stellen u voor | wat stellen wij voor |
    het college stelt voor | de raad wordt voorgesteld | de raad besluit | wat vragen wij van de raad |
    wat wordt van de raad gevraagd | conceptbesluit | concept besluit | ontwerpbesluit | ontwerp besluit | besluit |
    besluitpunten | dictum`),
  effect: lijst(`
    beoogd effect | beoogde effecten | beoogd resultaat | beoogd maatschappelijk effect | maatschappelijk effect |
    doel | doelen | doelstelling | doelstellingen | doel van het voorstel | resultaat | wat willen we bereiken |
    wat willen wij bereiken | wat wil de gemeente bereiken`),
  inhoud: lijst(`
    inhoud | inhoud van het voorstel | inhoud voorstel | toelichting | toelichting op het voorstel | uitwerking |
    oplossing | beschrijving | wat gaan we doen | wat gaan wij doen | wat gaan we daarvoor doen |
    wat houdt het voorstel in`),
  argumenten: lijst(`
    argumenten | argument | argumentatie | argumenten voor | motivering | motivatie | onderbouwing | afweging |
    afwegingen | waarom | waarom stellen wij dit voor`),
  considerans: lijst('overwegingen | considerans | overwegende | gelet op'),
  kanttekeningen: lijst(`
    kanttekeningen | kanttekening | kanttekeningen en risico s | kanttekeningen risico s | risico s | risico |
    risicoparagraaf | bezwaren | nadelen | tegenargumenten | argumenten tegen | alternatieven | aandachtspunten |
    dilemma s`),
  financien: lijst(`
    financien | financieel | financiele gevolgen | financiele aspecten | financiele consequenties |
    financiele paragraaf | financiele toelichting | financiele onderbouwing | financiele dekking | financiele kaders |
    financiering | kosten | kosten en dekking | kosten baten en dekking | kosten baten dekking | dekking | middelen |
    budget | budgettaire gevolgen | wat mag het kosten | wat kost het | wat gaat het kosten`),
  kader: lijst(`
    juridische aspecten | juridische gevolgen | juridische consequenties | juridisch kader | wettelijk kader |
    wettelijke grondslag | beleidskader | kader | kaders | bestaand beleid | bestaand kader |
    relatie met bestaand beleid | bevoegdheid`),
  gevolgen: lijst('gevolgen | consequenties | wat betekent dit'),
  communicatie: lijst(`
    communicatie | communicatie en participatie | participatie | participatie en communicatie | burgerparticipatie |
    inwonerparticipatie | inspraak | samenspraak | draagvlak | overleg | betrokkenen`),
  vervolg: lijst(`
    vervolg | vervolgstappen | vervolgproces | vervolgprocedure | het vervolg | hoe verder | uitvoering | planning |
    planning en uitvoering | uitvoering en planning | aanpak | aanpak en uitvoering | aanpak uitvoering | realisatie |
    tijdpad | tijdsplanning | proces | procedure | evaluatie | monitoring | evaluatie en monitoring`),
  zienswijze: lijst('zienswijze | zienswijze van het college | advies van het college | wensen en bedenkingen'),
  bijlagen: lijst(`
    bijlage | bijlagen | bijlage n | bijgevoegd | bijgevoegde stukken | bijbehorende stukken |
    bijbehorende documenten | ter inzage | ter inzage gelegde stukken | stukken ter inzage | onderliggende stukken |
    lijst van bijlagen`),
};

/** Where a part goes, below its own heading, in a house that has no section for it. */
export const HOORT_BIJ: Readonly<Record<string, readonly string[]>> = {
  historie: lijst('inleiding'),
  effect: lijst('inhoud | inleiding'),
  argumenten: lijst('inhoud'),
  kanttekeningen: lijst('argumenten | inhoud'),
  kader: lijst('argumenten | inhoud'),
  communicatie: lijst('vervolg | inhoud'),
  vervolg: lijst('inhoud'),
  inhoud: lijst('argumenten'),
  gevolgen: lijst('inhoud'),
};

/** What the lines of a form are called, by the name of the field or by what it means. */
export const VELDWOORDEN: Readonly<Record<string, readonly string[]>> = {
  zaaknummer: lijst(`
    zaaknummer | zaaknr | zaak | zaak id | zaakkenmerk | kenmerk | ons kenmerk | registratienummer | registratie nr |
    registratiekenmerk | registratienr | documentnummer | document nr | dossiernummer | nummer | nr | voorstelnummer |
    nummer voorstel | raadsvoorstelnummer | raadsvoorstel nr | raadsstuknummer | stuknummer | besluitnummer |
    referentie | referentienummer`),
  onderwerp: lijst(`
    onderwerp | onderwerp titel | titel | titel voorstel | titel van het voorstel | betreft | betreffende | inzake |
    naam voorstel`),
  portefeuillehouder: lijst(`
    portefeuillehouder | portefeuillehouders | portefeuillehouder s | port houder | porthouder | portef houder | pfh |
    portefeuille | wethouder | verantwoordelijk wethouder | verantwoordelijk portefeuillehouder | collegelid`),
  ambtenaar: lijst(`
    behandelend ambtenaar | behandelend ambtenaren | behandelaar | behandeld door | ambtenaar | steller | steller s |
    opsteller | opgesteld door | auteur | contactpersoon | contact | ambtelijk contact | ambtelijk contactpersoon |
    verantwoordelijk ambtenaar | inlichtingen bij | inlichtingen | informatie bij | nadere informatie | naam steller |
    naam opsteller`),
  'raad.datum': lijst(`
    datum raad | raad | raadsvergadering | datum raadsvergadering | vergadering van | vergaderdatum |
    datum vergadering | datum gemeenteraad | raad d d | raad van | behandeling raad`),
  datum: lijst(
    'datum | dagtekening | briefdatum | datum brief | verzenddatum | datum verzending | d d | plaats en datum',
  ),
  sector: lijst(
    'sector | afdeling | team | cluster | dienst | organisatieonderdeel | eenheid | afdeling team | vakafdeling',
  ),
  programma: lijst('programma | begrotingsprogramma | beleidsveld | taakveld | beleidsterrein | thema'),
  indiener: lijst('indiener | indieners | ingediend door | initiatiefnemer | initiatiefnemers'),
  uw_kenmerk: lijst('uw kenmerk | uw brief | uw brief van | uw referentie'),
  vastgesteld: lijst('vastgesteld | vastgesteld op | datum besluit | besluitdatum | datum vaststelling'),
  bevoegdheid: lijst('bevoegdheid | rol van de raad | rol raad'),
  begrotingswijziging: lijst('begrotingswijziging | begrotingswijziging nodig | wijziging begroting'),
  behandeladvies: lijst('behandeladvies | advies behandeling | wijze van behandeling | voorgestelde behandeling'),
};

/** Lines of forms that no house has a field for; known all the same, so that a form is seen as one. */
export const ANDERE_LABELS: readonly string[] = lijst(`
    aan | van | vertrouwelijk | openbaar | status | versie | telefoon | telefoonnummer | e mail | email |
    doorkiesnummer | agendapunt | agendapuntnummer | agendanummer | commissie | datum college | collegevergadering |
    fatale termijn | bijlagen | aantal bijlagen | gemeente | griffier | fractie | kopie aan | cc | datum commissie |
    ronde | soort voorstel | type voorstel`);

/** What a stuk with a role is called elsewhere, besides the names that the house has for it. */
export const ROLWOORDEN: Readonly<Partial<Record<Rolnaam, readonly string[]>>> = {
  voorstel: lijst(`
    raadsvoorstel | raadsadvies | voorstel aan de raad | voorstel aan de gemeenteraad | voorstel aan raad |
    advies aan de raad | raadsnota | voorstel gemeenteraad | voorstel`),
  besluit: lijst(`
    raadsbesluit | besluit van de raad | besluit van de gemeenteraad | ontwerp raadsbesluit | ontwerpraadsbesluit |
    concept raadsbesluit | conceptraadsbesluit | ontwerpbesluit | besluit`),
  brief: lijst(`
    raadsbrief | raadsinformatiebrief | informatiebrief | collegebrief | brief aan de raad |
    brief aan de gemeenteraad | raadsinformatie | rib | raadsmemo | informatienota | raadsmededeling | brief`),
  regeling: lijst(
    'verordening | regeling | reglement | beleidsregel | beleidsregels | beheersverordening | legesverordening',
  ),
  behandeling: lijst(
    'behandelvoorstel | geleideformulier | commissieformulier | oplegger | oplegnotitie | agendaformulier',
  ),
  oproeping: lijst('oproeping | agenda | uitnodiging | vergaderagenda | convocatie'),
  bijlage: lijst('bijlage | notitie | memo | nota | rapport | memorandum | discussienota | startnotitie'),
};

/** Before and behind the name of a person in a form. */
export const AANSPREKING =
  /^(?:portefeuillehouder|wethouder|burgemeester|weth\.?|burg\.?|de heer en mevrouw|de heer|dhr\.?|mevrouw|mevr\.?|mw\.?|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?|prof\.?)\s+/iu;

/** With this begins the part with what is proposed, where it has no heading. */
export const VOORSTELREGEL =
  /^(?:wij|we|het college|burgemeester en wethouders|ondergetekenden)\b[^.]{0,60}\bstel(?:t|len)\b[^.]{0,80}\bvoor\b[^.]{0,40}:?$|^(?:de raad wordt voorgesteld|voorgesteld wordt|aan de raad wordt voorgesteld)\b[^.]{0,60}:?$/iu;

/** A line that leads in to the points below it; no heading, also where it is bold. */
export const INLEIDENDE_REGEL =
  /^(?:de (?:gemeente)?raad (?:besluit|stelt vast|van de gemeente)|besluit (?:om|vast te stellen)|wij stellen u voor (?:om|te))\b.{0,80}:$/iu;

/** With this begins what the raad decides: `De raad van de gemeente … besluit:`. */
export const BESLUITREGEL =
  /^(?:de (?:gemeente)?raad\b.{0,60}\b)?b ?e ?s ?l ?u ?i ?t(?: vast te stellen| om| tot)?\s*:?$/iu;

/** A line above a besluit that says what it rests on. */
export const GRONDREGEL = /^(?:gelet op|overwegende|gezien|in aanmerking nemende|gehoord)\b/iu;

/** What stands below a stuk: who signs, and where and when. */
export const SLOTREGEL =
  /^(?:met vriendelijke groet|hoogachtend|met hartelijke groet|(?:aldus )?(?:vastgesteld|besloten) in (?:de|zijn|haar)|aldus|(?:namens )?(?:het college van )?burgemeester en wethouders|(?:namens )?het college van|(?:de|, de) (?:griffier|raadsgriffier|voorzitter|secretaris|gemeentesecretaris|burgemeester)[ ,.]*)/iu;
