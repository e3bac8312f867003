import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('home/home.tsx'),
  route('scheme', 'site/scheme.ts'),
  route('*', 'site/missing.tsx'),
] satisfies RouteConfig;
