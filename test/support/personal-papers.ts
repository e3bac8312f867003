/**
 * PDFs that hold a number of a person where a reader does not look. Made here with the real library, so that each holds just
 * one thing and it is known where.
 */
import * as mupdf from 'mupdf';
import type { Place } from '#domain/documents/inspection.ts';

export const SECRET = '078-05-1120';
const LETTER: mupdf.Rect = [0, 0, 612, 792];

/** @param contents operators of the page after `/F0` and `/OC0` are known. */
export function paper(
  contents: string,
  add?: (document: mupdf.PDFDocument, page: mupdf.PDFObject) => void,
): Uint8Array {
  const document = new mupdf.PDFDocument();
  addPage(document, contents);
  add?.(document, document.findPage(0));
  return document.saveToBuffer('compress').asUint8Array().slice();
}

export function addPage(
  document: mupdf.PDFDocument,
  contents: string,
  resources: Record<string, unknown> = {},
): void {
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'), 'Latin');
  const page = document.addPage(LETTER, 0, { Font: { F0: font }, ...resources }, contents);
  document.insertPage(-1, page);
}

/** A line of text whose foot stands so high. */
export const line = (text: string, y = 700, mode = 0): string =>
  `BT /F0 12 Tf ${mode} Tr 72 ${y} Td (${text}) Tj ET\n`;
/** A black box over such a line. */
export const boxOver = (y = 700): string => `0 g 60 ${y - 5} 400 18 re f\n`;

const HARMLESS = line('The agency searched its files.');

/** One numbers of a person, at one place each. */
export const PLANTED: readonly {
  readonly name: string;
  readonly place: Place;
  readonly bytes: () => Uint8Array;
}[] = [
  { name: 'plain text', place: 'text', bytes: () => paper(line(`SSN ${SECRET}`)) },
  { name: 'text without ink', place: 'invisible_text', bytes: () => paper(HARMLESS + line(SECRET, 600, 3)) },
  {
    name: 'text under a black box',
    place: 'covered_text',
    bytes: () => paper(HARMLESS + line(SECRET, 600) + boxOver(600)),
  },
  {
    name: 'text under a mark of the reader',
    place: 'covered_text',
    bytes: () => paper(HARMLESS + line(SECRET, 600), addMark),
  },
  { name: 'a layer that is switched off', place: 'hidden_layer', bytes: hiddenLayer },
  {
    name: 'the subject of the file',
    place: 'metadata',
    bytes: () => paper(HARMLESS, (pdf) => pdf.setMetaData('info:Subject', SECRET)),
  },
  { name: 'the description in XMP', place: 'metadata', bytes: () => paper(HARMLESS, addXmp) },
  { name: 'a note', place: 'annotation', bytes: () => paper(HARMLESS, addNote) },
  { name: 'a bookmark', place: 'metadata', bytes: () => paper(HARMLESS, addBookmark) },
  {
    name: 'an attached text',
    place: 'attachment',
    bytes: () => paper(HARMLESS, (pdf) => attach(pdf, Buffer.from(SECRET))),
  },
  { name: 'an attached PDF with an attached text', place: 'attachment', bytes: nested },
  { name: 'a field of a form', place: 'form_field', bytes: () => paper(HARMLESS, addField) },
  { name: 'an old revision', place: 'old_revision', bytes: oldRevision },
];

function addMark(document: mupdf.PDFDocument) {
  const mark = (document.loadPage(0) as mupdf.PDFPage).createAnnotation('Square');
  mark.setRect([60, 792 - 620, 400, 792 - 595]);
  mark.setInteriorColor([0]);
  mark.setColor([0]);
  mark.update();
}

function addNote(document: mupdf.PDFDocument) {
  const note = (document.loadPage(0) as mupdf.PDFPage).createAnnotation('Text');
  note.setRect([10, 10, 30, 30]);
  note.setContents(SECRET);
  note.update();
}

function addXmp(document: mupdf.PDFDocument) {
  const xmp = `<?xpacket?><rdf:RDF><rdf:li>${SECRET.replaceAll('-', '&#45;')}</rdf:li></rdf:RDF>`;
  const stream = document.addStream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  document.getTrailer().get('Root').put('Metadata', stream);
}

function addBookmark(document: mupdf.PDFDocument) {
  document.outlineIterator().insert({ title: SECRET, uri: '#page=1', open: true });
}

function attach(document: mupdf.PDFDocument, content: Uint8Array) {
  const day = new Date('2026-03-02T00:00:00Z');
  const packed = document.addEmbeddedFile('notes.bin', 'application/octet-stream', content, day, day, false);
  document.insertEmbeddedFile('notes', packed);
}

function nested(): Uint8Array {
  const inner = paper(HARMLESS, (document) => attach(document, Buffer.from(`${SECRET} of the respondent`)));
  return paper(HARMLESS, (document) => attach(document, inner));
}

function addField(document: mupdf.PDFDocument, page: mupdf.PDFObject) {
  const field = document.addObject({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: document.newName('Tx'),
    T: document.newString('ssn'),
    V: document.newString(SECRET),
    Rect: [72, 500, 300, 520],
    F: 2,
  });
  for (const name of ['Type', 'Subtype'])
    field.put(name, document.newName(name === 'Type' ? 'Annot' : 'Widget'));
  page.put('Annots', [field]);
  document
    .getTrailer()
    .get('Root')
    .put('AcroForm', { Fields: [field] });
}

function hiddenLayer(): Uint8Array {
  const document = new mupdf.PDFDocument();
  const layer = document.addObject({ Name: document.newString('Draft') });
  layer.put('Type', document.newName('OCG'));
  document
    .getTrailer()
    .get('Root')
    .put('OCProperties', { OCGs: [layer], D: { OFF: [layer], Order: [layer] } });
  addPage(document, `${HARMLESS}/OC /L0 BDC ${line(SECRET, 600)} EMC`, { Properties: { L0: layer } });
  return document.saveToBuffer('compress').asUint8Array().slice();
}

/** The page was written with the number, and saved again without it: the first revision is still there. */
function oldRevision(): Uint8Array {
  const document = mupdf.PDFDocument.openDocument(paper(line(SECRET)), 'application/pdf').asPDF();
  if (!document) throw new Error('no PDF');
  document.findPage(0).get('Contents').writeStream(HARMLESS);
  return document.saveToBuffer('incremental').asUint8Array().slice();
}

/** A page that is a picture and nothing else. */
export function scan(): Uint8Array {
  const document = new mupdf.PDFDocument();
  const pixels = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, 200, 260], false);
  pixels.clear(200);
  const picture = document.addImage(new mupdf.Image(pixels));
  addPage(document, `q 612 0 0 792 0 0 cm /Im0 Do Q\n${line('DEF 000123', 20)}`, {
    XObject: { Im0: picture },
  });
  return document.saveToBuffer('compress').asUint8Array().slice();
}
