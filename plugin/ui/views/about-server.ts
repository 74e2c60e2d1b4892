import { useEffect, useState } from 'preact/hooks';
import type { ApiResponse } from '../../../shared/api.ts';
import type { Panel } from '../panel.ts';

/** What the server tells about itself to anybody. Asking for it sends nothing of the file. */
export function useAbout(panel: Panel): ApiResponse<'readAbout'> | 'asking' | 'unknown' {
	const [about, setAbout] = useState<ApiResponse<'readAbout'> | 'asking' | 'unknown'>('asking');
	useEffect(() => {
		let stale = false;
		panel.api.call('readAbout', null).then(
			(answer) => {
				if (!stale) setAbout(answer);
			},
			() => {
				if (!stale) setAbout('unknown');
			},
		);
		return () => {
			stale = true;
		};
	}, [panel]);
	return about;
}
