import type { usesWords } from '../en/library-uses.ts';
import type { Translation } from '../message.ts';

export const uses: Translation<typeof usesWords> = {
	uses: {
		label: 'Gelesen von',
		everything: 'Alles',
		readers: {
			product: 'Produkt',
			design: 'Design',
			engineering: 'Entwicklung',
			marketing: 'Marketing und Vertrieb',
		},
		nothing: 'Davon ist von dieser Persona noch nichts bekannt.',
		stories: 'User Storys',
		storiesText:
			'Aus den Aufgaben oben. Angenommen nach ihren Grenzen und Umwegen; was euer Team ergänzt, gehört euch.',
		story: 'Als {name} möchte ich {job}',
		accepted: 'Angenommen, wenn',
		criteria: {
			'constraints.time': 'Es passt in die vorhandene Zeit',
			'constraints.tools': 'Es arbeitet mit ihren Werkzeugen zusammen',
			'constraints.approval': 'Wer zustimmen muss, kann es rechtzeitig',
			'constraints.policy': 'Die Regel wird eingehalten',
			'constraints.skill': 'Es verlangt nicht mehr Können',
			'constraints.budget': 'Die Grenze bleibt im Blick',
			workarounds: 'Der Umweg ist nicht mehr nötig',
		},
		decided: 'Entscheidungen mit dieser Persona',
		decidedOn: 'Entschieden am {day}, mit einem Gewicht von {percent} %',
		restedOn: 'Beruhte auf {n, plural, one {# ihrer Sätze} other {# ihrer Sätze}}',
		madeOn: 'Getroffen auf Grundlage von {personas}',
		version: '{name}, Version {n}',
		ledger: 'Festgehaltene Entscheidungen',
		ledgerCount:
			'{n, plural, one {# Entscheidung} other {# Entscheidungen}} festgehalten, {withEvidence} davon mit Belegen einer Persona.',
		ledgerRevisions:
			'{n, plural, =0 {Vor dem Entscheiden wurde keine Frage oder Option geändert.} one {Fragen und Optionen wurden vor dem Entscheiden einmal geändert.} other {Fragen und Optionen wurden vor dem Entscheiden #-mal geändert.}}',
		ledgerPersona:
			'{n, plural, =0 {in keiner Entscheidung} one {in # Entscheidung} other {in # Entscheidungen}}',
	},
	assumptions: {
		text: 'Was eine Hypothese über einen Markt als gegeben annimmt, das Riskanteste zuerst. Dort wurde noch niemand gehört; wen ihr hört, verschiebt sie nach Regeln.',
		none: 'Keine Hypothese auf diesem Board. Beginnt eine mit einer Marktdatei.',
		made: 'Gestellt von {by} am {day}',
		left: '{open} von {total} Risiko offen',
		at: '{day}: {open} offen',
		kinds: {
			problem: 'Sie haben das Problem',
			transfer: 'Was wir anderswo wissen, gilt hier',
			alternatives: 'Was sie benutzen, lässt genug offen',
			buying: 'Jemand kann es kaufen',
			market: 'Der Grund für den Eintritt trägt',
			rules: 'Regeln und Gewohnheiten erlauben es',
		},
		states: { open: '○ Offen', supported: '✓ Gestützt', refuted: '✕ Widerlegt' },
		heard: '{pro} dafür, {against} dagegen',
		risk: 'Risiko {risk}: Wirkung {impact} von 5, Ungewissheit {uncertainty} von 5',
		plan: 'So zu prüfen, Tage {from} bis {to}',
		pro: 'Personen dafür',
		against: 'Personen dagegen',
		add: 'Hinzufügen, was zu hören war',
		begin: 'Mit einer Marktdatei beginnen',
		replace: 'Mit einer anderen Marktdatei neu beginnen',
		file: 'Eine JSON-Datei mit dem, was über den Markt bekannt ist: industry, companySize, geography, rationale, analogousUsers, marketResearch, competitors, conversations. Was Leute in frühen Gesprächen sagten, wird gelesen und nicht behalten.',
		choose: 'Datei wählen',
		paste: 'Oder einfügen',
		save: 'Hypothese aufstellen',
		unreadable: 'Das ist kein JSON-Objekt. Prüf Kommas und Anführungszeichen.',
		remove: 'Diese Hypothese entfernen',
	},
	opinion: {
		ask: 'Auch das Sprachmodell fragen',
		text: 'Seine Lesart steht neben den Werten, gekennzeichnet, und steckt in keinem.',
		reads: '{model} liest',
		nothing: '{model} findet keine Notiz dazu.',
		bearing: { serves: 'Dient', harms: 'Schadet' },
	},
};
