import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FilePreview } from '../../shared/import.ts';
import type { Job } from '../../shared/job.ts';
import type { Figure } from '../figure.ts';
import { startServer } from './server.ts';

const complaints = [
	'The export to the warehouse fails every Monday and nobody tells me until the report is due',
	'I cannot find where the settings of my team went after the last update of the app',
	'Please let us approve swaps from the phone, we are never at a desk when they are asked for',
	'Payroll wants the hours in decimals and the file has them in minutes, so I retype all of them',
	'My manager, Maria Kowalska, has to sign off on each shift and she is out two days a week',
	'Call me on +48 600 100 200 if you need the log, it has happened on four devices so far',
];

/** Files as large as teams have them. */
const files: Readonly<
	Record<string, { rows: (small: boolean) => number; header: string; row: (i: number) => string }>
> = {
	'tickets.csv': {
		rows: (small) => (small ? 2000 : 50_000),
		header: 'Ticket ID,Requester email,Status,Priority,Created at,Description',
		row: (i) =>
			`${i},user${i % 9000}@example.com,open,${i % 3 ? 'low' : 'high'},2026-0${1 + (i % 9)}-1${i % 9},"${complaints[i % 6]}. Case ${i}: ${complaints[(i * 7) % 6]}, ${i % 13} times this week."`,
	},
	'events.csv': {
		rows: (small) => (small ? 20_000 : 1_990_000),
		header: 'user,ts,event,session,platform,version,page,referrer',
		row: (i) =>
			`user-${i % 40_000},2026-0${1 + (i % 9)}-1${i % 9}T0${i % 9}:1${i % 9}:2${i % 9}Z,export_step_${i % 30},session-${i % 300_000},desktop,3.${i % 20}.1,/reports/weekly/${i % 500},direct`,
	},
};

/** From upload to report over HTTP: seconds, rows a second, most memory of the server, longest silence of the progress, longest wait for an answer while it runs. */
export async function measureWhole(quick: boolean): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [name, { rows, header, row }] of Object.entries(files)) {
		const folder = mkdtempSync(join(tmpdir(), 'personaboard-bench-'));
		await chmod(folder, 0o711);
		const server = await startServer(join(folder, 'data'));
		try {
			const path = join(folder, name);
			const count = rows(quick);
			await pipeline(Readable.from(lines(header, row, count)), createWriteStream(path));
			const idle = server.peak();
			const { upload, seconds, silence, wait, job } = await bringIn(server.url, name, path);
			if (job.state !== 'done') throw new Error(`${name}: ${job.summary}`);
			const size = Math.round(statSync(path).size / 1e6);
			const about = {
				bench: 'import',
				case: `${name}, ${count} rows, ${size} MB, over HTTP`,
				peer: null,
				peerName: '',
			};
			figures.push(
				{ ...about, metric: 'upload and preview', ours: upload, unit: 's' },
				{ ...about, metric: 'import', ours: seconds, unit: 's' },
				{ ...about, metric: 'speed', ours: count / seconds, unit: 'rows/s' },
				{ ...about, metric: 'server memory at most', ours: server.peak(), unit: 'MB' },
				{ ...about, metric: 'server memory before', ours: idle, unit: 'MB' },
				{ ...about, metric: 'longest silence of the progress', ours: silence, unit: 's' },
				{ ...about, metric: 'longest wait for an answer meanwhile', ours: wait, unit: 's' },
			);
		} finally {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}
	return figures;
}

function* lines(header: string, row: (i: number) => string, count: number): Generator<string> {
	yield `${header}\n`;
	for (let at = 0; at < count; at += 1000) {
		let text = '';
		for (let i = at; i < Math.min(at + 1000, count); i++) text += `${row(i)}\n`;
		yield text;
	}
}

async function bringIn(
	url: string,
	name: string,
	path: string,
): Promise<{ upload: number; seconds: number; silence: number; wait: number; job: Job }> {
	const ask = async <T>(address: string, token: string | null, init: RequestInit = {}): Promise<T> => {
		const response = await fetch(url + address, {
			...init,
			headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
		});
		const body = await response.text();
		if (!response.ok) throw new Error(`${address}: ${response.status} ${body}`);
		return JSON.parse(body) as T;
	};
	const { boardId, tokens } = await ask<{ boardId: string; tokens: { owner: string } }>('/api/boards', null, {
		method: 'POST',
		body: '{"name":"Bench"}',
	});
	const board = `/api/boards/${boardId}`;
	let start = performance.now();
	const body = Readable.toWeb(createReadStream(path)) as RequestInit['body'];
	const preview = await ask<FilePreview>(`${board}/uploads?name=${name}`, tokens.owner, {
		method: 'POST',
		body,
		duplex: 'half',
	} as RequestInit);
	const upload = (performance.now() - start) / 1000;
	const choice = {
		kind: preview.kind,
		name,
		roles: preview.columns.map(({ role }) => role),
		speakers: [],
		consent: 'given',
		keepUntil: null,
	};
	start = performance.now();
	const { jobId } = await ask<{ jobId: string }>(`${board}/uploads/${preview.upload}/import`, tokens.owner, {
		method: 'POST',
		body: JSON.stringify(choice),
	});
	let silence = 0;
	let wait = 0;
	let heard = performance.now();
	let before = '';
	for (;;) {
		const asked = performance.now();
		const job = await ask<Job>(`${board}/jobs/${jobId}`, tokens.owner);
		wait = Math.max(wait, performance.now() - asked);
		const now = `${job.state} ${job.step} ${job.done}`;
		if (now !== before) {
			silence = Math.max(silence, performance.now() - heard);
			heard = performance.now();
			before = now;
		}
		if (job.state !== 'queued' && job.state !== 'running')
			return {
				upload,
				seconds: (performance.now() - start) / 1000,
				silence: silence / 1000,
				wait: wait / 1000,
				job,
			};
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
