// Sends one file in pieces, in the browser. A piece that does not arrive is sent again; where the line stays broken, the file goes
// on from where it was, also after the page was opened anew and the same file chosen again.
import type { Uploaded } from '../api.server.ts';

const ENDPOINT = '/files/resumable';
/** Small enough for a slow line to get one through. */
const PIECE = 1024 * 1024;
/** Waits between two tries, in milliseconds; after the last the person is asked. */
const WAITS = [500, 2_000, 5_000, 10_000, 20_000, 30_000];

export interface Sending {
  readonly onProgress: (sent: number) => void;
  readonly onDone: (document: Uploaded) => void;
  /** In a sentence. */
  readonly onFailed: (why: string) => void;
}

/** @returns how to stop it */
export async function sendInPieces(file: File, organization: string, on: Sending): Promise<() => void> {
  const { Upload, DetailedError } = await import('tus-js-client');
  const upload = new Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: PIECE,
    retryDelays: WAITS,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, organization },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
    },
    onProgress: on.onProgress,
    onSuccess: ({ lastResponse }) => {
      const { document } = answerOf(lastResponse.getBody());
      if (document) on.onDone(document);
      else on.onFailed('The file arrived, and nobody said so. Send it again.');
    },
    onError: (error) => {
      const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
      on.onFailed(
        answerOf(body).userErrors[0]?.message ?? 'The line broke. What arrived is kept: try again.',
      );
    },
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
  return () => void upload.abort(true);
}

interface Answer {
  readonly document: Uploaded | null;
  readonly userErrors: readonly { readonly message: string }[];
}

function answerOf(body: string | undefined): Answer {
  try {
    return { document: null, userErrors: [], ...(JSON.parse(body ?? '') as Partial<Answer>) };
  } catch {
    return { document: null, userErrors: [] };
  }
}
