import { SelectField, TextBox, TextField, useSubmitted } from '../forms/fields.tsx';
import type { Option, SavedField } from '../forms/merge.ts';
import styles from '../requests/request-form.module.css';
import { choices } from '../requests/words.ts';
import { Submit } from '../ui/button.tsx';
import type { AgreementChoices, FormAgreement } from './agreement-form.query.ts';
import { knownField, partyField, placesIn } from './agreement-input.ts';
import own from './agreement.module.css';
import { CONFIDENCES, withOwn } from './report-words.ts';
import { SOURCES_HINT, sourcesText } from './source-lines.ts';
import { AGREEMENT_KIND, TOPIC, TOPICS, type Topic } from './words.ts';

/** What stands once on the form, as it is saved; empty for a new agreement. */
export const savedFields = (agreement?: FormAgreement) =>
  ({
    title: { name: 'title', label: 'What it is called in lists', value: agreement?.title },
    agreementKind: {
      name: 'agreementKind',
      label: 'Kind of act',
      value: agreement?.agreementKind,
      options: choices(AGREEMENT_KIND),
    },
    summary: { name: 'summary', label: 'What it is', value: agreement?.summary },
    unknown: { name: 'unknown', label: 'What nobody outside knows', value: agreement?.unknown.join('\n') },
  }) satisfies Readonly<Record<string, SavedField>>;

type Party = FormAgreement['parties'][number];
type Statement = FormAgreement['known'][number];

const partyFields = (at: number, agencies: readonly Option[], party?: Party) => {
  const about = `Party ${at + 1}`;
  return [
    { name: partyField(at, 'name'), label: 'Who', about, value: party?.name },
    { name: partyField(at, 'role'), label: 'What it does in it', about, value: party?.role },
    {
      name: partyField(at, 'agency'),
      label: 'Which agency that is',
      about,
      value: party?.agency?.slug,
      options: party?.agency ? withOwn(agencies, party.agency.slug, party.agency.name) : agencies,
    },
  ] as const satisfies readonly SavedField[];
};

const statementFields = (topic: Topic, at: number, statement?: Statement) => {
  const about = `${TOPIC[topic]}, ${at + 1}`;
  const { text, sources, confidence } = statement ?? {};
  return [
    { name: knownField(topic, at, 'text'), label: 'What is known', about, value: text },
    {
      name: knownField(topic, at, 'sources'),
      label: 'Where it can be read',
      about,
      value: sources && sourcesText(sources),
    },
    {
      name: knownField(topic, at, 'confidence'),
      label: 'How sure it is',
      about,
      value: confidence,
      options: withOwn(CONFIDENCES, confidence),
    },
  ] as const satisfies readonly SavedField[];
};

export const agencyChoices = ({ agencies }: AgreementChoices): Option[] =>
  agencies.map(({ slug, name, isSample }) => ({
    value: slug,
    label: `${name}${isSample ? ' (sample)' : ''}`,
  }));

/** The fields of each party and of each statement that is saved. */
export const savedLists = (agreement: FormAgreement, agencies: readonly Option[]): SavedField[] => [
  ...agreement.parties.flatMap((party, at) => partyFields(at, agencies, party)),
  ...TOPICS.flatMap((topic) =>
    ofTopic(agreement, topic).flatMap((statement, at) => statementFields(topic, at, statement)),
  ),
];

const ofTopic = ({ known }: FormAgreement, topic: Topic): Statement[] =>
  known.filter((one) => one.topic === topic);

interface AgreementFieldsProps {
  readonly fields: ReturnType<typeof savedFields>;
  readonly agencies: readonly Option[];
  readonly agreement?: FormAgreement;
}

/** The same fields for a new agreement and for an edit. */
export function AgreementFields({ fields, agencies, agreement }: AgreementFieldsProps) {
  return (
    <>
      <TextField
        {...fields.title}
        hint="A few words that a colleague would look for"
        required
        maxLength={200}
      />
      <SelectField {...fields.agreementKind} />
      <TextBox
        {...fields.summary}
        hint="Who agreed on what with whom, in a paragraph"
        rows={4}
        required
        maxLength={5000}
      />
      <Parties agencies={agencies} saved={agreement?.parties ?? []} />
      <fieldset className="stack" id="known">
        <legend className="legend">What is known, each on a source of its own</legend>
        {TOPICS.map((topic) => (
          <Known key={topic} topic={topic} saved={agreement ? ofTopic(agreement, topic) : []} />
        ))}
        <div className="buttons">
          <Submit look="quiet" name="intent" value="more" formAction="#known" formNoValidate>
            Room for more
          </Submit>
          <span>There is one empty place in each list. This saves nothing yet.</span>
        </div>
      </fieldset>
      <TextBox
        {...fields.unknown}
        hint="One question on each line: what no source shows. An honest gap stands on the page, too."
        rows={4}
      />
    </>
  );
}

/** The places that are filled, and an empty one more. */
const usePlaces = (name: string, saved: number): number[] => {
  const values = useSubmitted()?.values;
  return Array.from({ length: (values ? placesIn(values, name) : saved) + 1 }, (_none, at) => at);
};

function Parties({ agencies, saved }: { agencies: readonly Option[]; saved: readonly Party[] }) {
  const places = usePlaces('parties', saved.length);
  // Nobody agrees alone.
  const shown = places.length === 1 ? [0, 1] : places;
  return (
    <fieldset>
      <legend className="legend">Who made it</legend>
      {shown.map((at) => {
        const [name, role, agency] = partyFields(at, agencies, saved[at]);
        return (
          <div className={styles['row']} key={at}>
            <TextField {...name} hint="As the agreement names it" maxLength={300} />
            <TextField {...role} hint="Gives the data, receives it, looks people up" maxLength={300} />
            <SelectField {...agency} blank="None of these" />
          </div>
        );
      })}
    </fieldset>
  );
}

const HINT: Readonly<Record<Topic, string>> = {
  DATA: 'Names, addresses, numbers …',
  PEOPLE: 'Enrollees, applicants, of which states',
  NUMBER: 'As the source counts them',
  ACCESS: 'Who may look, where, how often, what may be kept',
  AUTHORITY: 'The law that the agreement or an agency names',
  OTHER: 'Anything else that a source tells',
};

function Known({ topic, saved }: { topic: Topic; saved: readonly Statement[] }) {
  const places = usePlaces(`known.${topic}`, saved.length);
  const isRefused = useSubmitted()?.errors.some(({ field }) => field.startsWith(`known.${topic}.`)) ?? false;
  return (
    <details open={places.length > 1 || isRefused}>
      <summary>{TOPIC[topic]}</summary>
      {places.map((at) => {
        const [text, sources, confidence] = statementFields(topic, at, saved[at]);
        return (
          <div className={`stack ${own['statement']}`} key={at}>
            <TextBox {...text} hint={HINT[topic]} rows={3} maxLength={5000} />
            <TextBox {...sources} hint={SOURCES_HINT} rows={2} />
            <SelectField {...confidence} blank="Not said" />
          </div>
        );
      })}
    </details>
  );
}
