import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seededRandom } from '../../server/synthesis/random.ts';

const names =
	'home search open_board edit_note comment export_csv share invite settings help checkout pay error_shown print upload tag filter sort login logout report_view report_run template archive'.split(
		' ',
	);
const start = Date.UTC(2026, 0, 1);

/** Writes half a year of `events` events of a hundred times fewer users, in the order a server would log sessions. */
export async function makeLog(path: string, events: number): Promise<void> {
	const random = seededRandom(7);
	const out = createWriteStream(path);
	const below = (n: number): number => Math.floor(random() * n);
	let lines = ['user,ts,event,session'];
	for (let written = 0; written < events; ) {
		const [user, session] = [below(Math.ceil(events / 100)), written];
		let ts = start + Math.floor(random() * random() * 182) * 86_400_000 + below(36_000_000) + 28_800_000;
		let event = below(names.length);
		for (let left = 1 + below(14); left > 0 && written < events; left--, written++) {
			lines.push(`u${user},${new Date(ts).toISOString()},${names[event]},s${session}`);
			ts += 1000 * Math.floor(random() * random() * 300 + 2);
			event = random() < 0.5 ? (event + 1) % names.length : Math.floor(random() * random() * names.length);
		}
		if (lines.length > 20_000) {
			if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
			lines = [];
		}
	}
	out.end(`${lines.join('\n')}\n`);
	await once(out, 'finish');
}
