import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { execute } from '../api.server.ts';
import { CheckField, TextField } from '../forms/fields.tsx';
import { MatterHead } from '../matters/matter-head.tsx';
import { ButtonLink, Submit } from '../ui/button.tsx';
import { Day } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { codeOf, notFound } from './code.ts';
import { turnAway } from './gate.ts';
import { ReadyToSueQuery, type RequestToSue } from './ready-to-sue.query.ts';
import { Check, Dates, Exhibits } from './suit-lists.tsx';
import styles from './ready-to-sue.module.css';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is asked of a person stands in the address and is kept nowhere: it is asked anew on each day. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const plaintiff = asked.get('plaintiff')?.trim() || null;
  const checked = DAY.test(asked.get('checked') ?? '') ? asked.get('checked') : null;
  const variables = { code: codeOf(params['reference']), plaintiff, mailCheckedOn: checked };
  const { foiaRequest, viewer, clock } = await execute(ReadyToSueQuery, variables, { request, context });
  if (!foiaRequest) throw notFound();
  const { readyToSue } = foiaRequest;
  if (!readyToSue) turnAway(viewer, request);
  return {
    request: { ...foiaRequest, readyToSue },
    plaintiff,
    isChecked: checked === clock.today,
    today: clock.today,
  };
}

export const meta = () => [{ title: 'Ready to sue · Sunclock' }];

export default function ReadyToSue() {
  const { request, plaintiff, isChecked, today } = useLoaderData<typeof loader>();
  const { readyToSue: ready } = request;
  return (
    <>
      <MatterHead
        matter={request}
        title="Ready to sue"
        lead="What a court or the other side asks first, with what shows it. This is a check-list and no advice: counsel decides."
      />
      <Notice
        tone={ready.isReady ? 'done' : 'ours'}
        icon={ready.isReady ? 'check' : 'alert'}
        title={ready.isReady ? 'Everything on the list is there.' : 'Not everything is there yet.'}
      >
        <p>
          {ready.sueFrom ? (
            <>
              Suit is possible from <Day on={ready.sueFrom} />
            </>
          ) : (
            'No first day can be named yet'
          )}
          {ready.sueUntil ? (
            <>
              {' '}
              until <Day on={ready.sueUntil} />
            </>
          ) : null}
          .
        </p>
      </Notice>
      <Asked request={request} plaintiff={plaintiff} isChecked={isChecked} today={today} />
      <Section title="Check-list" id="checks">
        <ul className={styles['checks']}>
          {ready.checks.map((check, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- there can be several of a kind, always in this order
            <Check
              key={`${check.kind}-${at}`}
              check={check}
              path={request.path}
              viewerCan={request.viewerCan}
            />
          ))}
        </ul>
      </Section>
      <Dates ready={ready} />
      <Exhibits ready={ready} />
      <Section title="Take it along" id="take">
        <TakeAlong request={request} plaintiff={plaintiff} isChecked={isChecked} today={today} />
      </Section>
    </>
  );
}

interface AskedProps {
  readonly request: RequestToSue;
  readonly plaintiff: string | null;
  readonly isChecked: boolean;
  readonly today: string;
}

/** What only a person knows; nothing of it is saved. */
function Asked({ request, plaintiff, isChecked, today }: AskedProps) {
  const { name, coRequesters } = request.requester;
  return (
    <Section title="Two questions for you" id="asked">
      <Form method="get" className="stack" data-screen-only>
        <TextField
          name="plaintiff"
          label="Who will be the plaintiff"
          hint={`As the complaint will print it; several with semicolons. The requester of record is ${[name, ...coRequesters].join('; ')}.`}
          value={plaintiff}
          maxLength={300}
        />
        <CheckField
          name="checked"
          value={today}
          label="I have looked into mail, spam and portal today, and nothing is unread"
          checked={isChecked}
        />
        <div className="buttons">
          <Submit look="quiet">Check again</Submit>
        </div>
      </Form>
    </Section>
  );
}

/** The same as files, and the suit itself. */
function TakeAlong({ request, plaintiff, isChecked, today }: AskedProps) {
  const query = new URLSearchParams({
    ...(plaintiff ? { plaintiff } : {}),
    ...(isChecked ? { checked: today } : {}),
  }).toString();
  const file = (extension: string) => `${request.path}/ready-to-sue.${extension}${query ? `?${query}` : ''}`;
  const suit = new URLSearchParams({ request: request.id, ...(plaintiff ? { plaintiff } : {}) });
  return (
    <>
      <ul>
        <li>
          <a href={file('docx')}>Check-list, dates and exhibits for Word (DOCX)</a>
        </li>
        <li>
          <a href={file('pdf')}>The same as PDF</a>
        </li>
        <li>
          <a href={`${request.path}/files.zip`}>The files themselves (ZIP)</a>
        </li>
      </ul>
      {request.lawsuits.map(({ title, path }) => (
        <p key={path}>
          In suit already: <Link to={path}>{title}</Link>
        </p>
      ))}
      {request.viewerCan.includes('FOLLOW_REFERRAL') ? (
        <div className="buttons" data-screen-only>
          <ButtonLink to={`/lawsuits/new?${suit}`}>Begin the lawsuit with this request in suit</ButtonLink>
        </div>
      ) : null}
    </>
  );
}
