import {
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { execute, type Caller } from '../api.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { TextBox, TextField } from '../forms/fields.tsx';
import { FileField } from '../forms/file-field.tsx';
import { keepFiles, readForm } from '../forms/file.server.ts';
import type { Refusal } from '../forms/submitted.ts';
import { codeOf, notFound } from '../requests/code.ts';
import { demand } from '../requests/gate.ts';
import { RecordButtons } from '../requests/record-buttons.tsx';
import { recordInSteps } from '../requests/record.server.ts';
import { type DoorWords, RecordDoors } from '../requests/record-doors.tsx';
import { misplaced, refusalsOnForm, tickedIn, undated } from '../requests/record-input.ts';
import { WhatMoves } from '../requests/record-preview.tsx';
import styles from '../requests/record.module.css';
import { SampleLabel } from '../ui/badge.tsx';
import { PageHead } from '../ui/section.tsx';
import { entryInput, entryPath, slotsOf } from './entry-input.ts';
import { EntryMutation, EntryPreviewQuery, EntryQuery } from './entry.query.ts';

/** What an entry can be about, in plain words. */
const DOORS: readonly DoorWords[] = [
  { door: 'SERVICE', title: 'Complaint, service, answer', hint: 'How the suit began', icon: 'sent' },
  { door: 'MOTION', title: 'A motion', hint: 'Filed, opposed, replied to, decided', icon: 'letter' },
  {
    door: 'ORDER',
    title: 'An order or a hearing',
    hint: 'Reports, schedules, injunctions; and what was done',
    icon: 'scale',
  },
  { door: 'JUDGMENT', title: 'Judgment or appeal', hint: 'What the times to appeal run from', icon: 'flag' },
  { door: 'ENDING', title: 'The suit ends', hint: 'Dismissed, settled, remanded', icon: 'box' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await recordable(params['reference'], { request, context });
  const door = new URL(request.url).searchParams.get('door');
  return { ...found, door, clientMutationId: crypto.randomUUID() };
}

async function recordable(reference: string | undefined, caller: Caller) {
  const { lawsuit, factKinds, viewer } = await execute(EntryQuery, { code: codeOf(reference) }, caller);
  if (!lawsuit) throw notFound();
  demand('RECORD', lawsuit.viewerCan, viewer, caller.request);
  return { lawsuit, slots: slotsOf(factKinds) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = { request, context };
  const { lawsuit, slots } = await recordable(params['reference'], caller);
  const form = await readForm(request);
  const unstored = await keepFiles(form, 'entry.file', lawsuit.organization.id, caller, { isMany: true });
  const input = entryInput(form, lawsuit.id, slots);
  const ticked = tickedIn(form, slots);
  const steps = {
    matter: lawsuit.id,
    empty: [
      ...unstored,
      ...undated(input.facts, ticked),
      ...misplaced(form, ticked, 'entry.file'),
      ...undatedEntry(input),
    ],
    told: (refusals: readonly Refusal[]) =>
      refusalsOnForm(refusals, input.facts, ticked).map((one) => ({ ...one, path: entryPath(one.path) })),
    preview: async () => (await execute(EntryPreviewQuery, { input }, caller)).lawsuitRecordEntryPreview,
    save: async () => (await execute(EntryMutation, { input }, caller)).lawsuitRecordEntry,
  };
  const shown = await recordInSteps(form, steps, caller);
  if (shown) return shown;
  throw redirect(`${lawsuit.path}?done=${input.handToStaff ? 'handed' : 'recorded'}`);
}

const undatedEntry = ({ entry }: ReturnType<typeof entryInput>): Refusal[] =>
  entry.entered.on === ''
    ? [{ code: 'MISSING', message: 'Say on which day it was entered.', path: ['entry', 'enteredOn'] }]
    : [];

export const meta = ({ loaderData }: { loaderData?: Awaited<ReturnType<typeof loader>> }) => [
  { title: `Record: ${loaderData?.lawsuit.title ?? ''} · Sunclock` },
];

export default function RecordEntryPage() {
  const { lawsuit, slots, door, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const choices = { events: lawsuit.events, parts: [], determinations: [] };
  return (
    <>
      <PageHead
        kicker={
          <>
            <Link to={lawsuit.path}>{lawsuit.title}</Link> {lawsuit.isSample ? <SampleLabel /> : null}
          </>
        }
        title="Record a docket entry"
        lead={`${lawsuit.court?.name ?? 'The court is not known'}. ${lawsuit.statusSentence}. One order can say several things: tick each, look at what moves, save once.`}
      />
      <ChangeForm
        matter={lawsuit}
        sent={answer?.sent}
        clientMutationId={clientMutationId}
        withFile
        className={styles['form']}
        button={<RecordButtons isSeen={Boolean(answer?.preview)} path={lawsuit.path} />}
      >
        {answer?.preview ? <WhatMoves preview={answer.preview} /> : null}
        <div className={styles['sheet']}>
          <Entry organization={lawsuit.organization.id} />
          <RecordDoors doors={DOORS} kinds={slots} request={choices} door={door} ofSeveral />
        </div>
      </ChangeForm>
    </>
  );
}

/** The entry itself. Its day is what the facts below take, unless they have their own. */
function Entry({ organization }: { organization: string }) {
  return (
    <fieldset>
      <legend className="legend">The entry</legend>
      <div className={styles['letter']}>
        <TextField
          name="entry.enteredOn"
          label="Day it was entered"
          hint="The day on the docket, not the day it reached us"
          type="date"
          required
        />
        <TextField name="entry.number" label="Number" hint="A minute order has none" type="number" />
        <FileField
          name="entry.file"
          label="The paper"
          hint="The paper itself first, then what was entered with it. Kept as it came, where there is one."
          organization={organization}
          isMany
        />
        <TextField
          name="entry.url"
          label="Where everybody can read it"
          hint="The address of a public page"
          maxLength={2000}
        />
      </div>
      <TextBox name="entry.text" label="What it says" hint="As the docket prints it" rows={4} required />
    </fieldset>
  );
}
