/** `figma.constants`: the older FigJam colours, as the platform gives them. */
export const CONSTANTS = {
	colors: {
		figJamBase: {
			Black: '1E1E1E',
			Gray: 'B3B3B3',
			Red: 'F24822',
			Orange: 'FFA629',
			Yellow: 'FFCD29',
			Green: '14AE5C',
			Blue: '0D99FF',
			Violet: '9747FF',
			White: 'FFFFFF',
		},
		figJamBaseLight: {
			DarkGray: '757575',
			LightGray: 'E6E6E6',
			LightRed: 'FFC7C2',
			LightOrange: 'FCD19C',
			LightYellow: 'FFE8A3',
			LightGreen: 'AFF4C6',
			LightBlue: 'BDE3FF',
			LightViolet: 'E4CCFF',
			White: 'FFFFFF',
		},
	},
} as const;
