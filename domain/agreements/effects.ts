/** What a fact can do to an agreement, as its source says; and the status that follows. */
/** `recorded`: no source says anything of it yet. */
export const AGREEMENT_STATUSES = [
  'recorded',
  'signed',
  'in_effect',
  'partly_enjoined',
  'enjoined',
  'ended',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const EFFECTS = [
  'signed',
  'terms',
  'took_effect',
  'renewed',
  'partly_enjoined',
  'enjoined',
  'order_lifted',
  'ended',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Null: it tells of the terms and leaves the status as it is. */
export const EFFECT_STATUS: Readonly<Record<Effect, AgreementStatus | null>> = {
  signed: 'signed',
  terms: null,
  took_effect: 'in_effect',
  renewed: 'in_effect',
  partly_enjoined: 'partly_enjoined',
  enjoined: 'enjoined',
  order_lifted: 'in_effect',
  ended: 'ended',
};
