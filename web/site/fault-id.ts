// The id under which a fault of this page stands in the log, so that a person can report it. The server knows it while it renders; in
// the browser it stands in the page that came.
import { createContext, use, useSyncExternalStore } from 'react';

export const FaultId = createContext<string | null>(null);

const never = () => () => undefined;
const inPage = () => document.querySelector('[data-fault]')?.getAttribute('data-fault') ?? null;

export function useFaultId(): string | null {
  const known = use(FaultId);
  const read = typeof document === 'undefined' ? () => known : inPage;
  return useSyncExternalStore(never, read, read);
}
