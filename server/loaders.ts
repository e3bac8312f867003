// The reads of one request, gathered: every resolver that asks for one row in the same turn shares one statement.
// Keyed by viewer because they live no longer than one request of one viewer.
import DataLoader from 'dataloader';
import type { Viewer } from '#domain/access/viewer.ts';
import type { Database } from '#db/client.ts';
import { type AgencyDocketRow, docketsByIds } from '#db/queries/agency-dockets.ts';
import { noticesByIds, periodsOfEachNotice } from '#db/queries/agency-notices.ts';
import { agenciesByIds, agenciesBySlugs, childrenOfEachAgency } from '#db/queries/agencies.ts';
import { approvalsByIds, waitingOfEach } from '#db/queries/approvals.ts';
import { type AgreementRow, agreementsByIds } from '#db/queries/agreements.ts';
import { type ClockReading, readClock } from '#db/queries/clock.ts';
import { communicationsByIds } from '#db/queries/communications.ts';
import { currentVersionsOf, versionsOfEach } from '#db/queries/deadline-versions.ts';
import { deadlinesByIds, deadlinesOfEach } from '#db/queries/deadlines.ts';
import {
  attachmentsOfEntries,
  docketEntriesByIds,
  docketsOfEach,
  eventsOfDocketEntries,
  requestsInEachSuit,
  suitsOfEachRequest,
} from '#db/queries/docket-entries.ts';
import { documentChecks } from '#db/queries/document-checks.ts';
import { pagesAt } from '#db/queries/document-pages.ts';
import { copiesOfEach, documentsByIds, filesInPlaceOf } from '#db/queries/documents.ts';
import { documentSources } from '#db/queries/enclosures.ts';
import { eventsByIds, eventsOfCommunications, lastEventOfEach } from '#db/queries/events.ts';
import { followedAmong } from '#db/queries/followers.ts';
import { guestsOfEach, guestsOfOrganizations } from '#db/queries/guests.ts';
import { accessOfEach } from '#db/queries/matter-access.ts';
import { type MatterKind, matterKeyByCode, matterKeysByIds } from '#db/queries/matters.ts';
import { invitationsOfEach } from '#db/queries/invitations.ts';
import { appealsOfEach, type LawsuitRow, lawsuitsByIds } from '#db/queries/lawsuits.ts';
import { mailsByIds } from '#db/queries/mails.ts';
import { notesByIds } from '#db/queries/notes.ts';
import { exhibitsOfEachRequest } from '#db/queries/exhibits.ts';
import { factsOfEachMatter } from '#db/queries/recorded-events.ts';
import { printedLabels } from '#db/queries/page-labels.ts';
import { eventsOfComments, exhibitsOfEach, signOnsOfEach } from '#db/queries/comment-company.ts';
import { commentsByIds } from '#db/queries/public-comments.ts';
import { membersOfEach, organizationsByIds, peopleByIds } from '#db/queries/people.ts';
import {
  determinationsByIds,
  determinationsOfEach,
  partsByIds,
  partsOfEach,
  trackingNumbersOfEach,
} from '#db/queries/request-records.ts';
import { countsOfEachAgreement } from '#db/queries/agreement-counts.ts';
import { type RequestRow, requestsByIds } from '#db/queries/requests.ts';
import { batchesByIds, referredFromEach, requestsOfEachBatch } from '#db/queries/request-batches.ts';
import { citedStatuses } from '#db/queries/status-evidence.ts';
import { tasksByIds } from '#db/queries/tasks.ts';
import { withholdingsByIds } from '#db/queries/withholdings.ts';

type Ids = readonly string[];
type Read<Row> = (db: Database, viewer: Viewer, ids: Ids) => Promise<readonly Row[]>;

export class Loaders {
  readonly #db: Database;
  readonly #viewer: Viewer;
  #clock: Promise<ClockReading> | undefined;
  readonly #made = new Map<string, DataLoader<string, unknown>>();

  constructor(db: Database, viewer: Viewer) {
    this.#db = db;
    this.#viewer = viewer;
  }

  readonly agencies = this.#one('agencies', agenciesByIds, (row) => row.id);
  readonly agenciesBySlug = this.#one('agenciesBySlug', agenciesBySlugs, (row) => row.slug);
  readonly agencyChildren = this.#many('agencyChildren', childrenOfEachAgency, (row) => row.parentId ?? '');
  readonly agreements = this.#one('agreements', agreementsByIds, (row) => row.id);
  readonly agreementCounts = this.#one('agreementCounts', countsOfEachAgreement, (row) => row.agreementId);
  readonly approvals = this.#one('approvals', approvalsByIds, (row) => row.id);
  readonly waitingOf = this.#many('waitingOf', waitingOfEach, (row) => row.matterId);
  readonly dockets = this.#one('dockets', docketsByIds, (row) => row.id);
  readonly notices = this.#one('notices', noticesByIds, (row) => row.id);
  readonly periodsOf = this.#many('periodsOf', periodsOfEachNotice, (row) => row.noticeId);
  readonly comments = this.#one('comments', commentsByIds, (row) => row.id);
  readonly eventsOfComment = this.#many('eventsOfComment', eventsOfComments, (row) => row.commentId);
  readonly signOnsOf = this.#many('signOnsOf', signOnsOfEach, (row) => row.commentId);
  readonly exhibitsOf = this.#many('exhibitsOf', exhibitsOfEach, (row) => row.commentId);
  readonly lawsuits = this.#one('lawsuits', lawsuitsByIds, (row) => row.id);
  readonly appealsOf = this.#many('appealsOf', appealsOfEach, (row) => row.appealOfId ?? '');
  readonly docketEntries = this.#one('docketEntries', docketEntriesByIds, (row) => row.id);
  readonly docketsOf = this.#many('docketsOf', docketsOfEach, (row) => row.matterId);
  readonly factsOfEntry = this.#many('factsOfEntry', eventsOfDocketEntries, (row) => row.docketEntryId ?? '');
  readonly attachmentsOfEntry = this.#many(
    'attachmentsOfEntry',
    attachmentsOfEntries,
    (row) => row.docketEntryId,
  );
  readonly inSuit = this.#many('inSuit', requestsInEachSuit, (row) => row.lawsuitId);
  readonly suitsOf = this.#many('suitsOf', suitsOfEachRequest, (row) => row.requestId);
  readonly requests = this.#one('requests', requestsByIds, (row) => row.id);
  readonly batches = this.#one('batches', batchesByIds, (row) => row.id);
  readonly requestsOfBatch = this.#many('requestsOfBatch', requestsOfEachBatch, (row) => row.batchId ?? '');
  readonly referredFrom = this.#many('referredFrom', referredFromEach, (row) => row.parentId ?? '');
  readonly papersOf = this.#many('papersOf', exhibitsOfEachRequest, (row) => row.matterId);
  readonly parts = this.#one('parts', partsByIds, (row) => row.id);
  readonly partsOf = this.#many('partsOf', partsOfEach, (row) => row.matterId);
  readonly determinations = this.#one('determinations', determinationsByIds, (row) => row.id);
  readonly determinationsOf = this.#many('determinationsOf', determinationsOfEach, (row) => row.matterId);
  readonly recordedOf = this.#many('recordedOf', factsOfEachMatter, (row) => row.matterId);
  readonly trackingNumbersOf = this.#many('trackingNumbersOf', trackingNumbersOfEach, (row) => row.matterId);
  readonly communications = this.#one('communications', communicationsByIds, (row) => row.id);
  readonly events = this.#one('events', eventsByIds, (row) => row.id);
  readonly lastEvents = this.#one('lastEvents', lastEventOfEach, (row) => row.matterId);
  readonly factsOf = this.#many('factsOf', eventsOfCommunications, (row) => row.communicationId ?? '');
  readonly deadlines = this.#one('deadlines', deadlinesByIds, (row) => row.id);
  readonly deadlinesOf = this.#many('deadlinesOf', deadlinesOfEach, (row) => row.matterId);
  readonly currentVersions = this.#one('currentVersions', currentVersionsOf, (row) => row.deadlineId);
  readonly versionsOf = this.#many('versionsOf', versionsOfEach, (row) => row.deadlineId);
  readonly documents = this.#one('documents', documentsByIds, (row) => row.id);
  readonly filesInPlace = this.#one('filesInPlace', filesInPlaceOf, (row) => row.citedId);
  readonly copiesOf = this.#many('copiesOf', copiesOfEach, (row) => row.originalId ?? '');
  readonly documentChecks = this.#one('documentChecks', documentChecks, (row) => row.id);
  readonly documentSources = this.#one('documentSources', documentSources, (row) => row.documentId);
  /** By `<document> <number>`. */
  readonly citedPages = this.#one('citedPages', pagesAt, (row) => `${row.documentId} ${row.number}`);
  readonly printedLabels = this.#gathered('printedLabels', async (ids) => {
    const found = await printedLabels(this.#db, this.#viewer, ids);
    return ids.map((id) => found.get(id));
  });
  readonly guestsOf = this.#many('guestsOf', guestsOfEach, (row) => row.matterId);
  readonly guestsIn = this.#many('guestsIn', guestsOfOrganizations, (row) => row.organizationId);
  readonly invitationsOf = this.#many('invitationsOf', invitationsOfEach, (row) => row.organizationId);
  readonly mails = this.#one('mails', mailsByIds, (row) => row.id);
  readonly notes = this.#one('notes', notesByIds, (row) => row.id);
  readonly tasks = this.#one('tasks', tasksByIds, (row) => row.id);
  readonly withholdings = this.#one('withholdings', withholdingsByIds, (row) => row.id);
  readonly people = this.#one('people', peopleByIds, (row) => row.id);
  readonly organizations = this.#one('organizations', organizationsByIds, (row) => row.id);
  readonly membersOf = this.#many('membersOf', membersOfEach, (row) => row.organizationId);
  readonly access = this.#one('access', accessOfEach, (row) => row.matterId);
  readonly #matterKeys = this.#one('matterKeys', matterKeysByIds, (row) => row.id);
  /** One row a kind of matter: how its rows are read. */
  readonly #ofKind = {
    foia_request: this.requests,
    lawsuit: this.lawsuits,
    agreement: this.agreements,
    agency_docket: this.dockets,
  } satisfies Readonly<Record<MatterKind, unknown>>;
  readonly follows = this.#gathered('follows', async (ids) => {
    const followed = await followedAmong(this.#db, this.#viewer, ids);
    return ids.map((id) => followed.has(id));
  });

  readonly citedStatuses = this.#one('citedStatuses', citedStatuses, (row) => row.id);

  /** Reads everything anew: what was read before an act is old. */
  forget(): void {
    this.#made.clear();
    this.#clock = undefined;
  }

  /** A matter of any kind. */
  async matters(id: string) {
    const key = await this.#matterKeys(id);
    return key ? this.matterOfKind(key.kind, id) : null;
  }

  async matterByCode(code: string) {
    const key = await matterKeyByCode(this.#db, this.#viewer, code);
    return key ? this.matterOfKind(key.kind, key.id) : null;
  }

  /** The same where its kind is known. */
  matterOfKind(
    kind: MatterKind,
    id: string,
  ): Promise<RequestRow | LawsuitRow | AgreementRow | AgencyDocketRow | null> {
    return this.#ofKind[kind](id);
  }

  /** The domain clock, read once. */
  clock(): Promise<ClockReading> {
    return (this.#clock ??= readClock(this.#db));
  }

  /**
   * One entry a parent of what a statement answers for all of them, with the same arguments.
   * @param name tells this read with these arguments from every other
   */
  ofParent<Value>(
    name: string,
    parentId: string,
    read: (ids: Ids) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value> {
    const gathered = this.#gathered(name, async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id) as Value);
    });
    return gathered(parentId);
  }

  #one<Row>(name: string, read: Read<Row>, keyOf: (row: Row) => string) {
    return this.#gathered(name, async (ids) => {
      const byKey = new Map((await read(this.#db, this.#viewer, ids)).map((row) => [keyOf(row), row]));
      return ids.map((id) => byKey.get(id) ?? null);
    });
  }

  #many<Row>(name: string, read: Read<Row>, parentOf: (row: Row) => string) {
    return this.#gathered(name, async (ids) => {
      const byParent = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await read(this.#db, this.#viewer, ids)) byParent.get(parentOf(row))?.push(row);
      return ids.map((id) => byParent.get(id) ?? []);
    });
  }

  #gathered<Value>(name: string, read: (ids: Ids) => Promise<readonly Value[]>) {
    return (id: string): Promise<Value> => {
      let loader = this.#made.get(name);
      if (!loader) this.#made.set(name, (loader = new DataLoader<string, unknown>((ids) => read(ids))));
      return loader.load(id) as Promise<Value>;
    };
  }
}
