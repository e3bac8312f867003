import { counted } from '../ui/count.ts';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { FINDING, PLACE, UNCHECKED } from './check-words.ts';
import type { FileCheck } from './check.query.ts';
import styles from './findings.module.css';

type Finding = FileCheck['findings'][number];

/** What was found, page by page, and which pages nobody has checked. */
export function Findings({ check }: { check: FileCheck }) {
  const { findings, findingCount, unchecked } = check;
  const more = findingCount - findings.length;
  return (
    <>
      {findings.some(({ kind }) => kind === 'FAILED_REDACTION') ? <FailedRedaction /> : null}
      {unchecked.length > 0 ? (
        <Section title="Not checked" id="unchecked">
          <ul className={styles['list']}>
            {unchecked.map(({ page, reason }, at) => (
              <li key={at}>
                {page === null ? 'The file, or one packed into it,' : `Page ${page}`} {UNCHECKED[reason]}.
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {findings.length > 0 ? (
        <Section title={counted(findingCount, 'finding')} id="findings">
          <ul className={styles['list']}>
            {byPage(findings).map(([page, some]) => (
              <li key={page ?? 'none'}>
                <h3>{page === null ? 'On no page' : `Page ${page}`}</h3>
                <ul>
                  {some.map((finding, at) => (
                    <li key={at}>
                      <Line finding={finding} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {more > 0 ? <p>And {more} more.</p> : null}
        </Section>
      ) : null}
    </>
  );
}

/** What is shown is no more than what tells one number from another; what it is stands in the file. */
function Line({ finding: { kind, place, masked } }: { finding: Finding }) {
  return (
    <>
      {upper(FINDING[kind])}, {PLACE[place]}: <span className={styles['masked']}>{masked}</span>
    </>
  );
}

function FailedRedaction() {
  return (
    <Notice tone="late" icon="alert" title="Somebody meant to remove words, and they are still in the file.">
      <p>
        They lie under a box that the agency drew, and can be copied out. The file is held back; a mistake of
        the agency is no reason to publish it. Make a redacted copy without them, tell the agency, and ask
        counsel what may be done with the original.
      </p>
    </Notice>
  );
}

/** With a capital, at the head of a line. */
export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In the order of the pages; what is on none comes last. */
function byPage(findings: readonly Finding[]): readonly (readonly [number | null, readonly Finding[]])[] {
  const pages = new Map<number | null, Finding[]>();
  for (const finding of findings) pages.set(finding.page, [...(pages.get(finding.page) ?? []), finding]);
  return [...pages].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
}
