/** Settings of a test run. `TEST_DATABASE_URL`: a superuser's connection string; default: embedded. */
export function loadTestSettings(env: NodeJS.ProcessEnv = process.env): { databaseUrl: string | undefined } {
  return { databaseUrl: env['TEST_DATABASE_URL'] };
}
