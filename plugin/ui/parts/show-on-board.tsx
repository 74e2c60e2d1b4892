import type { JSX } from 'preact';
import { revealEntity } from '../decisions.ts';
import type { Panel } from '../panel.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';

type ShowOnBoardProps = { panel: Panel; entity: string; name: string };

/** Goes to what stands for an entity on the canvas and selects it. */
export function ShowOnBoard({ panel, entity, name }: ShowOnBoardProps): JSX.Element {
	return (
		<Button
			kind="quiet"
			label={`${strings.common.show}: ${name}`}
			onClick={() => void revealEntity(panel, entity)}
		>
			{strings.loose.show}
		</Button>
	);
}
