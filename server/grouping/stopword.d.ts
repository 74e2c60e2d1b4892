declare module 'stopword' {
	export const eng: string[];
	export const fra: string[];
	export const deu: string[];
	export const spa: string[];
	export const ita: string[];
	export const por: string[];
	export const nld: string[];
	export const pol: string[];
	export const swe: string[];
	export const dan: string[];
	export const fin: string[];
	export const ces: string[];
	export const tur: string[];
}
