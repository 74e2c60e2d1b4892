import type { usageWords } from '../en/library-usage.ts';
import type { Translation } from '../message.ts';

export const usage: Translation<typeof usageWords> = {
	usage: {
		title: 'Usage sur ce serveur',
		text: 'Il est lu là où il se trouve, chaque fois que l’on compte ce que font les gens. Aucune ligne n’en est conservée ici.',
		use: 'Utiliser',
		useLabel: 'Utiliser {name} sur ce tableau',
		used: 'Utilisé',
		leave: 'Ne plus utiliser',
		leaveLabel: 'Ne plus utiliser {name} sur ce tableau',
	},
};
