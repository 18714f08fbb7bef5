// The Playground listens on every network the machine is on, and has no setting for it. Loaded before it, this keeps
// it to the machine itself: local mode believes whoever speaks, so nobody else may reach it.
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function listenHere(port, ...rest) {
  const namesNoHost = typeof port === 'number' && typeof rest[0] !== 'string';
  return namesNoHost ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};
