import { escapeXml } from '../../escape.ts';

/** What the XMP of a file says. Dates as `2024-03-12T00:00:00Z`. */
export interface XmpData {
  readonly titel: string;
  readonly auteur: string;
  readonly onderwerp: string | undefined;
  readonly taal: string;
  readonly tool: string;
  readonly moment: string;
  /** Whether the file claims PDF/UA-1. */
  readonly ua: boolean;
  /** Whether the file claims PDF/A-2a. */
  readonly a: boolean;
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

/** The metadata packet of a file, as XML. */
export function xmp(data: XmpData): string {
  const taal = plain(data.taal);
  const text = (value: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${plain(value)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${text(data.titel)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${plain(data.auteur)}</rdf:li></rdf:Seq></dc:creator>
${data.onderwerp === undefined ? '' : `<dc:description>${text(data.onderwerp)}</dc:description>\n`}<dc:language><rdf:Bag><rdf:li>${taal}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${plain(data.tool)}</xmp:CreatorTool>
<xmp:CreateDate>${data.moment}</xmp:CreateDate>
<xmp:ModifyDate>${data.moment}</xmp:ModifyDate>
<pdf:Producer>${plain(data.tool)}</pdf:Producer>
</rdf:Description>
${data.a ? '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n' : ''}${data.ua ? '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n' : ''}${data.ua && data.a ? UA_SCHEMA : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

/** Metadata is for finding a file: replacement characters would only be in the way. */
function plain(text: string): string {
  return escapeXml(text, '');
}
