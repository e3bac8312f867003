/**
 * The Content-Security-Policy of one answer: nothing from elsewhere, inline scripts only with the nonce.
 * @param isLive pages straight from their sources (development), whose styles Vite puts inline
 */
export function contentPolicy(nonce: string, isLive: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    isLive ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    // Components set sizes and positions in style attributes; those load nothing.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
