import { refusal } from '../errors.ts';

const ADDRESS = /^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\]{1,180}\.[^\s@<>(),;:"\\.]{2,63}$/;

/** As much of an address as can be known without writing to it. @returns it in small letters, as accounts keep theirs. @throws Refusal EMAIL_INVALID */
export function checkEmail(given: string, path: readonly string[] = ['email']): string {
  const address = given.trim().toLowerCase();
  if (!ADDRESS.test(address)) throw refusal('EMAIL_INVALID', {}, path);
  return address;
}
