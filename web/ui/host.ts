/** What an address is called where its own title is not known: `www.cms.gov` is `cms.gov`. What is no address stays as it is. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
}
