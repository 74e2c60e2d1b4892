import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ApiRequest } from '../../../shared/api-requests.ts';
import type { Role } from '../../../shared/sync-protocol.ts';
import { Button } from '../parts/button.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { choicesOf, Select } from '../parts/select.tsx';
import { strings } from '../strings.ts';
import { RoleSelect } from './role-select.tsx';

type NewInvitationProps = {
	most: Role;
	disabled: boolean;
	/** Resolves with the code, or nothing where it could not be made. */
	make: (wanted: ApiRequest<'makeInvitation'>) => Promise<string>;
};

/** Makes an invitation and shows its code, this once, to be copied. */
export function NewInvitation({ most, disabled, make }: NewInvitationProps): JSX.Element {
	const { access: words } = strings;
	const [role, setRole] = useState<Role>('editor');
	const [minutes, setMinutes] = useState<keyof typeof words.lastings>('1440');
	const [uses, setUses] = useState('1');
	const [code, setCode] = useState('');
	return (
		<div class="card">
			<strong>{words.invite}</strong>
			<div class="labelled inline">
				<span aria-hidden="true">{words.inviteRole}</span>
				<RoleSelect
					label={words.inviteRole}
					most={most}
					value={role}
					disabled={disabled}
					onChange={setRole}
				/>
			</div>
			<Labelled words={words.lasts} inline>
				<Select value={minutes} options={choicesOf(words.lastings)} onChange={setMinutes} />
			</Labelled>
			<Labelled words={words.usesLabel} inline>
				<Select
					value={uses}
					options={['1', '5', '10', '50'].map((n) => [n, words.uses(Number(n))])}
					onChange={setUses}
				/>
			</Labelled>
			<div class="row">
				<Button
					disabled={disabled}
					onClick={() =>
						void make({ role, expiresInMinutes: Number(minutes), uses: Number(uses) }).then(setCode)
					}
				>
					{words.make}
				</Button>
			</div>
			{code === '' ? null : <Code code={code} />}
		</div>
	);
}

function Code({ code }: { code: string }): JSX.Element {
	const { access: words } = strings;
	const field = useRef<HTMLInputElement>(null);
	const [told, setTold] = useState('');
	const copy = () => {
		field.current?.select();
		// The clipboard's own interface is not there in Figma's frame.
		setTold(document.execCommand('copy') ? words.copied : words.copyByHand);
	};
	return (
		<>
			<input
				class="field"
				ref={field}
				readOnly
				aria-label={words.codeLabel}
				value={code}
				onFocus={(event) => event.currentTarget.select()}
			/>
			<div class="row">
				<Button kind="primary" onClick={copy}>
					{words.copy}
				</Button>
				<p class="hint" role="status">
					{told}
				</p>
			</div>
		</>
	);
}
