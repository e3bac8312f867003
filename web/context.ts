import { createContext } from 'react-router';

/** One GraphQL operation of a page, as the host runs it: in process beside the API, or over HTTP. */
export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The browser's request: its cookies say who is asking. */
  readonly request: Request;
}

/** What came back: the GraphQL answer, and each Set-Cookie header that the API wishes to set. */
export interface OperationResult {
  readonly data?: unknown;
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }>;
  readonly setCookies: readonly string[];
}

/** The host's way to the API. Throws only if the API cannot be reached. */
export type Execute = (operation: Operation) => Promise<OperationResult>;

/** Stores a file of a form (`file`, and `organization` for whom): the host's `POST /files`. */
export type Upload = (form: FormData, request: Request) => Promise<Response>;

/** Writes a fault of a page to the host's log. @returns the id under which it stands there */
export type Report = (error: unknown) => string;

/** What the host passes with each page request. */
export interface PageContext {
  /** Content-Security-Policy nonce of this response: the same value as in its header. */
  readonly nonce: string;
  readonly execute: Execute;
  readonly upload: Upload;
  readonly report: Report;
}

/** Read by loaders and actions through `api.server.ts` only. */
export const executeContext = createContext<Execute>();
/** Used through `api.server.ts` only. */
export const uploadContext = createContext<Upload>();
/** Empty outside the host (unit tests), where no policy header is sent either. */
export const nonceContext = createContext('');
/** Collects the API's Set-Cookie headers of one page request; `server.ts` puts them on the page's response. */
export const cookieJarContext = createContext<string[]>();
/** Faults of one page request: how to tell the host, and the ids that they got. */
export const faultsContext = createContext<{
  readonly report: (error: unknown) => void;
  readonly ids: string[];
}>({
  report: () => undefined,
  ids: [],
});
