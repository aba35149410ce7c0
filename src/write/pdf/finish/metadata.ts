import type { Metadata } from '../../../document/index.ts';
import { escapeXml } from '../../escape.ts';
import { srgbProfile } from './icc.ts';
import { compressed } from './pdf-file.ts';
import { type Dict, dict, ref, refNumber, textString } from './values.ts';
import type { Objection, Work } from './work.ts';

/** The date of a file whose stuk has none: a fixed day, never that of the build. */
const NO_DATE = '2000-01-01';
const TOOL = 'griffie';
const SRGB = textString('sRGB IEC61966-2.1');
/** Of sRGB, as every file has it. */
const PROFILE = compressed(srgbProfile());

/** States in which colour space the colours are defined (PDF/A 6.2.4.3-2, 6.2.10-2). */
export function addOutputIntent({ pdf }: Work): void {
  const members = { N: '3', Filter: '/FlateDecode' };
  pdf.setInCatalog('OutputIntents', [outputIntent(pdf.addStream(members, PROFILE, false))]);
}

/** That the colours are those of sRGB. */
export function outputIntent(profile: number): Dict {
  const kind = { Type: '/OutputIntent', S: '/GTS_PDFA1' };
  return dict({ ...kind, OutputConditionIdentifier: SRGB, Info: SRGB, DestOutputProfile: ref(profile) });
}

/** Who made what and when, stated twice: for old readers (Info) and as XMP, with the claims that hold (PDF/UA 7.1-8, PDF/A 6.6.2.1-1). */
export function writeMetadata({ pdf, assignment, objections }: Work): void {
  const { taal, standaard } = assignment;
  const info = infoOf(assignment);
  const number = refNumber(pdf.trailer.get('Info'));
  if (number === undefined) pdf.trailer.set('Info', ref(pdf.add(info)));
  else pdf.set(number, info);
  const claims = (['ua', 'a'] as const).filter(
    (one) =>
      (standaard === 'beide' || standaard === one) && !objections.some((objection) => objection.standaard === one),
  );
  const packet = Buffer.from(xmp(assignment, claims), 'utf8');
  pdf.setInCatalog('Metadata', ref(pdf.addStream({ Type: '/Metadata', Subtype: '/XML' }, packet, false)));
  pdf.setInCatalog('Lang', textString(taal));
}

/** The same for old readers. */
export function infoOf({ titel, auteur, onderwerp, besloten, datum }: Metadata): Dict {
  const moment = textString(`D:${(datum ?? NO_DATE).replaceAll('-', '')}000000Z`);
  return dict({
    Title: textString(titel),
    Author: textString(auteur),
    ...(onderwerp === undefined ? {} : { Subject: textString(onderwerp) }),
    ...(besloten === undefined ? {} : { Keywords: textString(keywords(besloten)) }),
    Creator: textString(TOOL),
    Producer: textString(TOOL),
    CreationDate: moment,
    ModDate: moment,
  });
}

/** The standards that the metadata of a file of ours claims. */
export function claimsIn(packet: string): Objection['standaard'][] {
  return [
    ...(packet.includes('<pdfuaid:part>1</pdfuaid:part>') ? (['ua'] as const) : []),
    ...(packet.includes('<pdfaid:part>2</pdfaid:part>') ? (['a'] as const) : []),
  ];
}

/** PDF/A does not know PDF/UA: a file that claims both must define `pdfuaid` (PDF/A 6.6.2.3.1). */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/** What a file that is not openbaar is, and why. */
function keywords({ merk, verklaring }: NonNullable<Metadata['besloten']>): string {
  return `${merk}. ${verklaring}`.trim();
}

/** The metadata packet of a file as XML, with the standards that it claims to follow. */
export function xmp(
  { titel, auteur, onderwerp, taal, datum, versie, besloten }: Metadata,
  claims: readonly Objection['standaard'][],
): string {
  // Metadata is for finding a file: replacement characters would only be in the way.
  const plain = (value: string): string => escapeXml(value, '');
  const text = (value: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${plain(value)}</rdf:li></rdf:Alt>`;
  const moment = `${datum ?? NO_DATE}T00:00:00Z`;
  const [ua, a] = [claims.includes('ua'), claims.includes('a')];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${text(titel)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${plain(auteur)}</rdf:li></rdf:Seq></dc:creator>
${onderwerp === undefined ? '' : `<dc:description>${text(onderwerp)}</dc:description>\n`}<dc:language><rdf:Bag><rdf:li>${plain(taal)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${TOOL}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<pdf:Producer>${TOOL}</pdf:Producer>
${besloten === undefined ? '' : `<pdf:Keywords>${plain(keywords(besloten))}</pdf:Keywords>\n`}</rdf:Description>
${versie === undefined ? '' : `<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"><xmpMM:VersionID>${versie}</xmpMM:VersionID></rdf:Description>\n`}${a ? '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n' : ''}${ua ? '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n' : ''}${ua && a ? UA_SCHEMA : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
