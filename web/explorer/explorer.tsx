// The API explorer: GraphiQL from our own files, with ready queries as tabs. It speaks to `/graphql` as any client does, with
// the cookies of whoever is signed in.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { READY_QUERIES } from './ready-queries.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const place = document.getElementById('explorer');

if (place) {
  createRoot(place).render(<GraphiQL fetcher={fetcher} defaultTabs={[...READY_QUERIES]} />);
}
