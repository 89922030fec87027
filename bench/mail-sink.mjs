// A mail server in a process of its own that takes everything and keeps nothing.
import { SMTPServer } from 'smtp-server';

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => done(null));
  },
});
server.listen(0, '127.0.0.1', () => process.send(server.server.address().port));
process.once('disconnect', () => process.exit(0));
