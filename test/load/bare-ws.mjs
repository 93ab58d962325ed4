import { WebSocketServer } from 'ws';

/** Nothing but `ws`: whatever one sends goes to all. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const other of server.clients) other.send(data, { binary: false });
  });
});
server.on('listening', () => process.send?.({ address: `ws://127.0.0.1:${server.address().port}` }));
process.once('disconnect', () => process.exit(0));
