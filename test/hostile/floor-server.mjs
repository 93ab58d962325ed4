import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer } from 'ws';

/** Nothing but `http`, `ws` and one INSERT for each message: what the machine answers, whoever else uses it. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query('CREATE TABLE IF NOT EXISTS bench_floor (id bigserial PRIMARY KEY, message jsonb NOT NULL)');
const server = createServer((_request, response) => response.end('{"status":"ok"}'));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) =>
  socket.on('message', (data) =>
    pool.query('INSERT INTO bench_floor (message) VALUES ($1)', [data.toString()]).then(
      () => socket.send('{"ok":true}'),
      () => socket.send('{"ok":false}'),
    ),
  ),
);
server.listen(0, '127.0.0.1', () => process.send({ address: `http://127.0.0.1:${server.address().port}` }));
process.once('disconnect', () => process.exit(0));
