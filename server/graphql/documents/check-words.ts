import { enumOf } from '../enum-words.ts';

export const FileCheckState = enumOf(
  'FileCheckState',
  'Whether outsiders may have a file of what they may see.',
  {
    waiting: 'Not yet: it was not looked into.',
    held: 'No: something was found, or something could not be checked, or a person holds it back.',
    clear: 'Yes: nothing was found.',
    released: 'Yes: a person let it out.',
  },
);

export const FindingKind = enumOf('FindingKind', 'What should not be published of a person.', {
  social_security: 'A number of Social Security, or of the tax office in its place.',
  a_number: 'The number of a person at the immigration agencies.',
  birth_date: 'A date of birth.',
  phone: 'A phone number.',
  email: 'An e-mail address.',
  bank_account: 'The number of a bank account.',
  routing_number: 'The routing number of a bank.',
  card_number: 'The number of a payment card.',
  pass_code: 'A pass code or password.',
  upload_link: 'A link that opens without asking who comes.',
  failed_redaction: 'Words under a box: somebody meant to remove them, and they are still there.',
});

export const FindingPlace = enumOf('FindingPlace', 'Where in a file something lies.', {
  text: 'In its text.',
  invisible_text: 'In text that takes no ink.',
  covered_text: 'In text that lies under something.',
  hidden_layer: 'In a layer that is switched off.',
  metadata: 'In what the file says of itself, or in a part that no page shows.',
  annotation: 'In a note or a link.',
  form_field: 'In a field of a form.',
  attachment: 'In a file packed into it.',
  old_revision: 'In an older state of the file that it still holds.',
  picture: 'In words that were read from a picture, and may be read wrong.',
});

export const UncheckedReason = enumOf('UncheckedReason', 'Why a page or a file was not checked.', {
  picture: 'It is a picture.',
  letters: 'Its letters have no meaning for a machine.',
  locked: 'It wants a password.',
  unreadable: 'It could not be read.',
  kind: 'Files of this kind are not read.',
  too_much: 'It is too large, or packed too deep.',
});
