// Paths of pages, as the web room lays them out. The code is the permalink; what follows it is for people.

/** Where the pages of each kind of matter stand. */
const FOLDERS = {
  foia_request: 'requests',
  lawsuit: 'lawsuits',
  agreement: 'agreements',
  agency_docket: 'agency-dockets',
} as const;

/** `/requests/<code>-<slug>`, `/lawsuits/…`, `/agreements/…`. */
export function matterPath(matter: {
  readonly kind: keyof typeof FOLDERS;
  readonly code: string;
  readonly title: string;
}): string {
  const slug = slugOf(matter.title);
  return `/${FOLDERS[matter.kind]}/${matter.code}${slug ? `-${slug}` : ''}`;
}

/** The check-list of a batch, by its global id. */
export const batchPath = (id: string): string => `/requests/batches/${id}`;

export const agencyPath = (slug: string): string => `/agencies/${slug}`;

export const filePath = (id: string): string => `/files/${id}`;

/** Where the pages of a document are read. */
export const documentPath = (id: string): string => `/documents/${id}`;

/** One page of it, and on it some words of its text. */
export function documentPagePath(id: string, number: number, passage: string | null = null): string {
  const query = new URLSearchParams({ page: String(number), ...(passage ? { passage } : {}) });
  return `${documentPath(id)}?${query}${passage ? '#passage' : ''}`;
}

export const renditionPath = (id: string, number: number, rendition: string): string =>
  `${filePath(id)}/pages/${number}/${rendition}`;

/** Most titles are, and taking letters apart costs more than all else here. */
const isPlain = (title: string): boolean => /^[ -~]*$/.test(title);

function slugOf(title: string): string {
  const words = (isPlain(title) ? title : title.normalize('NFKD'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= 60 ? words : words.slice(0, 60).replace(/-[^-]*$/, '');
}
