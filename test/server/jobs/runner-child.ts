import { createStages, startTestServer } from './job-world.ts';

/** A server that works on jobs in a process of its own. Prints "middle" in the middle of one, and then waits or dies. */
const { TEST_URL = '', TEST_END } = process.env;
const hold = setInterval(() => undefined, 1000);
const stages = createStages([], async () => {
	if (TEST_END === 'dies') process.kill(process.pid, 'SIGKILL');
	process.stdout.write('middle\n');
	await new Promise(() => undefined);
});
const server = await startTestServer(TEST_URL, stages, { lease: 1 });
process.stdout.write('up\n');
process.once('SIGTERM', () => {
	clearInterval(hold);
	void server.close().then(() => process.exit(0));
});
