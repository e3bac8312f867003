import { CheckField, TextField } from '../forms/fields.tsx';
import { Submit } from '../ui/button.tsx';
import { counted } from '../ui/count.ts';
import { Section } from '../ui/section.tsx';
import { FINDING } from './check-words.ts';
import type { Choice, FoundGroup } from './copy-choice.ts';
import { BoxList, CopyPage } from './copy-page.tsx';
import { upper } from './findings.tsx';
import type { FileToCopy } from './copy.query.ts';
import styles from './copy.module.css';

interface FoundProps {
  readonly choice: Choice;
  readonly groups: readonly FoundGroup[];
  /** Findings that go in any case. */
  readonly beside: number;
  /** There are more than are listed. */
  readonly hasMore: boolean;
}

interface OnPageProps extends Pick<FoundProps, 'choice' | 'groups'> {
  readonly file: FileToCopy;
  /** Drawn so far. */
  readonly boxes: Choice['boxes'];
}

/** What was found, ticked: nobody has to look for it. */
export function Found({ choice, groups, beside, hasMore }: FoundProps) {
  return (
    <Section title="What was found" id="found">
      {groups.length === 0 && beside === 0 ? <p>Nothing was found. Draw boxes over what must go.</p> : null}
      {groups.length > 0 ? (
        <fieldset className={styles['list']}>
          <legend className="legend">
            Ticked things go, wherever the file says them. Untick what may be read.
          </legend>
          {groups.map(({ kind, masked, things }, at) => (
            <CheckField
              key={`${kind} ${masked}`}
              name="found"
              value={String(at)}
              label={`${upper(FINDING[kind])} ${masked} (${pagesOf(things)})`}
              checked={choice.found.includes(String(at))}
              isFirst={at === 0}
            />
          ))}
        </fieldset>
      ) : null}
      {hasMore ? (
        <CheckField
          name="everything"
          label="Everything that was found, also what is too much to be listed here"
          checked={choice.everything}
        />
      ) : null}
      {beside > 0 ? (
        <p>
          {counted(beside, 'more lies', 'more lie')} where no copy takes anything along: what the file says of
          itself, packed files, older states, hidden layers. That goes in any case.
        </p>
      ) : null}
    </Section>
  );
}

const pagesOf = (things: FoundGroup['things']): string => {
  const pages = [...new Set(things.map(({ page }) => page))].filter((page) => page !== null);
  return pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.join(', ')}`;
};

/** One page with all that goes on it, and the ways to add to that. */
export function OnPage({ choice, boxes, file, groups }: OnPageProps) {
  const { page, pageCount } = file.document;
  const found = groups
    .filter((_group, at) => choice.found.includes(String(at)))
    .flatMap(({ things }) => things)
    .filter((thing) => thing.page === choice.page)
    .flatMap((thing) => thing.boxes);
  return (
    <Section title={`Page ${choice.page}${pageCount ? ` of ${pageCount}` : ''}`} id="page">
      {choice.isPreview ? <p>This is how others will see the page.</p> : null}
      {page?.picturePath ? (
        <CopyPage picture={page} found={found} boxes={boxes} isPreview={choice.isPreview} />
      ) : (
        <>
          <p>There is no picture of this page yet. Boxes can be given by their places.</p>
          <BoxList boxes={boxes} />
        </>
      )}
      <div className="buttons">
        {choice.page > 1 ? <Turn to={choice.page - 1} /> : null}
        {choice.page < (pageCount ?? 1) ? <Turn to={choice.page + 1} /> : null}
        {choice.isPreview ? <Turn to={choice.page} label="Back to choosing" /> : null}
      </div>
      {choice.isPreview ? null : <BoxFields problem={choice.problem} />}
    </Section>
  );
}

const Turn = ({ to, label = `Page ${to}` }: { to: number; label?: string }) => (
  <Submit look="quiet" name="show" value={String(to)} formMethod="get">
    {label}
  </Submit>
);

/** For keys, for a screen reader, and where no script runs. */
function BoxFields({ problem }: { problem: string | null }) {
  return (
    <fieldset className={styles['list']}>
      <legend className="legend">A box by its place on this page, in per cent</legend>
      {problem ? <p className="refusal">{problem}</p> : null}
      <div className={styles['four']}>
        <TextField name="left" label="From the left" />
        <TextField name="top" label="From the top" />
        <TextField name="width" label="Width" />
        <TextField name="height" label="Height" />
        <Submit look="quiet" name="add" value="true" formMethod="get">
          Add this box
        </Submit>
      </div>
    </fieldset>
  );
}
