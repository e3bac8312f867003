import { openBucket } from './bucket.ts';
import { openFolder } from './folder.ts';
import type { FileSettings, FileStorage } from './storage.ts';

/** The one that the settings ask for. Nothing is connected or made before it is needed. */
export const openFileStorage = (settings: FileSettings): FileStorage =>
  settings.s3Url === undefined ? openFolder(settings.folder) : openBucket(settings.folder, settings.s3Url);
