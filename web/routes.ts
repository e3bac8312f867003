import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('home/home.tsx'),
  route('agreements/:reference', 'agreements/agreement.tsx'),
  route('requests', 'requests/requests.tsx'),
  route('requests/new', 'requests/new.tsx'),
  route('requests/:reference', 'requests/request.tsx'),
  route('requests/:reference/record', 'requests/record.tsx'),
  route('requests/:reference/edit', 'requests/edit.tsx'),
  route('requests/:reference/file', 'requests/file.tsx'),
  route('requests/:reference/manage', 'requests/manage.tsx'),
  route('requests/:reference/history', 'requests/history.tsx'),
  route('requests/:reference/events/:event', 'requests/event.tsx'),
  route('calculator', 'deadlines/calculator.tsx'),
  route('my-day', 'people/my-day.tsx'),
  route('organizations/:slug/team', 'organizations/team.tsx'),
  route('sign-in', 'people/sign-in.tsx'),
  route('sign-out', 'people/sign-out.ts'),
  route('mailbox', 'mailbox/mailbox.tsx'),
  route('mailbox/:id', 'mailbox/mail.tsx'),
  route('scheme', 'site/scheme.ts'),
  route('*', 'site/missing.tsx'),
] satisfies RouteConfig;
