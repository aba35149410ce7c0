const COLOURS =
  'dk2=44546A lt2=E7E6E6 accent1=4472C4 accent2=ED7D31 accent3=A5A5A5 accent4=FFC000 accent5=5B9BD5 accent6=70AD47 ' +
  'hlink=0563C1 folHlink=954F72';

/** By script; where headings and text differ, both. */
const FONTS = `
  Jpan=游ゴシック Light/游明朝 | Hang=맑은 고딕 | Hans=等线 Light/等线 | Hant=新細明體 | Arab=Times New Roman/Arial |
  Hebr=Times New Roman/Arial | Thai=Angsana New/Cordia New | Ethi=Nyala | Beng=Vrinda | Gujr=Shruti |
  Khmr=MoolBoran/DaunPenh | Knda=Tunga | Guru=Raavi | Cans=Euphemia | Cher=Plantagenet Cherokee |
  Yiii=Microsoft Yi Baiti | Tibt=Microsoft Himalaya | Thaa=MV Boli | Deva=Mangal | Telu=Gautami | Taml=Latha |
  Syrc=Estrangelo Edessa | Orya=Kalinga | Mlym=Kartika | Laoo=DokChampa | Sinh=Iskoola Pota | Mong=Mongolian Baiti
  | Viet=Times New Roman/Arial | Uigh=Microsoft Uighur | Geor=Sylfaen | Armn=Arial | Bugi=Leelawadee UI |
  Bopo=Microsoft JhengHei | Java=Javanese Text | Lisu=Segoe UI | Mymr=Myanmar Text | Nkoo=Ebrima | Olck=Nirmala UI
  | Osma=Ebrima | Phag=Phagspa | Syrn=Estrangelo Edessa | Syrj=Estrangelo Edessa | Syre=Estrangelo Edessa |
  Sora=Nirmala UI | Tale=Microsoft Tai Le | Talu=Microsoft New Tai Lue | Tfng=Ebrima
`.replace(/\n */g, ' ');

const FORMATS = `
  <a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
  <a:gradFill rotWithShape="true"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:lumMod val="110000"/>
  <a:satMod val="105000"/><a:tint val="67000"/></a:schemeClr></a:gs><a:gs pos="50000"><a:schemeClr val="phClr">
  <a:lumMod val="105000"/><a:satMod val="103000"/><a:tint val="73000"/></a:schemeClr></a:gs><a:gs pos="100000">
  <a:schemeClr val="phClr"><a:lumMod val="105000"/><a:satMod val="109000"/><a:tint val="81000"/></a:schemeClr></a:gs>
  </a:gsLst><a:lin ang="5400000" scaled="false"/></a:gradFill><a:gradFill rotWithShape="true"><a:gsLst><a:gs pos="0">
  <a:schemeClr val="phClr"><a:satMod val="103000"/><a:lumMod val="102000"/><a:tint val="94000"/></a:schemeClr></a:gs>
  <a:gs pos="50000"><a:schemeClr val="phClr"><a:satMod val="110000"/><a:lumMod val="100000"/><a:shade val="100000"/>
  </a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:lumMod val="99000"/><a:satMod val="120000"/>
  <a:shade val="78000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="false"/></a:gradFill>
  </a:fillStyleLst><a:lnStyleLst><a:ln w="6350" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>
  <a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>
  <a:ln w="12700" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
  <a:prstDash val="solid"/><a:miter lim="800000"/></a:ln><a:ln w="19050" cap="flat" cmpd="sng" algn="ctr">
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>
  </a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/>
  </a:effectStyle><a:effectStyle><a:effectLst>
  <a:outerShdw blurRad="57150" dist="19050" dir="5400000" algn="ctr" rotWithShape="false"><a:srgbClr val="000000">
  <a:alpha val="63000"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst>
  <a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"><a:tint val="95000"/>
  <a:satMod val="170000"/></a:schemeClr></a:solidFill><a:gradFill rotWithShape="true"><a:gsLst><a:gs pos="0">
  <a:schemeClr val="phClr"><a:tint val="93000"/><a:satMod val="150000"/><a:shade val="98000"/><a:lumMod val="102000"/>
  </a:schemeClr></a:gs><a:gs pos="50000"><a:schemeClr val="phClr"><a:tint val="98000"/><a:satMod val="130000"/>
  <a:shade val="90000"/><a:lumMod val="103000"/></a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr">
  <a:shade val="63000"/><a:satMod val="120000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="false"/>
  </a:gradFill></a:bgFillStyleLst></a:fmtScheme>
`;

/**
 * word/theme/theme1.xml: the theme that Word has by itself. Nothing that is written here takes anything from it; it is there for who
 * goes on in Word, whose menus of colours and fonts show it.
 */
export const THEME = themeXml();

function themeXml(): string {
  const colours = COLOURS.split(' ').map((one) => {
    const [name, value] = one.split('=');
    return `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  });
  const [major, minor] = [fontsXml('Calibri Light', '3', 0), fontsXml('Calibri', '5', 1)];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>',
    '<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>',
    `<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colours.join('')}</a:clrScheme>`,
    `<a:fontScheme name="Office"><a:majorFont>${major}</a:majorFont><a:minorFont>${minor}</a:minorFont></a:fontScheme>`,
    FORMATS.replace(/\n */g, ''),
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
}

/** The fonts of headings (0) or of text (1): the Latin one, and what stands in for it in other scripts. */
function fontsXml(latin: string, weight: string, which: 0 | 1): string {
  const others = FONTS.split(' | ').map((one) => {
    const [script, names = ''] = one.trim().split('=');
    return `<a:font script="${script}" typeface="${names.split('/')[which] ?? names}"/>`;
  });
  const first = `<a:latin typeface="${latin}" panose="020F0${weight}02020204030204"/>`;
  return `${first}<a:ea typeface=""/><a:cs typeface=""/>${others.join('')}`;
}
