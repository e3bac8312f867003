import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { notFound } from '../requests/code.ts';
import { Moment } from '../ui/dates.tsx';
import { PageHead } from '../ui/section.tsx';
import styles from './mailbox.module.css';
import { MailQuery } from './mailbox.query.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { node } = await execute(MailQuery, { id: params['id'] ?? '' }, { request, context });
  if (node?.__typename !== 'Mail') throw notFound();
  return { mail: node, links: linksTo(new URL(request.url).origin, node.text) };
}

/** The addresses of this site that a mail names, each once, without the site's own. */
function linksTo(origin: string, text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].flatMap(([address]) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    return url?.origin === origin && url.pathname !== '/' ? [`${url.pathname}${url.search}`] : [];
  });
  return [...new Set(found)];
}

export const meta = ({ loaderData }: { loaderData?: { mail: { subject: string } } }) => [
  { title: `${loaderData?.mail.subject ?? 'Mail'} · Sunclock` },
];

export default function MailPage() {
  const { mail, links } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead kicker={<Link to="/mailbox">Mailbox</Link>} title={mail.subject}>
        <p>
          To {mail.to}, <Moment at={mail.at} />
        </p>
      </PageHead>
      {/* No permission at all: the mail's links and scripts are dead here, its looks are not. */}
      <iframe title="The mail as it looks" sandbox="" srcDoc={mail.html} className={styles['paper']} />
      {links.map((link) => (
        <p key={link} className={styles['link']}>
          <a href={link}>Open the link of this mail</a>
        </p>
      ))}
      <details className={styles['plain']}>
        <summary>The same as plain text</summary>
        <pre>{mail.text}</pre>
      </details>
      <p className={styles['id']}>Message-ID {mail.messageId}</p>
    </>
  );
}
