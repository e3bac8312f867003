import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** From here on this process asks nothing of any other machine: a file cannot tell its sender that it was opened. */
export function closeNetwork(): void {
  const refuse = () => {
    throw new Error('The reader has no network.');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  Object.assign(dns, { lookup: refuse, resolve: refuse });
  Object.assign(globalThis, { fetch: refuse, WebSocket: undefined });
}
