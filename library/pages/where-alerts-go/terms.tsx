import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type AlertSettings, alertDetailSchema, digestSchema } from '../../../shared/alert-api.ts';
import { words } from '../../words.ts';

type Props = {
	settings: AlertSettings;
	/** Null, or why not. */
	keep: (next: AlertSettings) => Promise<string | null>;
};

/** How often what weighs less is told, and how much a message tells. Nothing is changed before it is kept. */
export function Terms({ settings, keep }: Props): JSX.Element {
	const { where: own } = words;
	const [digest, setDigest] = useState(settings.digest);
	const [detail, setDetail] = useState(settings.detail);
	const [refused, setRefused] = useState('');
	return (
		<form
			class="stack"
			onSubmit={async (event) => {
				event.preventDefault();
				setRefused((await keep({ ...settings, digest, detail })) ?? '');
			}}
		>
			<label>
				{own.digest}
				<select
					value={digest}
					onChange={({ currentTarget }) => {
						const chosen = z.safeParse(digestSchema, currentTarget.value);
						if (chosen.success) setDigest(chosen.data);
					}}
				>
					{digestSchema.options.map((each) => (
						<option key={each} value={each}>
							{own.digests[each]}
						</option>
					))}
				</select>
			</label>
			<label>
				{own.detail}
				<select
					value={detail}
					onChange={({ currentTarget }) => {
						const chosen = z.safeParse(alertDetailSchema, currentTarget.value);
						if (chosen.success) setDetail(chosen.data);
					}}
				>
					{alertDetailSchema.options.map((each) => (
						<option key={each} value={each}>
							{own.details[each]}
						</option>
					))}
				</select>
				{detail === 'quotes' ? <span class="soft">{own.quotesText}</span> : null}
			</label>
			<p class="refused" role="alert">
				{refused}
			</p>
			<button type="submit">{own.keep}</button>
		</form>
	);
}
