import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { HoldNotice } from '../access/hold-notice.tsx';
import { OwnTombstones } from '../access/own-tombstones.tsx';
import { execute } from '../api.server.ts';
import { Inside } from '../matters/inside.tsx';
import { Timetable } from '../deadlines/timetable.tsx';
import { codeOf, notFound } from '../requests/code.ts';
import { DoneNotice } from '../requests/done-notice.tsx';
import { FollowMutation } from '../requests/follow.query.ts';
import styles from '../requests/request.module.css';
import { useSite } from '../site/use-site.ts';
import { EmptyState, Notice } from '../ui/notice.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { Docket } from './docket.tsx';
import { InSuit } from './in-suit.tsx';
import { LawsuitHead } from './lawsuit-head.tsx';
import { LawsuitQuery, type Lawsuit } from './lawsuit.query.ts';
import { LawsuitSide } from './lawsuit-side.tsx';
import { BeforeDismissal, Ending } from './ending.tsx';
import { Schedules } from './schedules.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const after = url.searchParams.get('after');
  const { lawsuit } = await execute(
    LawsuitQuery,
    { code: codeOf(params['reference']), after },
    { request, context },
  );
  if (!lawsuit) throw notFound();
  if (url.pathname !== lawsuit.path) throw redirect(lawsuit.path + url.search, 301);
  return { ...lawsuit, formId: crypto.randomUUID() };
}

/** Follow or stop following: the one act that is done on this page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { matter: String(form.get('matter')), follow: form.get('follow') === 'true' };
  await execute(FollowMutation, { input }, { request, context });
  return redirect(new URL(request.url).pathname);
}

export const meta = ({ loaderData }: { loaderData?: Lawsuit }) => [
  { title: `${loaderData?.isSample ? '[Sample] ' : ''}${loaderData?.title ?? 'Lawsuit'} · Sunclock` },
];

export default function LawsuitPage() {
  const lawsuit = useLoaderData<typeof loader>();
  const { clock } = useSite();
  return (
    <>
      <DoneNotice path={lawsuit.path} />
      <LawsuitHead lawsuit={lawsuit} />
      {lawsuit.access?.legalHold ? <HoldNotice hold={lawsuit.access.legalHold} /> : null}
      <OwnTombstones matter={lawsuit} />
      {lawsuit.fault ? (
        <Notice tone="late" icon="alert" title="A date cannot be computed">
          <p>{lawsuit.fault}</p>
        </Notice>
      ) : null}
      <div className={styles['columns']}>
        <div>
          <Section title="Dates" id="dates">
            {lawsuit.deadlines.length > 0 ? (
              <Timetable deadlines={lawsuit.deadlines} today={clock.today} />
            ) : (
              <NoClock lawsuit={lawsuit} />
            )}
          </Section>
          <Schedules schedules={lawsuit.production} />
          <InSuit lawsuit={lawsuit} />
          <Ending lawsuit={lawsuit} />
          <BeforeDismissal lawsuit={lawsuit} />
          <Section title="Docket" id="docket">
            <Docket lawsuit={lawsuit} />
            <Pager pageInfo={lawsuit.entries.pageInfo} label="docket entries" />
          </Section>
          {lawsuit.access ? <Inside matter={lawsuit} formId={lawsuit.formId} /> : null}
        </div>
        <LawsuitSide lawsuit={lawsuit} />
      </div>
    </>
  );
}

function NoClock({ lawsuit }: { lawsuit: Lawsuit }) {
  if (lawsuit.standing === 'WATCHED') {
    return (
      <EmptyState title="No date of the court is known">
        <p>
          This suit is somebody else’s. Nobody here reads its whole docket, so only what the court itself set
          would be counted, and nothing is called late.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No clock runs yet">
      <p>The first clock, to serve all three, starts when the complaint is recorded as a docket entry.</p>
    </EmptyState>
  );
}
