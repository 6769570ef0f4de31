import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionLost } from '../../src/host/index.js';
import { nodeHost } from '../../src/host/nodeHost.js';

const passed: string[] = [];
let proxy: Server;
let place = '';
/** What the proxy does when it is to connect to a server. */
let meet: (socket: Duplex) => void;

beforeEach(async () => {
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy', 'HTTPS_PROXY', 'NO_PROXY'])
    vi.stubEnv(name, undefined);
  passed.length = 0;
  meet = (socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nyes'));
  };
  proxy = createServer((request, response) => {
    passed.push(`${request.method} ${request.url}`);
    response.end();
  });
  proxy.on('connect', (request, socket) => {
    passed.push(`CONNECT ${request.url}`);
    meet(socket);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  place = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterEach(() => {
  vi.unstubAllEnvs();
  proxy.closeAllConnections();
  proxy.close();
});

const ask = (url = 'http://127.0.0.1:1/x', all = 3000) =>
  nodeHost('').request({ url, headers: {}, mostBytes: 1000, patience: { connect: 1000, idle: 1000, all } });

describe('a request', () => {
  it.each(['', 'http://', 'HTTP://', ' '])(
    'goes through the proxy that is named after %j',
    async (scheme) => {
      vi.stubEnv('HTTP_PROXY', `${scheme}${place}`);
      expect(Buffer.from((await ask()).body).toString()).toBe('yes');
      expect(passed).toEqual(['CONNECT 127.0.0.1:1']);
    },
  );

  it.each(['http://', '127.0.0.1:808080', 'a b', 'ftp://127.0.0.1:21', '://x', 'user:secret@a b'])(
    'is refused in a sentence where the proxy is %j, which is not shown',
    async (value) => {
      vi.stubEnv('HTTP_PROXY', value);
      await expect(ask()).rejects.toMatchObject({
        name: 'HostError',
        message: 'unexpected value of HTTP_PROXY, expected a proxy, such as http://127.0.0.1:8080',
      });
    },
  );

  it('ends where the proxy breaks off, and is not tried again at once', async () => {
    vi.stubEnv('HTTP_PROXY', place);
    meet = (socket) => socket.destroy();
    await expect(ask()).rejects.toThrow(new ConnectionLost('the proxy broke off the connection'));
    expect(passed).toHaveLength(1);
  });

  it('ends in time where the proxy accepts it and then says nothing', async () => {
    vi.stubEnv('HTTP_PROXY', place);
    meet = () => {};
    await expect(ask(undefined, 500)).rejects.toThrow(
      'http://127.0.0.1:1/x was not answered in full in time',
    );
  });

  it.each(['', ' '])('goes to the server itself where the proxy is %j', async (value) => {
    vi.stubEnv('HTTP_PROXY', value);
    expect((await ask(`http://${place}/x`)).status).toBe(200);
    expect(passed).toEqual(['GET /x']);
  });
});
