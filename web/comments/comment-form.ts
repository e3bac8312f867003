import type { Submitted } from '../forms/submitted.ts';
import type { DocketOfComment, OneComment } from './comment.query.ts';

/** What each form of the page of a comment is given. */
export interface CommentForms {
  readonly docket: DocketOfComment;
  readonly comment: OneComment;
  readonly clientMutationId: string;
  /** The form that was sent and not saved. */
  readonly sent: Submitted | undefined;
}

/**
 * One of its forms: what it does, what it brought back, and an id of its own.
 * @param about tells several of the same act apart: the hidden field and what it holds
 */
export function formOf(
  { docket, clientMutationId, sent }: CommentForms,
  intent: string,
  about?: readonly [field: string, value: string],
) {
  const isThis =
    sent?.values['intent']?.[0] === intent && (!about || sent.values[about[0]]?.[0] === about[1]);
  return {
    matter: docket,
    intent,
    clientMutationId: `${clientMutationId}-${intent}${about ? `-${about[1]}` : ''}`,
    sent: isThis ? sent : undefined,
  };
}
