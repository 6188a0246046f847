// How long PouchDB takes to send a backlog to a PouchDB server, and to fill a second database from it: over loopback,
// with the LevelDB store on both sides. `npm install`, then `node replicate.mjs 10000`: so many devices, each with one
// document for itself and one for its label, of the size that they have between a desk and the central service. The
// second database is filled eight times, each time a new one, since a program that has just started is slower.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const express = require('express');
const PouchDB = require('pouchdb');
const expressPouchDB = require('express-pouchdb');

const devices = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'beside-pouchdb-'));
const at = name => join(folder, name) + '/';

mkdirSync(at('server'));
const Server = PouchDB.defaults({ prefix: at('server') });
const app = express();
const quiet = { mode: 'minimumForPouchDB', configPath: join(folder, 'config.json'), logPath: join(folder, 'server.log') };
app.use('/', expressPouchDB(Server, quiet));
const listening = await new Promise(done => { const l = app.listen(0, '127.0.0.1', () => done(l)); });
const there = `http://127.0.0.1:${listening.address().port}/alliance`;

const field = value => [{ value, fact: randomUUID(), rivals: [] }];
function documents() {
  const device = randomUUID();
  const fact = randomUUID();
  const stream = randomUUID();
  const sight = { streams: [stream], marks: [{ fact, stream: 0, number: 2, seen: [2] }], heads: [fact] };
  const tag = 'DK' + device.slice(24);
  return [
    {
      _id: device, type: 'device', sight, registered: fact,
      fields: { make: field('Acer'), model: field('Chromebook 314'), tag: field(tag), type: field('laptop') },
      spells: [{ state: 'ready', at: { at: 1795368572689, on: '2026-11-22' }, fact, hub: stream }],
      items: [], troubles: [], local: { coarse: [], sealed: [] },
    },
    { _id: randomUUID(), type: 'code', sight, code: { kind: 'tag', text: tag }, claims: [{ owner: device, fact, droppedBy: null }] },
  ];
}

async function seconds(act) {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1000;
}

const desk = new PouchDB(at('desk'));
for (let made = 0; made < devices; made += 500)
  await desk.bulkDocs(Array.from({ length: Math.min(500, devices - made) }, documents).flat());
const options = { batch_size: 500, batches_limit: 4 };
const sent = await seconds(() => desk.replicate.to(there, options));
const expected = 2 * devices;
const line = (what, took) => console.log(`${what}: ${took.toFixed(2)} s, ${Math.round(expected / took)} documents a second`);
line(`a backlog of ${devices} devices (${expected} documents) sent`, sent);
for (let time = 1; time <= 8; time++) {
  const other = new PouchDB(at('other' + time));
  line(`first sync ${time} of them`, await seconds(() => other.replicate.from(there, options)));
  const count = (await other.info()).doc_count;
  if (count !== expected) throw new Error(`${count} documents arrived instead of ${expected}`);
  await other.close();
}
listening.close();
await desk.close();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
