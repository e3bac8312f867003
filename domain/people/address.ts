import { refusal } from '../errors.ts';

/** As much as can be known without sending: one @, something on both sides, a dot in the domain, nothing that ends a header. */
const ADDRESS = /^[^\s@<>(),;:"\\]{1,64}@[^\s@<>(),;:"\\]{1,180}\.[^\s@<>(),;:"\\.]{2,63}$/;

/** @returns the address in small letters, as accounts keep it. @throws Refusal ADDRESS_INVALID */
export function checkAddress(given: string, path: readonly string[]): string {
  const address = given.trim().toLowerCase();
  if (!ADDRESS.test(address)) throw refusal('ADDRESS_INVALID', { value: address.slice(0, 80) }, path);
  return address;
}
