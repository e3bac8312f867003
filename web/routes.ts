import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('home/home.tsx'),
  route('requests', 'requests/requests.tsx'),
  route('requests/:reference', 'requests/request.tsx'),
  route('scheme', 'site/scheme.ts'),
  route('*', 'site/missing.tsx'),
] satisfies RouteConfig;
