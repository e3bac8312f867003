import { TextField } from '../forms/fields.tsx';

/** The one field of a new password; password managers fill it. */
export function NewPasswordField() {
  return (
    <TextField
      name="password"
      label="New password"
      hint="12 characters or more. Four random words do well; no capitals, digits or signs are asked for."
      type="password"
      autoComplete="new-password"
      required
    />
  );
}
