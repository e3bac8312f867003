// Is the address free? Asked before anything is started, so that a second start ends with one sentence.
import net from 'node:net';

/** The address cannot be listened on; `message` is one plain sentence. */
export class AddressError extends Error {
  override name = 'AddressError';
}

/** @throws AddressError when another program listens there, or this user may not. */
export function ensureFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new AddressError(sentence(error, host, port))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use by another program: stop that one, or set PORT to another number.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: set PORT to a number above 1023.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${error.code}): set HOST to an address of this machine.`;
  }
}
