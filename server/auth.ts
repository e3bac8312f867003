export interface Accounts { readonly viewerOf: (cookie: string) => Promise<import('#domain/access/viewer.ts').Viewer> }
