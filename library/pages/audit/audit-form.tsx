import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { largestPersona } from '../../../shared/audit-api.ts';
import type { ContractRequest } from '../../../shared/contract.ts';
import { words } from '../../words.ts';

type Document = ContractRequest<'startAudit'>;

/** Where a persona is pasted, chosen or dropped. */
export function AuditForm({ start }: { start: (document: Document) => void }): JSX.Element {
	const { audit: own } = words;
	const [file, setFile] = useState<File | null>(null);
	const [problem, setProblem] = useState('');
	async function send(form: HTMLFormElement): Promise<void> {
		const data = new FormData(form);
		const pasted = String(data.get('text') ?? '').trim();
		const since = String(data.get('since') ?? '').trim();
		const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted);
		if (bytes.length === 0) return setProblem(own.nothing);
		if (bytes.length > largestPersona) return setProblem(own.tooLarge(largestPersona / 1024 / 1024));
		setProblem('');
		start({ name: file?.name ?? 'persona.md', since: since === '' ? null : since, file: base64(bytes) });
	}
	return (
		<form
			class="stack"
			onSubmit={(event) => {
				event.preventDefault();
				void send(event.currentTarget);
			}}
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				setFile(event.dataTransfer?.files[0] ?? null);
			}}
		>
			<label>
				{own.paste}
				<textarea name="text" rows={8} disabled={file !== null} />
			</label>
			<label>
				{own.file}
				<input
					type="file"
					accept=".md,.markdown,.txt,.docx,.json"
					onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
				/>
				<span class="soft">{file?.name ?? own.drop}</span>
			</label>
			<label>
				{own.since}
				<input name="since" inputMode="numeric" pattern="\d{4}(-\d{2}(-\d{2})?)?" title={own.sinceHint} />
				<span class="soft">{own.sinceHint}</span>
			</label>
			{problem === '' ? null : <p role="alert">{problem}</p>}
			<button type="submit" class="main">
				{own.start}
			</button>
		</form>
	);
}

function base64(bytes: Uint8Array): string {
	let binary = '';
	// A call takes only so many arguments at once.
	for (let at = 0; at < bytes.length; at += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}
