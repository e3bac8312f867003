import { useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { sendInPieces } from './uploads.ts';

/** A file on its way, or arrived. */
export interface UploadedFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  /** Its id, once it has arrived. */
  readonly id: string | null;
  /** Why it did not. */
  readonly failed: string | null;
}

type Change =
  | { readonly kind: 'add'; readonly file: UploadedFile }
  | { readonly kind: 'change'; readonly key: string; readonly to: Partial<UploadedFile> }
  | { readonly kind: 'drop'; readonly key: string };

function changed(files: readonly UploadedFile[], change: Change): readonly UploadedFile[] {
  switch (change.kind) {
    case 'add':
      return [...files, change.file];
    case 'change':
      return files.map((file) => (file.key === change.key ? { ...file, ...change.to } : file));
    case 'drop':
      return files.filter(({ key }) => key !== change.key);
  }
}

/** Sends files one after the other, and tells of each how far it is. */
class Sender {
  readonly #organization: string;
  readonly #change: (change: Change) => void;
  readonly #files = new Map<string, File>();
  readonly #stops = new Map<string, () => void>();
  #last: Promise<void> = Promise.resolve();

  constructor(organization: string, change: (change: Change) => void) {
    this.#organization = organization;
    this.#change = change;
  }

  add(file: File): void {
    const key = crypto.randomUUID();
    this.#files.set(key, file);
    const { name, size: bytes } = file;
    this.#change({ kind: 'add', file: { key, name, bytes, sent: 0, id: null, failed: null } });
    this.send(key);
  }

  /** Once more, where it was not sent. */
  send(key: string): void {
    this.#change({ kind: 'change', key, to: { failed: null } });
    this.#last = this.#last.then(() => this.#sendNow(key));
  }

  drop(key: string): void {
    this.#files.delete(key);
    this.#stops.get(key)?.();
    this.#change({ kind: 'drop', key });
  }

  /** Resolves when it has arrived, failed or was left out. */
  #sendNow(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return Promise.resolve();
    const tell = (to: Partial<UploadedFile>) => this.#change({ kind: 'change', key, to });
    return new Promise((end) => {
      void sendInPieces(file, this.#organization, {
        onProgress: (sent) => tell({ sent }),
        onDone: ({ id }) => (tell({ id, sent: file.size }), end()),
        onFailed: (failed) => (tell({ failed }), end()),
      }).then((stop) => this.#stops.set(key, () => (stop(), end())));
    });
  }
}

/** Files of one field; a form that is sent meanwhile waits for them. */
export function useUploads(organization: string, place: RefObject<HTMLElement | null>) {
  const [files, change] = useReducer(changed, []);
  const [sender] = useState(() => new Sender(organization, change));
  useWaiting(
    place,
    files.some(({ id, failed }) => id === null && failed === null),
  );
  return {
    files,
    add: (some: Iterable<File>) => {
      for (const file of some) sender.add(file);
    },
    drop: (key: string) => sender.drop(key),
    again: (key: string) => sender.send(key),
  };
}

/** Holds the form back while files are on their way, and sends it when the last has arrived. */
function useWaiting(place: RefObject<HTMLElement | null>, isSending: boolean): void {
  const waiting = useRef<{ readonly by: HTMLElement | null } | null>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return undefined;
    if (!isSending) {
      const held = waiting.current;
      waiting.current = null;
      if (held) form.requestSubmit(held.by);
      return undefined;
    }
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      waiting.current = { by: event.submitter };
    };
    form.addEventListener('submit', hold, { capture: true });
    return () => form.removeEventListener('submit', hold, { capture: true });
  }, [place, isSending]);
}
