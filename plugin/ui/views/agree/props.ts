import type { RoundView } from '../../../../shared/consensus-api.ts';
import type { EffectiveTheme } from '../../../../shared/theme.ts';
import type { Panel } from '../../panel.ts';
import type { PanelState } from '../../state.ts';

export type AgreeProps = { panel: Panel; state: PanelState; themes: readonly EffectiveTheme[] };
export type RoundProps = AgreeProps & { view: RoundView };
