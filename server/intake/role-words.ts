import type { ColumnRole } from '../../shared/import.ts';

/**
 * Header words for each role, best first, as `headerWords` writes them, in English, German, French and Spanish. A column has one role: the one
 * whose list names it earliest.
 */
export const roleWords = {
	text: words(
		'text, quote, quotes, verbatim, verbatims, highlight, quote text, comment, comments, feedback, feedback text, message body, review, review text, response text, open ended response, answer, excerpt, statement, utterance, body, message, note, notes, content, transcript, description, response, reason, subject',
		'zitat, zitate, kommentar, kommentare, antwort, nachricht, bewertungstext, rückmeldung, anmerkung, notiz, notizen, beschreibung, betreff, inhalt, begründung',
		'citation, commentaire, commentaires, verbatim client, réponse, avis, remarque, contenu, note libre, sujet, objet',
		'cita, comentario, comentarios, respuesta, opinión, mensaje, contenido, reseña, nota, descripción, asunto',
	),
	id: words(
		'id, ref, quote id, evidence id, row id, message id, response id, ticket id, review id, comment id, uuid, record id, conversation id, case number, ticket no, ticket number, ticket ref, case no, case ref, request id, issue key, review no, record no, lfd, lfd nr, nr, no, number',
		'nummer, ticketnummer, vorgang, vorgangsnummer, antwort id, n, numéro, numéro du ticket, id de réponse, número, id de respuesta',
	),
	participant: words(
		'participant, participant id, participant code, interviewee, interview id, respondent, tester, panelist, informant, speaker, person',
		'teilnehmer, teilnehmerin, teilnehmer id, befragte, befragter, interviewpartner, sprecher, proband',
		'participante, interviewé, interviewée, répondant, personne, entrevistado, entrevistada, encuestado, persona, hablante',
	),
	user: words(
		'user, user id, userid, customer id, customer, contact id, requester id, reporter id, reporter, author id, message author id, caller, account id, distinct id, respondent id, respondent uuid, person id, subscription id, visitor id, device id, uid, token, player, player id, subscriber, subscriber id, anonymous id, profile id, client id, device',
		'nutzer, nutzer id, spieler, spieler id, joueur, jugador, kunde, kundennummer, kunden id, benutzer, konto, utilisateur, id utilisateur, client, numéro client, usuario, id de usuario, cliente, id de cliente',
	),
	email: words(
		'email, e mail, email address, e mail address, requester email, message author email, contact email',
		'e mail adresse, adresse e mail, courriel, adresse électronique, correo, correo electrónico, correo electronico',
	),
	author: words(
		'message author type, author type, author role, speaker role, comment author, sender type, from type',
		'autorentyp, rolle des autors, type d auteur, tipo de autor',
	),
	kind: words('kind, evidence kind, evidence type, art des belegs'),
	date: words(
		'date, timestamp, ts, event time, event timestamp, datetime, date time, occurred at, message created at, interview date, session date, visit date, response date, review date, submitted at, submitted on, created at, posted, published, created, submit date, submit date utc, usage date, time, conversation created at, date created, recorded date, start date, start date utc, end date, churn date, recorded at, create date, created date, signup date, client event time, received at, at, when, logged at, happened at',
		'datum, zeitstempel, erstellt am, erstellt, eingegangen am, zeitpunkt, horodateur, date de création, créé le, date de réponse, fecha, marca temporal, fecha de creación, creado, creado el',
	),
	score: words(
		'score, rating, nps, nps score, csat, ces, stars, star rating, satisfaction, satisfaction score, likelihood to recommend',
		'bewertung, punktzahl, sterne, zufriedenheit, weiterempfehlung, étoiles, score nps, satisfaction client, puntuación, calificación, estrellas, satisfacción, valoración',
	),
	question: words('question, question text, prompt, frage, fragetext, intitulé, pregunta'),
	session: words('session, session id, sessionid, visit id, sitzung, sesión, session id ga'),
	event: words(
		'event, event name, event type, action, activity, feature name, feature, event action, interaction, operation, what, what happened, screen, screen name, page name, ereignis, ereignisname, aktion, événement, nom de l événement, evento, nombre del evento, acción',
	),
	reason: words(
		'churn reason, cancellation reason, cancel reason, close reason, closed lost reason, loss reason, reason for leaving, exit reason, reason code',
		'kündigungsgrund, abwanderungsgrund, austrittsgrund, grund des austritts, grund, motif, motif de résiliation, motif de départ, motif du départ, raison, motivo, motivo de baja, motivo de la baja, motivo de salida, motivo de la salida, motivo de cancelación',
	),
	stage: words(
		'stage, deal stage, opportunity stage, sales stage, pipeline stage, lifecycle stage, phase, vertriebsphase, étape, etapa, fase',
	),
	criteria: words(
		'criteria, purchase criteria, buying criteria, decision criteria, must haves, kaufkriterien, entscheidungskriterien, critères, critères d achat, criterios, criterios de compra',
	),
	plan: words(
		'plan, plan tier, tier, plan name, subscription plan, subscription, package, licence, license, contract, tarif, abo, vertrag, offre, abonnement, forfait, suscripción, tarifa, contrato',
	),
	role: words(
		'role, job title, job role, title, position, job, rolle, funktion, berufsbezeichnung, fonction, poste, intitulé du poste, cargo, puesto, rol, función',
	),
	company: words(
		'company, company name, account name, organisation, organization, associated company, message author companies, firma, unternehmen, entreprise, société, empresa, compañía',
	),
	industry: words(
		'industry, sector, branche, industrie, secteur, secteur d activité, sector de actividad, industria',
	),
	size: words(
		'company size, employees, number of employees, seats, team size, mitarbeiter, mitarbeiterzahl, unternehmensgröße, effectif, taille, nombre d employés, empleados, número de empleados, tamaño',
	),
	country: words('country, country code, region, land, pays, país'),
} as const satisfies Partial<Record<ColumnRole, readonly string[]>>;

/** Columns that hold codes or labels a person gave; all of them become tags. */
export const tagWords: readonly string[] = words(
	'tags, tag, theme, themes, code, codes, label, labels, category, categories, topic, topics, conversation tags, reason code, segment',
	'schlagwörter, thema, themen, kategorie, étiquettes, étiquette, thème, thèmes, catégorie, etiquetas, etiqueta, tema, temas, categoría',
);

/** Columns of tickets that are kept beside the text, by the field's name. */
export const ticketWords: Readonly<Record<'status' | 'priority' | 'product', readonly string[]>> = {
	status: words('status, state, conversation state, ticket status, statut, état, estado'),
	priority: words(
		'priority, severity, urgency, priorität, dringlichkeit, priorité, urgence, prioridad, urgencia',
	),
	product: words('product, product area, component, app, produkt, produktbereich, produit, producto'),
};

function words(...lists: string[]): string[] {
	return lists.flatMap((list) => list.split(', '));
}
