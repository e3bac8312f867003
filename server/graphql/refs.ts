// The types that refer to each other, named before they are filled in, so that no two files need each other.
import type { AgencyRow } from '#db/queries/agencies.ts';
import type { AgencyDocketRow } from '#db/queries/agency-dockets.ts';
import type { AgencyNoticeRow } from '#db/queries/agency-notices.ts';
import type { AgreementRow } from '#db/queries/agreements.ts';
import type { ApprovalRow } from '#db/queries/approvals.ts';
import type { CommunicationRow } from '#db/queries/communications.ts';
import type { DeadlineRow } from '#db/queries/deadlines.ts';
import type { DocketEntryRow } from '#db/queries/docket-entries.ts';
import type { DocumentPageRow } from '#db/queries/document-pages.ts';
import type { DocumentHitRow } from '#db/queries/document-search.ts';
import type { DocumentRow } from '#db/queries/documents.ts';
import type { EnclosureRow } from '#db/queries/enclosures.ts';
import type { EventRow } from '#db/queries/events.ts';
import type { HistoryRow } from '#db/queries/history.ts';
import type { LawsuitRow } from '#db/queries/lawsuits.ts';
import type { MailRow } from '#db/queries/mails.ts';
import type { NoteRow } from '#db/queries/notes.ts';
import type { OrganizationRow, PersonRow } from '#db/queries/people.ts';
import type { PublicCommentRow } from '#db/queries/public-comments.ts';
import type { DeterminationRow, PartRow } from '#db/queries/request-records.ts';
import type { RequestBatchRow } from '#db/queries/request-batches.ts';
import type { RequestRow } from '#db/queries/requests.ts';
import type { TaskRow } from '#db/queries/tasks.ts';
import type { WithholdingRow } from '#db/queries/withholdings.ts';
import { builder } from './builder.ts';
import { connectionOf } from './connections.ts';

/** Rows of matters; their `kind` tells the types apart. */
export type MatterRow = RequestRow | LawsuitRow | AgreementRow | AgencyDocketRow;

export const Matter = builder.interfaceRef<MatterRow>('Matter');
export const FoiaRequest = builder.objectRef<RequestRow>('FoiaRequest');
export const Lawsuit = builder.objectRef<LawsuitRow>('Lawsuit');
export const DocketEntry = builder.objectRef<DocketEntryRow>('DocketEntry');
export const Agreement = builder.objectRef<AgreementRow>('Agreement');
export const AgencyDocket = builder.objectRef<AgencyDocketRow>('AgencyDocket');
export const AgencyNotice = builder.objectRef<AgencyNoticeRow>('AgencyNotice');
export const PublicComment = builder.objectRef<PublicCommentRow>('PublicComment');
export const Agency = builder.objectRef<AgencyRow>('Agency');
export const Deadline = builder.objectRef<DeadlineRow>('Deadline');
export const MatterEvent = builder.objectRef<EventRow>('MatterEvent');
export const Communication = builder.objectRef<CommunicationRow>('Communication');
export const Determination = builder.objectRef<DeterminationRow>('Determination');
export const RequestBatch = builder.objectRef<RequestBatchRow>('RequestBatch');
export const RequestPart = builder.objectRef<PartRow>('RequestPart');
export const Organization = builder.objectRef<OrganizationRow>('Organization');
export const Person = builder.objectRef<PersonRow>('Person');
export const Mail = builder.objectRef<MailRow>('Mail');
export const FileReference = builder.objectRef<DocumentRow>('FileReference');
export const Document = builder.objectRef<DocumentRow>('Document');
export const DocumentPage = builder.objectRef<DocumentPageRow>('DocumentPage');
export const DocumentHit = builder.objectRef<DocumentHitRow>('DocumentHit');
export const Approval = builder.objectRef<ApprovalRow>('Approval');
export const HistoryEntry = builder.objectRef<HistoryRow>('HistoryEntry');

export const Note = builder.objectRef<NoteRow>('Note');
export const Task = builder.objectRef<TaskRow>('Task');
export const Withholding = builder.objectRef<WithholdingRow>('Withholding');

const withSample = { withSample: true } as const;

export const FoiaRequestConnection = connectionOf('FoiaRequest', 'FOIA requests', FoiaRequest, withSample);
export const RequestBatchConnection = connectionOf('RequestBatch', 'batches of requests', RequestBatch);
export const LawsuitConnection = connectionOf('Lawsuit', 'lawsuits', Lawsuit, withSample);
export const DocketEntryConnection = connectionOf('DocketEntry', 'docket entries', DocketEntry);
export const AgreementConnection = connectionOf('Agreement', 'agreements', Agreement, withSample);
export const AgencyDocketConnection = connectionOf(
  'AgencyDocket',
  'agency dockets',
  AgencyDocket,
  withSample,
);
export const AgencyNoticeConnection = connectionOf('AgencyNotice', 'notices', AgencyNotice, withSample);
export const PublicCommentConnection = connectionOf('PublicComment', 'comments', PublicComment, withSample);
export const AgencyConnection = connectionOf('Agency', 'agencies', Agency);
export const DeadlineConnection = connectionOf('Deadline', 'deadlines', Deadline, withSample);
export const CommunicationConnection = connectionOf('Communication', 'communications', Communication);
export const MatterEventConnection = connectionOf('MatterEvent', 'facts of a matter', MatterEvent);
export const CorrectionConnection = connectionOf(
  'Correction',
  'corrections of public facts',
  MatterEvent,
  withSample,
);
export const HistoryConnection = connectionOf('History', "entries of a matter's history", HistoryEntry);
export const ApprovalConnection = connectionOf(
  'Approval',
  'changes that a second person decides on',
  Approval,
);
export const NoteConnection = connectionOf('Note', 'notes of a matter', Note);
export const WithholdingConnection = connectionOf(
  'Withholding',
  'rows of what an agency withheld',
  Withholding,
);
export const TaskConnection = connectionOf('Task', 'tasks', Task);
export const MailConnection = connectionOf('Mail', 'mails', Mail);
export const EnclosureConnection = connectionOf<EnclosureRow>(
  'Enclosure',
  'files that came with a communication',
  FileReference as never,
);
export const DocumentPageConnection = connectionOf('DocumentPage', 'pages of a document', DocumentPage);
export const DocumentHitConnection = connectionOf(
  'DocumentHit',
  'documents that hold some words',
  DocumentHit,
  withSample,
);
