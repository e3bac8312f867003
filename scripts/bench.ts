// `npm run bench`: what the API costs beside a bare Fastify handler that runs one hand-written statement for the same JSON. CPU of
// server and database together per request (Linux: /proc), median of five alternating rounds after a warm-up. Prints a table.
// `npm run bench -- documents [DOCUMENTS]`: the same of the search in documents, and how fast and in how much memory they are read.
// `npm run bench -- timeline [ENTRIES]`: the first page of a timeline over 200 matters, with the number of statements.
// `npm run bench -- [REQUESTS [WARM-UP]]`: a request and a list of them.
import { measureDocuments } from './bench/documents.ts';
import { measureRequests } from './bench/requests.ts';
import { measureTimeline } from './bench/timeline.ts';

const [first = '', ...others] = process.argv.slice(2);
if (first === 'documents') await measureDocuments(...others.map(Number));
else if (first === 'timeline') await measureTimeline(...others.map(Number));
else await measureRequests(...[first, ...others].filter(Boolean).map(Number));
