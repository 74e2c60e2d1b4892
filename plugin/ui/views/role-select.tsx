import type { JSX } from 'preact';
import type { Role } from '../../../shared/sync-protocol.ts';
import { Select } from '../parts/select.tsx';
import { strings } from '../strings.ts';

const roles: readonly Role[] = ['viewer', 'commenter', 'editor', 'owner'];

type RoleSelectProps = {
	label: string;
	/** The highest role to choose from. */
	most: Role;
	value: Role;
	disabled: boolean;
	/** See `Select`. */
	acts?: boolean;
	onChange: (role: Role) => void;
};

/** A role, in words of what it lets somebody do. */
export function RoleSelect({
	label,
	most,
	value,
	disabled,
	acts = false,
	onChange,
}: RoleSelectProps): JSX.Element {
	return (
		<Select
			label={label}
			value={value}
			disabled={disabled}
			acts={acts}
			options={roles.slice(0, roles.indexOf(most) + 1).map((role) => [role, strings.access.roles[role]])}
			onChange={onChange}
		/>
	);
}
