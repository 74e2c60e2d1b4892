import { wordings } from './wordings.ts';

const thing =
	'(?:sistema|programa|software|aplicación|app|exportación|ordenador|móvil|portátil|impresora|herramienta|página|web)';

export const spanish = wordings(
	{ deny: 'no|ni|nunca|jamás|ningún|ningun[oa]s?|sin|tampoco|nada' },
	{
		'jobs.social': {
			strong: [
				'(?:me|nos) (?:vean|ve|ven|tomen|toman|consideren) (?:… )?(?:como|por)',
				'quedar (?:… )?como',
				'en serio',
			],
		},
		'constraints.time': {
			strong: [
				'no (?:… )?(?:tiempo|hay tiempo)',
				'(?:falta|poco|sin) (?:de )?tiempo',
				String.raw`(?:solo|sólo|apenas) (?:tengo|tenemos|hay|quedan) (?:\p{L}+|\d+) (?:minutos?|horas?)`,
				'demasiado tarde',
				'a última hora',
				'tarda ~ (?:horas|días|semanas|demasiado|mucho)',
				'contrarreloj',
			],
			weak: ['plazos?', 'con prisas?', 'fecha límite'],
		},
		'constraints.skill': {
			strong: [
				'nadie (?:me|nos) (?:ha )?(?:enseñ|explic|form)(?:ó|ado|aron)',
				'no (?:sé|sabemos|saben|sabe) (?:… )?cómo',
				'no (?:entiendo|entendemos|entienden)',
				'(?:falta de|sin) (?:formación|capacitación)',
				'demasiado (?:complicad|técnic|complej)[oa]s?',
				'aprend[ií] (?:yo )?sol[oa]',
			],
		},
		'constraints.approval': {
			strong: [
				'(?:tiene|tienen|debe|deben) (?:que )?~ (?:aprobar|autorizar|firmar|validar|dar el visto bueno)(?:lo|la|los|las)?',
				'(?:esper(?:o|amos|ando)|pendientes? de) ~ (?:aprobación|autorización|permiso|firma|visto bueno|respuesta)',
				'sin (?:la |el )?(?:aprobación|autorización|permiso|firma|visto bueno)',
				'(?:tengo|tenemos) que (?:pedir|preguntar) ~ (?:permiso|autorización|jefe|jefa|dirección)',
			],
			weak: ['aprobación', 'autorización', 'permisos?', 'visto bueno'],
		},
		'constraints.budget': {
			strong: [
				'demasiado car[oa]s?',
				'no (?:… )?presupuesto',
				'no (?:… )?(?:dinero|permitirnos|pagarlo)',
				'cuesta demasiado',
				'se (?:sale|pasa) del presupuesto',
			],
			weak: ['presupuestos?', 'car[oa]s?', 'costes?'],
		},
		'constraints.tools': {
			strong: [
				`${thing} (?:se )?~ (?:cuelga|bloquea|cae|congela|falla)`,
				`${thing} no (?:deja|permite|puede|funciona|guarda|abre|carga|reconoce)`,
				`${thing} (?:es|va|está) ~ (?:lent[oa]|antigu[oa]|obsolet[oa]|rot[oa])`,
				'mensajes? de error',
				'no se puede (?:abrir|importar|exportar|subir|guardar|imprimir|conectar|cambiar)',
			],
			weak: ['lent[oa]', 'obsolet[oa]'],
		},
		'constraints.policy': {
			strong: [
				'la ley',
				'leyes',
				'legalmente',
				'normativas?',
				'reglament(?:o|os|ación)',
				'protección de datos',
				'RGPD',
				'convenio',
				'sindicatos?',
				'no está permitido',
				'prohibid[oa]s?',
				'(?:inspección|inspector|inspectora|auditoría)',
				'por norma',
			],
		},
		motivation: {
			strong: [
				'(?:me|nos) importa',
				'lo (?:más )?importante (?:para mí|para nosotros)? ?es',
				'mi (?:objetivo|meta) es',
				'quiero que',
				'me gustaría que',
			],
		},
		pains: {
			strong: [
				'(?:me|nos) da rabia',
				'da la vuelta',
				'(?:me|nos) (?:desespera|agobia)',
				'hacemos? cola',
				'(?:me|nos) (?:molesta|enfada|frustra|agobia|cansa|desespera|fastidia)n?',
				'odio',
				'pesadilla',
				'un desastre',
				'horrible',
				'fatal',
				'tedios[oa]s?',
				'engorros[oa]s?',
				'pérdida de tiempo',
				'(?:pierd|perd|gast)(?:o|emos|imos|amos|en) ~ (?:horas|días|semanas|el día|la mañana|la tarde)',
				'lo peor',
				'nadie (?:avisa|responde|contesta|dice|pregunta|ayuda|explica)',
				'sale mal',
				'se pierden?',
			],
			weak: ['problemas?', 'difícil(?:es)?', 'errores', 'error', 'complicad[oa]s?', 'estrés', 'confus[oa]s?'],
		},
		workarounds: {
			strong: [
				'llevo una libreta',
				'lo apunto',
				'de mi bolsillo',
				'a mano',
				'manualmente',
				'(?:mi|nuestra|nuestro) propi[oa] (?:hoja|lista|tabla|archivo|plantilla|excel)',
				'hojas? de (?:cálculo|excel)',
				'en (?:un )?papel',
				'grupo de whatsapp',
				'whatsapp',
				'capturas? de pantalla',
				'(?:hago|hacemos|saco|sacamos) ~ fotos?',
				'(?:imprimo|imprimimos)',
				'copi(?:o|amos) (?:y peg(?:o|amos)|~ (?:en|a))',
				'(?:un|mi) truco',
			],
			weak: ['excel', 'libreta', 'cuaderno', 'en su lugar'],
		},
	},
);
