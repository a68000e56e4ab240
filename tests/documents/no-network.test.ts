import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutNetwork } from '../../app/documents/child.ts';
import { createPool } from '../../app/documents/pool.ts';
import { started } from './started.ts';

/** Each way of calling out that Node has, tried in a process or in a thread of it; says by name how each ended. */
const CALLS_OUT = `
import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { get } from 'node:http';
import { connect as connect2 } from 'node:http2';
import { connect, createServer } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const port = isMainThread ? Number(process.argv[2]) : workerData;
const host = '127.0.0.1';
const opened = (one, event) => new Promise((done, failed) => one.once(event, done).once('error', failed));
const ways = {
  connect: () => opened(connect(port, host), 'connect'),
  http: () => opened(get({ port, host }), 'socket').then((socket) => socket.connecting && opened(socket, 'connect')),
  fetch: () => fetch('http://' + host + ':' + port).catch((error) => { throw error.cause ?? error; }),
  tls: () => opened(connectSafely({ port, host }), 'connect'),
  http2: () => opened(connect2('http://' + host + ':' + port), 'connect'),
  listen: () => opened(createServer().listen(0, host), 'listening'),
  datagram: () => new Promise((done, failed) => dgram.createSocket('udp4').send('x', port, host, (error) => error ? failed(error) : done())),
  'look up': () => new Promise((done, failed) => lookup('localhost', (error) => error ? failed(error) : done())),
  'look up later': () => dns.promises.lookup('localhost'),
  resolve: () => new Promise((done, failed) => new dns.Resolver().resolve4('localhost', (error) => error ? failed(error) : done())),
};
const ends = {};
for (const [name, way] of Object.entries(ways))
  try { await way(); ends[name] = 'reached'; } catch (error) { ends[name] = error.code; }
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: port });
  worker.once('message', (thread) => process.send({ process: ends, thread }, () => process.exit(0)));
} else parentPort.postMessage(ends);
`;

describe('a document process has no network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightsdesk-no-network-'));
  let server: Server;
  let reached = 0;

  beforeAll(async () => {
    server = createServer((socket) => {
      reached += 1;
      socket.on('error', () => undefined).end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    writeFileSync(join(folder, 'calls-out.mjs'), CALLS_OUT);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const callOut = async (execArgv: string[]): Promise<unknown> => {
    // `as`: an address of a server that listens on a port, not on a path.
    const { port } = server.address() as AddressInfo;
    const child: ChildProcess = fork(join(folder, 'calls-out.mjs'), [String(port)], { execArgv });
    const [said] = await once(child, 'message');
    return said;
  };

  it('every way out is refused, in the process and in its threads (security: parsers run without a network)', async () => {
    const before = reached;
    const refused = Object.fromEntries(
      ['connect', 'http', 'fetch', 'tls', 'http2', 'listen', 'datagram', 'look up', 'look up later', 'resolve'].map(
        (way) => [way, 'ERR_NO_NETWORK'],
      ),
    );
    expect(await callOut(withoutNetwork)).toEqual({ process: refused, thread: refused });
    expect(reached).toBe(before);
  });

  it('the same calls reach somebody where it is not taken away, so they would be seen', async () => {
    const before = reached;
    const way = { connect: 'reached', http: 'reached', fetch: 'reached', listen: 'reached', datagram: 'reached' };
    expect(await callOut([])).toMatchObject({ process: way, thread: way });
    expect(reached - before).toBeGreaterThanOrEqual(6);
  });

  it.runIf(process.platform === 'linux')('every process of a pool is started that way', async () => {
    const others = new Set(started());
    const pool = createPool(1);
    await pool.warm();
    const mine = started().filter((id) => !others.has(id));
    const asked = mine.map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0'));
    await pool.close();
    expect(asked).not.toEqual([]);
    for (const command of asked) expect(command).toEqual(expect.arrayContaining(withoutNetwork));
  });
});
