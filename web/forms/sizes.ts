import type { Site } from '../site/site.query.ts';

/** `25 MB`. */
export const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

/** `25 MB`, or of a table `5 MB and 5,000 lines`: what a field takes at most. */
export const mostOf = ({ fileBytes, tableBytes, tableRows }: Site['uploadLimits'], isTable = false): string =>
  isTable ? `${megabytes(tableBytes)} and ${tableRows.toLocaleString('en-US')} lines` : megabytes(fileBytes);
