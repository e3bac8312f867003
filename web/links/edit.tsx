import {
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { attempt } from '../forms/attempt.server.ts';
import { ChangeForm } from '../forms/change-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import type { Submitted } from '../forms/submitted.ts';
import { MatterHead } from '../matters/matter-head.tsx';
import { openMatter } from '../matters/open-matter.server.ts';
import { codeOf } from '../requests/code.ts';
import { Section } from '../ui/section.tsx';
import { changeLinks } from './edit.server.ts';
import { type LinkedMatter, LinksEditQuery } from './edit.query.ts';
import { LINK_KIND } from './words.ts';

const open = ({ request, context, params }: LoaderFunctionArgs) =>
  openMatter(LinksEditQuery, { code: codeOf(params['reference']) }, ['LINK'], { request, context });

export async function loader(args: LoaderFunctionArgs) {
  const { matter } = await open(args);
  return { matter, clientMutationId: crypto.randomUUID() };
}

/** Two acts: `intent` says which. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const form = await request.clone().formData();
  const caller = { request, context };
  const { id, path } = (await open(args)).matter;
  const { sent } = await attempt(form, id, caller, (chosen) => changeLinks(chosen, id, caller));
  if (sent) return { about: String(form.get('link') ?? ''), sent };
  throw redirect(`${path}?done=changed`);
}

export const meta = () => [{ title: 'Belongs with · Sunclock' }];

export default function Links() {
  const { matter, clientMutationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentFor = (link: string) => (answer?.about === link ? answer.sent : undefined);
  return (
    <>
      <MatterHead
        matter={matter}
        title="Belongs with"
        lead="A link stands at both ends, for those who may read both. It says how, and who says so."
      />
      <MakeLink matter={matter} clientMutationId={clientMutationId} sent={sentFor('')} />
      <Section title="Links from here" id="links">
        {matter.links.nodes.filter(({ canRemove }) => canRemove).length === 0 ? (
          <p>None was made from here. One that was made from the other end is taken away there.</p>
        ) : null}
        {matter.links.nodes.map((link) =>
          link.canRemove ? (
            <TakeAway
              key={link.id}
              link={link}
              matter={matter}
              clientMutationId={`${clientMutationId}-${link.id}`}
              sent={sentFor(link.id)}
            />
          ) : null,
        )}
      </Section>
    </>
  );
}

interface FormProps {
  readonly matter: LinkedMatter;
  readonly clientMutationId: string;
  readonly sent: Submitted | undefined;
}

const MakeLink = ({ matter, clientMutationId, sent }: FormProps) => (
  <Section title="Link it" id="link">
    <ChangeForm
      matter={matter}
      sent={sent}
      clientMutationId={clientMutationId}
      intent="link"
      button="Link them"
    >
      <SelectField name="kind" label="How this belongs to the other" options={LINK_KIND} />
      <TextField
        name="to"
        label="The other"
        hint="The address of its page here, or its ten characters"
        maxLength={300}
        required
      />
      <TextField name="source" label="Who says so, or where it can be read" maxLength={300} required />
    </ChangeForm>
  </Section>
);

function TakeAway({
  link: { id, label, source, matter: other },
  ...form
}: FormProps & { link: LinkedMatter['links']['nodes'][number] }) {
  return (
    <ChangeForm {...form} intent="unlink" button="Take this link away">
      <p>
        {label} <strong>{other?.title ?? 'something that is gone'}</strong>. {source}
      </p>
      <input type="hidden" name="link" value={id} />
    </ChangeForm>
  );
}
