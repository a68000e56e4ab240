// Loaded by Node before the program of a document process, and again in each thread it starts (OCR has one): whatever calls
// out, listens or looks up a name there is refused, be it in our own code, in a package or in Node itself (`fetch`). What reads
// hostile files has nobody to tell. Plain JavaScript, since nothing is there yet that would translate it.
//
// It holds code to what it was written for. A file that made the process run a program of its own could undo it.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse() {
  throw Object.assign(new Error('a document process has no network'), { code: 'ERR_NO_NETWORK' });
}

// What `http`, `https`, `http2`, `tls` and `fetch` connect and listen with, too.
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
for (const name of ['bind', 'connect', 'send']) dgram.Socket.prototype[name] = refuse;
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(resolver))
    if (/^(lookup|resolve|reverse)/u.test(name)) resolver[name] = refuse;
syncBuiltinESMExports();
