import type { Outcome } from '../forms/attempt.server.ts';

/** What the API calls visibility and embargo is one choice in the forms: a refusal of them leads there. */
export const aboutChoice = <Result extends Outcome>(result: Result): Result => ({
  ...result,
  userErrors: result.userErrors.map((one) =>
    /^(input\.)?(visibility|embargo)$/.test(one.path.join('.')) ? { ...one, path: ['choice'] } : one,
  ),
});
