import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root.tsx';

/** The frame's data, for parts that need the viewer or the day of the product's clock. Throws outside a page of the site. */
export function useSite() {
  const loaded = useRouteLoaderData<typeof loader>('root');
  if (!loaded) throw new Error('The frame has not loaded.');
  return loaded.site;
}
