/**
 * `npm run --silent deadlines -- FILE.json`: computes every case of a file of the shape of
 * `test/fixtures/deadlines/vectors.json` (an object with `vectors`, an array of cases, or one case) and prints
 * one JSON array in the same order. A case that cannot be read ends it: status 1, one sentence on standard
 * error naming the case and the field.
 */
import { readFileSync } from 'node:fs';
import { CaseFileError, answersOf } from '#domain/deadlines/case-file.ts';

function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('Usage: npm run --silent deadlines -- FILE.json');
    return 1;
  }
  try {
    process.stdout.write(`${JSON.stringify(answersOf(read(path)), null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function read(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CaseFileError(`The file ${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CaseFileError(`The file ${path} is not JSON.`);
  }
}

process.exitCode = main(process.argv[2]);
