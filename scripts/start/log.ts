// What may stand in the log, for the whole process: ids and places in the code. The message of a database error quotes the values
// that it was given, that of a JSON error the text that it could not read, that of a mail server an address: none is kept.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** What may be said beside the sentence; everything else is left out. */
const FIELDS: ReadonlySet<string> = new Set(['err', 'id', 'outbox', 'part']);

/** Opens the log of a process. @param to default: standard output */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    formatters: { log: allowed },
    serializers: { err: toldOf },
    hooks: {
      logMethod(args, method) {
        const [first, ...others] = args as unknown[];
        // An error by itself would give its message for the sentence.
        const said = first instanceof Error ? [{ err: first }, 'an error'] : [first, ...others];
        method.apply(this, said as Parameters<typeof method>);
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

const allowed = (given: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => FIELDS.has(name)));

/** Of an error: its kind, codes, names of our own tables and rules, and where in the code it came from. */
interface Told {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** Words of the code, never of a person. */
const WORDS = [
  'code',
  'syscall',
  'schema_name',
  'table_name',
  'column_name',
  'constraint_name',
  'routine',
] as const;
const WORD = /^[\w.-]{1,80}$/;

/** What the engine itself says about our code. */
const OF_THE_ENGINE =
  /^(?:Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[\w$]+'\)|[\w$.]+ is not (?:a function|a constructor|defined|iterable)|Maximum call stack size exceeded)$/;

const FRAME = /^ {4}at .+(?::\d+:\d+\)?|<anonymous>\)?|native\)?)$/;

/** Causes of causes, and no further. */
const MOST_CAUSES = 4;

export function toldOf(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error };
  const given = error as Error & Readonly<Record<string, unknown>>;
  const words = WORDS.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' && WORD.test(value) ? [[name, value] as const] : [];
  });
  const { message, cause } = error;
  return {
    type: WORD.test(error.name) ? error.name : 'Error',
    ...(OF_THE_ENGINE.test(message) ? { message } : {}),
    ...Object.fromEntries(words),
    at: placesOf(error),
    ...(cause === undefined || depth >= MOST_CAUSES ? {} : { cause: toldOf(cause, depth + 1) }),
  };
}

/** The stack without the message that stands before it, which may look like one. */
function placesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message);
  const places = begin < 0 ? stack : stack.slice(begin + message.length);
  return places
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim());
}
