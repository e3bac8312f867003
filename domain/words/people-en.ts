/** What stands where the name of a person was, after they deleted their account. */
export const DELETED_PERSON_EN = 'Somebody who has left';
