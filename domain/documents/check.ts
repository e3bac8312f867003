/**
 * Whether everybody may have a file of a public matter. A new file waits until it was looked into; one with findings, or with
 * something that could not be looked into, is held until a person lets it out; whoever belongs to the organization or is a
 * guest of the matter sees it throughout.
 */
import { type Finding, findingsOf, type Inspection, type Unchecked } from './inspection.ts';

export const CHECK_STATES = ['waiting', 'held', 'clear', 'released'] as const;

export type CheckState = (typeof CHECK_STATES)[number];

/** States in which outsiders may have a file, as far as they may see what cites it. */
export const OPEN_STATES: readonly CheckState[] = ['clear', 'released'];

/** So many findings and unchecked pages of a file are kept; the rest is counted. */
export const FINDINGS_SHOWN = 200;

export interface DocumentCheck {
  /** Null where the kind of file has none. */
  readonly pages: number | null;
  readonly findingCount: number;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/** Of the words that were read from pictures, beside what the file itself says. */
export type PictureFindings = Pick<DocumentCheck, 'findingCount' | 'findings'>;

export function checkOf(inspection: Inspection): DocumentCheck {
  const findings = findingsOf(inspection);
  return {
    pages: inspection.pages,
    findingCount: findings.length,
    findings: findings.slice(0, FINDINGS_SHOWN),
    unchecked: inspection.unchecked.slice(0, FINDINGS_SHOWN),
  };
}

/** What becomes of a file that waited. */
export const stateAfter = ({ findingCount, unchecked }: DocumentCheck): 'clear' | 'held' =>
  findingCount === 0 && unchecked.length === 0 ? 'clear' : 'held';
