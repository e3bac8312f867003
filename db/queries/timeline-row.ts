// An entry of a timeline as its readers get it.
import type { SourceRow } from '../schema/lawsuits.ts';
import type { CommunicationRow } from './communications.ts';
import type { EventRow } from './events.ts';
import type { MatterKind } from './matters.ts';

/** Where an entry stands, of what kind it is, and the matter that it is of. */
export interface TimelinePlace {
  readonly id: string;
  readonly agreementId: string;
  readonly kind: string;
  readonly happenedOn: string;
  readonly happenedTime: string;
  readonly matterId: string;
  readonly matterKind: MatterKind;
  readonly matterCode: string;
  readonly matterTitle: string;
}

/** As much of an entry of a court's docket as a timeline tells. */
export interface DocketEntryTold {
  readonly id: string;
  readonly number: number | null;
  readonly enteredOn: string;
  readonly precision: string;
  readonly text: string;
  readonly sources: readonly SourceRow[];
}

/** An entry, with the row that it stands for: exactly one of them. */
export interface TimelineRow extends TimelinePlace {
  readonly event: EventRow | null;
  readonly communication: CommunicationRow | null;
  readonly docketEntry: DocketEntryTold | null;
}
