import { SelectField, TextBox, TextField } from '../forms/fields.tsx';
import { agreementOptions } from '../forms/matter-options.ts';
import type { SavedField } from '../forms/merge.ts';
import styles from '../requests/request-form.module.css';
import { choices } from '../requests/words.ts';
import type { FormLawsuit, LawsuitChoices } from './lawsuit-form.query.ts';
import { ORDER_SLOTS, partiesText, partyField, ROLES } from './lawsuit-input.ts';
import { NATURE, PARTY_ROLE } from './words.ts';

/** What a suit says of itself as it is saved; empty for a new one. */
export function savedFields({ courts, agreements }: LawsuitChoices, lawsuit?: FormLawsuit) {
  return {
    title: { name: 'title', label: 'What it is called in lists', value: lawsuit?.title },
    caption: { name: 'caption', label: 'Caption', value: lawsuit?.caption },
    court: {
      name: 'court',
      label: 'Court',
      value: lawsuit?.court?.key,
      options: courts.map(({ key, name }) => ({ value: key, label: name })),
    },
    docketNumber: { name: 'docketNumber', label: 'Case number', value: lawsuit?.docketNumber },
    nature: {
      name: 'nature',
      label: 'Brought under',
      value: lawsuit?.nature ?? 'FOIA',
      options: choices(NATURE),
    },
    judge: { name: 'judge', label: 'Judge', value: lawsuit?.judge },
    agreement: {
      name: 'agreement',
      label: 'About which agreement',
      value: lawsuit?.agreement?.id,
      options: agreementOptions(agreements.nodes, lawsuit?.agreement),
    },
    claims: { name: 'claims', label: 'Claims', value: lawsuit?.claims.join('\n') },
    relief: { name: 'relief', label: 'What is asked for', value: lawsuit?.relief },
  } satisfies Readonly<Record<string, SavedField>>;
}

/** The parties of each side, one on each line. */
export const savedParties = (lawsuit?: FormLawsuit): readonly SavedField[] =>
  ROLES.map((role) => ({
    name: partyField(role),
    label: PARTY_ROLE[role],
    value: lawsuit ? partiesText(lawsuit.parties, role) : '',
  }));

type Fields = ReturnType<typeof savedFields>;

interface LawsuitFieldsProps {
  readonly fields: Fields;
  readonly parties: readonly SavedField[];
}

/** The same fields for a new suit and for an edit. */
export function LawsuitFields({ fields, parties }: LawsuitFieldsProps) {
  return (
    <>
      <TextField
        {...fields.caption}
        hint="Who against whom, as the papers print it"
        required
        maxLength={1000}
      />
      <div className={styles['pair']}>
        <SelectField {...fields.court} hint="Its zone and holidays are part of every date" blank="Choose" />
        <TextField
          {...fields.docketNumber}
          hint="As printed, with the office: 1:25-cv-01234. However it is written, the same case is recognised."
          maxLength={100}
        />
        <SelectField {...fields.nature} hint="Under the FOIA the government answers in 30 days, else in 60" />
        <TextField {...fields.judge} maxLength={200} />
        <SelectField {...fields.agreement} blank="None" />
      </div>
      <fieldset>
        <legend className="legend">Parties and counsel</legend>
        <p className={styles['note']}>
          One on each line, exactly as printed; who speaks for them after a bar: Jane Roe | A. Counsel, B.
          Counsel. Plaintiffs are compared with the requesters of the requests in suit.
        </p>
        <div className={styles['pair']}>
          {parties.map((party) => (
            <TextBox key={party.name} {...party} rows={3} maxLength={10_000} />
          ))}
        </div>
      </fieldset>
      <div className={styles['pair']}>
        <TextBox {...fields.claims} hint="One on each line" rows={4} />
        <TextBox {...fields.relief} rows={4} />
      </div>
    </>
  );
}

/** Rules in whose place a judge can set a period. */
const RULES = [
  { value: 'LIT-OPP-DDC', label: 'Opposition to a motion (D.D.C.)' },
  { value: 'LIT-PI-OPP-DDC', label: 'Opposition to a preliminary injunction (D.D.C.)' },
  { value: 'LIT-REPLY-DDC', label: 'Reply (D.D.C.)' },
  { value: 'LIT-OPP-NDCAL', label: 'Opposition to a motion (N.D. Cal.)' },
  { value: 'LIT-ADMIN-NDCAL', label: 'Answer to an administrative motion (N.D. Cal.)' },
  { value: 'LIT-REPLY-NDCAL', label: 'Reply (N.D. Cal.)' },
  { value: 'LIT-NOTICE-NDCAL', label: 'Earliest hearing (N.D. Cal.)' },
  { value: 'LIT-FOIA-ANSWER', label: 'Government’s answer, FOIA' },
  { value: 'LIT-ANSWER-60', label: 'Government’s answer, other suits' },
  { value: 'LIT-FEES-14', label: 'Motion for attorney’s fees' },
];

/** The judge's own periods as they are saved. */
export const savedOrders = (lawsuit: FormLawsuit): readonly SavedField[] =>
  ORDER_SLOTS.flatMap((slot): SavedField[] => {
    const order = lawsuit.standingOrders[slot];
    const about = `Standing order ${slot + 1}`;
    return [
      { name: `order.${slot}.rule`, label: 'In the place of', about, value: order?.rule.key, options: RULES },
      { name: `order.${slot}.days`, label: 'Days', about, value: order ? String(order.days) : '' },
      { name: `order.${slot}.source`, label: 'Where it can be read', about, value: order?.source },
    ];
  });

/** A judge's own periods: each counts in the place of the rule, and says where it can be read. */
export function StandingOrders({ orders }: { orders: readonly SavedField[] }) {
  return (
    <fieldset>
      <legend className="legend">The judge’s own periods</legend>
      <p className={styles['note']}>
        A standing order prevails over the local rule. The dates are counted from it at once, and name it.
      </p>
      {ORDER_SLOTS.map((slot) => {
        const [rule, days, source] = orders.slice(slot * 3, slot * 3 + 3);
        if (!rule || !days || !source) return null;
        return (
          <div className={styles['pair']} key={slot}>
            <SelectField {...rule} options={RULES} blank="None" />
            <TextField {...days} type="number" />
            <TextField {...source} maxLength={500} />
          </div>
        );
      })}
    </fieldset>
  );
}
