/** The zones of the United States, for an hour that a paper names. */
export const ZONES = [
  { value: 'America/New_York', label: 'Eastern time' },
  { value: 'America/Chicago', label: 'Central time' },
  { value: 'America/Denver', label: 'Mountain time' },
  { value: 'America/Phoenix', label: 'Mountain time without daylight saving' },
  { value: 'America/Los_Angeles', label: 'Pacific time' },
  { value: 'America/Anchorage', label: 'Alaska time' },
  { value: 'Pacific/Honolulu', label: 'Hawaii time' },
  { value: 'UTC', label: 'UTC' },
] as const;

/** With the one that is recorded: the API takes every zone there is. */
export const zonesWith = (zone: string) =>
  zone === '' || ZONES.some(({ value }) => value === zone) ? ZONES : [...ZONES, { value: zone, label: zone }];
