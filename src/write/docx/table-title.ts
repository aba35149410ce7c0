import type { ITableOptions, Table, XmlComponent } from 'docx';
import { cleanText } from '../escape.ts';
import type { DocxLibrary } from './work.ts';

/** A table with a title for those who cannot see it; docx has no option for that, so it is added after the properties it writes. */
export function titledTable(docx: DocxLibrary, title: string, options: ITableOptions): Table {
  class Titled extends docx.Table {
    constructor() {
      super(options);
      const properties = this.root[0] as XmlComponent;
      properties.addChildElement(
        new docx.BuilderElement({
          name: 'w:tblCaption',
          attributes: { val: { key: 'w:val', value: cleanText(title).slice(0, 250) } },
        }),
      );
    }
  }
  return title === '' ? new docx.Table(options) : new Titled();
}
