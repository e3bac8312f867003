// The whole schema: every noun puts its types and fields into the one builder.
import { lexicographicSortSchema } from 'graphql';
import './accounts/address-change.ts';
import './accounts/credentials.ts';
import './accounts/entry.ts';
import './accounts/keys.ts';
import './accounts/opening.ts';
import './accounts/profile.ts';
import './access/keep-fields.ts';
import './access/legal-hold.ts';
import './access/matter-access.ts';
import './access/mutations.ts';
import './access/redaction.ts';
import './access/share-links.ts';
import './agencies/agency.ts';
import './agreements/agreement.ts';
import './approvals/approval.ts';
import './approvals/mutations.ts';
import './deadlines/calendar.ts';
import './deadlines/deadline-queries.ts';
import './deadlines/deadline.ts';
import './deadlines/preview.ts';
import './documents/file-reference.ts';
import './events/communication.ts';
import './events/corrections.ts';
import './events/event.ts';
import './history/entry.ts';
import './history/list.ts';
import './history/undo.ts';
import './mails/mail.ts';
import './matter.ts';
import './node.ts';
import './organizations/member-mutations.ts';
import './organizations/invitation-link.ts';
import './organizations/invitations.ts';
import './organizations/organization-acts.ts';
import './people/my-day.ts';
import './people/person.ts';
import './requests/fact-kinds.ts';
import './requests/guests.ts';
import './requests/mutations.ts';
import './requests/recording.ts';
import './requests/records.ts';
import './requests/request-lists.ts';
import './requests/request-queries.ts';
import './requests/request-today.ts';
import './requests/request.ts';
import './scalars.ts';
import './site/mutations.ts';
import './site/site.ts';
import { builder } from './builder.ts';
import { guardRootFields } from './edge.ts';

/** The executable schema, with the edge before its root fields. */
export const schema = guardRootFields(builder.toSchema());

/** The same in a settled order, for printing. */
export const sortedSchema = lexicographicSortSchema(schema);
