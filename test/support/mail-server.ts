import { createServer } from 'node:net';

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };
/** Somebody's mail server on this machine, which takes every letter. */
export type MailServer = {
	readonly url: string;
	/** What it was told, line by line. */
	readonly lines: readonly string[];
	readonly letters: readonly Letter[];
	/** Resolves with the next letter. */
	next(): Promise<Letter>;
	close(): void;
};

export async function openMailServer(): Promise<MailServer> {
	const lines: string[] = [];
	const letters: Letter[] = [];
	const waiting = new Set<(letter: Letter) => void>();
	const server = createServer((socket) => {
		let data: string[] | null = null;
		let to = '';
		let rest = '';
		const say = (line: string) => socket.write(`${line}\r\n`);
		function take(line: string): void {
			lines.push(line);
			if (data !== null && line !== '.') {
				data.push(line.replace(/^\./, ''));
				return;
			}
			if (data !== null) {
				const letter = { to, ...readLetter(data) };
				data = null;
				letters.push(letter);
				for (const hear of waiting) hear(letter);
				waiting.clear();
			}
			to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
			if (line.startsWith('EHLO')) say('250 test');
			else if (line === 'DATA') {
				data = [];
				say('354 go on');
			} else if (line === 'QUIT') socket.end('221 bye\r\n');
			else say('250 ok');
		}
		say('220 test');
		socket.on('data', (chunk) => {
			const parts = (rest + chunk.toString()).split('\r\n');
			rest = parts.pop() ?? '';
			for (const line of parts) take(line);
		});
		socket.on('error', () => undefined);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
		lines,
		letters,
		next: () => new Promise((resolve) => waiting.add(resolve)),
		close: () => server.close(),
	};
}

/** Subject and words of a letter in plain text (RFC 5322), as a reader sees them. */
function readLetter(data: readonly string[]): Omit<Letter, 'to'> {
	const end = data.indexOf('');
	const head = data
		.slice(0, end)
		.join('\n')
		.replaceAll(/\n[ \t]+/g, ' ');
	const body = data.slice(end + 1).join('\n');
	const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? '';
	const coding = /^Content-Transfer-Encoding: (.*)$/m.exec(head)?.[1] ?? '7bit';
	return {
		subject: subject
			.replaceAll(/\?= =\?/g, '?==?')
			.replaceAll(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, words: string) =>
				kind.toUpperCase() === 'B' ? fromBase64(words) : fromQuoted(words.replaceAll('_', ' ')),
			),
		text: coding === 'base64' ? fromBase64(body) : coding === 'quoted-printable' ? fromQuoted(body) : body,
	};
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString();

/** Quoted-printable (RFC 2045, 6.7). */
function fromQuoted(text: string): string {
	const bytes = text
		.replaceAll(/=\n/g, '')
		.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString();
}
