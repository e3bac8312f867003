// What a PDF holds beside the words on its pages: entries about the file, notes, fields, bookmarks, links, and every other
// string of every object, whether anything still points to it or not.
import type * as mupdf from 'mupdf';
import type { Box, Passage, Place } from '#domain/documents/inspection.ts';
import { withoutTags } from './markup.ts';

/** Strings longer than this in an object are data; they are looked at up to here. */
const LONGEST_STRING = 100_000;
const DEEPEST = 24;

/** Notes and fields of a page, whether shown or not, each with the place that it takes there. */
export function besidePage(page: mupdf.PDFPage, number: number): readonly Passage[] {
  const [left, top, right, bottom] = page.getBounds();
  const passageOf = (place: Place, texts: readonly string[], box: Box): Passage => {
    const text = texts.join('\n');
    return {
      place,
      page: number,
      text,
      boxes: Array(text.length).fill(box),
      size: [right - left, bottom - top],
    };
  };
  const links = page.getLinks().map((link) => passageOf('annotation', [link.getURI()], link.getBounds()));
  const notes = page
    .getAnnotations()
    .map((note) => passageOf('annotation', stringsOf(note.getObject(), NOTE_LINKS), note.getBounds()));
  const fields = page.getWidgets().map((field) => {
    const texts = [field.getName(), field.getValue(), ...stringsOf(field.getObject(), NOTE_LINKS)];
    return passageOf('form_field', texts, field.getBounds());
  });
  return [...notes, ...links, ...fields];
}

/** Ways from a note to what is no part of it. */
const NOTE_LINKS: ReadonlySet<string> = new Set([
  'P',
  'Parent',
  'Popup',
  'IRT',
  'AP',
  'Dest',
  'FS',
  'Kids',
  'StructParent',
]);

/** What the file says of itself. */
export function aboutFile(document: mupdf.PDFDocument): readonly Passage[] {
  const trailer = document.getTrailer();
  const info = stringsOf(trailer.get('Info'), new Set());
  const xmp = trailer.get('Root', 'Metadata');
  const described = xmp.isStream() ? withoutTags(xmp.readStream().asString()) : '';
  return [{ place: 'metadata', page: null, text: [...info, described].join('\n') }];
}

/** All strings of all objects, one a line: bookmarks, scripts, alternative texts, fields that no page shows, forgotten objects. */
export function everyString(document: mupdf.PDFDocument): Passage {
  const found: string[] = [];
  const count = document.countObjects();
  for (let number = 1; number < count; number += 1) {
    try {
      // Only the reference knows that a stream follows.
      const reference = document.newIndirect(number);
      found.push(...stringsOf(reference.resolve(), new Set()));
      if (reference.isStream() && isAboutSomething(reference))
        found.push(withoutTags(reference.readStream().asString()));
    } catch {
      // An object that cannot be read holds nothing that a reader could show.
    }
  }
  return { place: 'metadata', page: null, text: found.join('\n') };
}

const isAboutSomething = (object: mupdf.PDFObject): boolean =>
  object.get('Type').isName() && object.get('Type').asName() === 'Metadata';

/** Strings in an object and in what lies directly in it. What it only points to is another object. */
function stringsOf(object: mupdf.PDFObject, except: ReadonlySet<string>, depth = 0): readonly string[] {
  if (object.isString()) return [object.asString().slice(0, LONGEST_STRING)];
  if (depth > DEEPEST || !(object.isArray() || object.isDictionary())) return [];
  const found: string[] = [];
  object.forEach((value, name) => {
    if (typeof name === 'string' && except.has(name)) return;
    if (!value.isIndirect() || value.isString()) found.push(...stringsOf(value, except, depth + 1));
  });
  return found;
}

/** Files packed into the PDF, whatever points to them. */
export function attachedFiles(
  document: mupdf.PDFDocument,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const count = document.countObjects();
  for (let number = 1; number < count; number += 1) {
    const object = document.newIndirect(number).resolve();
    if (!object.isDictionary()) continue;
    const packed = object.get('EF', 'F');
    if (!packed.isStream()) continue;
    const name = object.get('UF').isString() ? object.get('UF') : object.get('F');
    files.push({
      name: name.isString() ? name.asString() : '',
      bytes: packed.readStream().asUint8Array().slice(),
    });
  }
  return files;
}
