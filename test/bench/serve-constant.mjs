// The framework of guanxi serve answering a constant of a given size.
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

const body = JSON.stringify({ text: '关'.repeat(Math.max(0, Math.floor((Number(process.argv[2]) - 11) / 3))) });
const app = new Hono();
app.get('/', (c) => c.body(body, 200, { 'content-type': 'application/json' }));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
