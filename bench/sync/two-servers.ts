import type { Contestant } from './contestants.ts';
import { type Case, type Measured, measure, type Timing } from './measure.ts';
import { type Load, type Server, startServer } from './processes.ts';

/** The same case with every room's people spread over two servers on one database: what telling each other costs. */
export async function measureTwo(
	contestant: Contestant,
	folder: string,
	load: Load,
	one: Case,
	timing: Timing,
): Promise<Measured> {
	const first = await startServer(contestant, folder);
	const second = await startServer(contestant, folder);
	const both: Server = {
		...first,
		cpu: () => ({ ...first.cpu(), server: first.cpu().server + second.cpu().server }),
	};
	const spread: Contestant = {
		...contestant,
		async rooms(port, count, prefix) {
			const rooms = await contestant.rooms(port, count, prefix);
			return rooms.map((room) => ({
				...room,
				urls: room.urls.flatMap((url) => [url, url.replace(`:${first.port}/`, `:${second.port}/`)]),
			}));
		},
	};
	try {
		return await measure(spread, both, load, one, timing);
	} finally {
		await second.stop();
		await first.stop();
	}
}
