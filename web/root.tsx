import '@fontsource-variable/newsreader/wght.css';
import '@fontsource-variable/newsreader/wght-italic.css';
import '@fontsource-variable/public-sans/wght.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/Table.layer.css';
import './styles/tokens.css';
import './styles/mantine.css';
import './styles/base.css';
import './forms/forms.css';
import './styles/print.css';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute } from './api.server.ts';
import { Frame } from './site/frame.tsx';
import { Problem } from './site/problem.tsx';
import { schemeOf } from './site/scheme.ts';
import { SiteQuery } from './site/site.query.ts';
import { theme } from './styles/theme.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    site: await execute(SiteQuery, {}, { request, context }),
    scheme: schemeOf(request.headers.get('Cookie')),
  };
}

export const meta = () => [{ title: 'Sunclock' }];

/** The document. It is also what an error is shown in, so it must stand without the loader's data. */
export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const scheme = loaded?.scheme ?? 'auto';
  return (
    <html lang="en" data-scheme={scheme} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          forceColorScheme="light"
          withCssVariables={false}
          withGlobalClasses={false}
        >
          <Frame site={loaded?.site ?? null} scheme={scheme}>
            {children}
          </Frame>
        </MantineProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export { Problem as ErrorBoundary };
