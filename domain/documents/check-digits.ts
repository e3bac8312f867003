// The sums by which numbers of banks are told from other numbers.

const digitsOf = (value: string): readonly number[] => [...value.replace(/\D/g, '')].map(Number);

/** Payment cards (ISO/IEC 7812): every second digit from the right doubled; the sum is a multiple of ten. */
export function passesLuhn(value: string): boolean {
  const digits = digitsOf(value);
  const sum = digits.reduceRight((total, digit, place) => {
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    return total + ((digits.length - place) % 2 === 1 ? digit : doubled);
  }, 0);
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0;
}

const ROUTING_WEIGHTS = [3, 7, 1];

/** Routing numbers of American banks: nine digits weighed 3, 7, 1; the first two are a Federal Reserve district or its kin. */
export function passesRouting(value: string): boolean {
  const digits = digitsOf(value);
  const sum = digits.reduce((total, digit, place) => total + digit * (ROUTING_WEIGHTS[place % 3] ?? 0), 0);
  const [tens = 0, ones = 0] = digits;
  const district = tens * 10 + ones;
  const isDistrict =
    district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72);
  return digits.length === 9 && sum > 0 && sum % 10 === 0 && isDistrict;
}

/** International account numbers (ISO 13616): the first four characters behind, letters as numbers; the rest by 97 is one. */
export function passesIban(value: string): boolean {
  const plain = value.replaceAll(' ', '');
  const turned = plain.slice(4) + plain.slice(0, 4);
  const numbers = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = [...numbers].reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0);
  return plain.length >= 15 && plain.length <= 34 && rest === 1;
}
