import type { Said } from '../message.ts';

/** Why the server does not do what somebody asked for. */
export const refusalsSaid: Said = {
	'Too many attempts from this address. Try again in {n} s.':
		'Trop d’essais depuis cette adresse. Réessaie dans {n} s.',
	'This needs a board’s token.': 'Il faut un accès au tableau.',
	'There is no such [board|job|access|invitation|upload|source|word|decision|round|version|person|rule].':
		'Cela n’est plus là.',
	'There is no such access any more.': 'Cet accès n’existe plus.',
	'There is no such [job|source|decision|round|persona|hypothesis] on this board.':
		'Cela n’est pas sur ce tableau.',
	'There is no hypothesis on this board.': 'Il n’y a pas d’hypothèse sur ce tableau.',
	'There is no such change in the last check.': 'La dernière comparaison ne contient pas ce changement.',
	'There is no such group of users.': 'Ce groupe d’utilisateurs n’existe pas.',
	'There is no such word here.': 'Ce mot n’est pas ici.',
	'There is nobody of that code here.': 'Il n’y a personne avec ce code ici.',
	'This token is not valid any more. Join the board again.':
		'Cet accès n’est plus valable. Rejoins le tableau de nouveau.',
	'This token is for another board.': 'Cet accès est pour un autre tableau.',
	'The file’s way in needs a sign-in. Sign in and join with it.':
		'L’accès par le fichier demande de se connecter. Connecte-toi et rejoins ainsi.',
	'This needs the role {role}; the token gives {given}.': 'Il faut le rôle « {role} » ; tu as « {given} ».',
	owner: 'propriétaire',
	editor: 'éditeur',
	commenter: 'commentateur',
	viewer: 'lecteur',
	'This code does not open a board. Ask for a new one.':
		'Ce code n’ouvre aucun tableau. Demandes-en un nouveau.',
	'Making a board on this server needs its access key.':
		'Créer un tableau sur ce serveur demande sa clé d’accès.',
	'Joining needs the file’s own way in, not a person’s.':
		'Pour rejoindre, il faut l’accès du fichier, pas celui d’une personne.',
	'Your access to this board was taken back. Ask an owner to invite you.':
		'Ton accès à ce tableau a été retiré. Demande une invitation à un propriétaire.',
	'The file’s way in is everybody’s. An owner can renew it.':
		'L’accès du fichier est à tout le monde. Un propriétaire peut le renouveler.',
	'This server has no sign-in provider.': 'Ce serveur n’a pas de connexion.',
	'Whoever has the file cannot be an owner. Choose another role.':
		'Qui a seulement le fichier ne peut pas être propriétaire. Choisis un autre rôle.',
	'You can invite people up to your own role, with a token of your own.':
		'Tu peux inviter jusqu’à ton propre rôle, avec un accès à toi.',
	'A board needs an owner. Make somebody else an owner first.':
		'Un tableau a besoin d’un propriétaire. Nomme d’abord quelqu’un d’autre.',
	'The sign-in did not work. Start again.': 'La connexion n’a pas marché. Recommence.',
	'The sign-in provider does not answer. Try again in a moment.':
		'Le service de connexion ne répond pas. Réessaie dans un instant.',
	'This server asks you to sign in first.': 'Ce serveur te demande de te connecter d’abord.',
	'The database does not answer.': 'La base de données ne répond pas.',
	'The database does not answer. Nothing was changed; try again in a moment.':
		'La base de données ne répond pas. Rien n’a changé ; réessaie dans un instant.',
	'There is nothing at this address.': 'Il n’y a rien à cette adresse.',
	'Something went wrong on the server. Try again.': 'Quelque chose n’a pas marché sur le serveur. Réessaie.',
	'Something went wrong. Nothing was changed; try again.':
		'Quelque chose n’a pas marché. Rien n’a changé ; réessaie.',
	'The server is restarting.': 'Le serveur redémarre.',
	'The request is larger than {size}.': 'Cela dépasse {size}, le plus que le serveur prend à la fois.',
	'The request is not JSON in UTF-8.': 'La demande n’est pas du JSON en UTF-8.',
	'The field "{name}" {wrong}.': 'Le champ « {name} » {wrong}.',
	'The request {wrong}.': 'La demande {wrong}.',
	'is missing': 'manque',
	'is not of the form this call takes': 'n’a pas la forme attendue ici',
	'must be text': 'doit être du texte',
	'must be a [number|whole number]': 'doit être un nombre',
	'must be one of {values}': 'doit être l’un de : {values}',
	'must be at most {n} [character|characters]':
		'peut avoir au plus {n, plural, one {# caractère} other {# caractères}}',
	'must be at least {n} [character|characters]':
		'doit avoir au moins {n, plural, one {# caractère} other {# caractères}}',
	'must have at most {n} [entry|entries]': 'peut avoir au plus {n, plural, one {# entrée} other {# entrées}}',
	'must have at least {n} [entry|entries]':
		'doit avoir au moins {n, plural, one {# entrée} other {# entrées}}',
	'must be at most {n}': 'doit être au plus {n}',
	'must be at least {n}': 'doit être au moins {n}',
	'This board is full. Start another one for what comes next.':
		'Ce tableau est plein. Commence-en un autre pour la suite.',
	'The change could not be saved. Try again in a moment.':
		'Le changement n’a pas pu être enregistré. Réessaie dans un instant.',
	'The board could not be stored anew. Try again in a moment.':
		'Le tableau n’a pas pu être enregistré de nouveau. Réessaie dans un instant.',
	'Too many people are on this board.': 'Il y a trop de monde sur ce tableau.',
	'This needs an ingestion key. An owner of the board makes one.':
		'Il faut une clé d’entrée de données. Un propriétaire du tableau en crée une.',
	'A key takes {n} batches a minute. Try again in {m} s, or send larger batches.':
		'Une clé accepte {n} lots par minute. Réessaie dans {m} s ou envoie de plus gros lots.',
	'Another batch came under this name before. Send these rows under a name of their own.':
		'Un autre lot est déjà venu sous ce nom. Envoie ces lignes sous un nom à elles.',
	'What the board was before this step is not kept any more.':
		'L’état du tableau avant cette étape n’est plus gardé.',
	'The board was deleted.': 'Le tableau a été supprimé.',
	'Somebody’s words were erased meanwhile. Start it again.':
		'Les mots de quelqu’un ont été effacés entre-temps. Relance.',
	'Stopped. Nothing was changed.': 'Arrêté. Rien n’a changé.',
	'This was begun {n} times, and each time the server ended in the middle. The server’s log may say why.':
		'Cela a été commencé {n} fois, et chaque fois le serveur s’est arrêté au milieu. Son journal dit peut-être pourquoi.',
	'Type {name} to erase them.': 'Tape {name} pour effacer cette personne.',
	'Only an owner can show personal data again.':
		'Seul un propriétaire peut réafficher des données personnelles.',
	'These are the same person already.': 'C’est déjà la même personne.',
	'Nothing was exported.': 'Rien n’a été exporté.',
	'Nothing was sent.': 'Rien n’a été envoyé.',
	'Nothing was published.': 'Rien n’a été publié.',
	'{n} [piece|pieces] of personal data [is|are] shown in notes.':
		'{n, plural, one {# donnée personnelle est visible} other {# données personnelles sont visibles}} dans des notes.',
	'Hide [it|them] under Personal data.': 'Cache-les sous « Données personnelles ».',
	'What people wrote on the board holds {n} [piece|pieces] of personal data.':
		'Ce que des gens ont écrit sur le tableau contient {n, plural, one {# donnée personnelle} other {# données personnelles}}.',
	'Reword [it|them].': 'Reformule.',
	'Nobody has agreed that notes of this board go to {host}. An owner can, in the model settings.':
		'Personne n’a accepté que des notes de ce tableau aillent à {host}. Un propriétaire peut le faire dans les réglages du modèle.',
	'Notes would go to {host} now, not to {other}. Look again before you agree.':
		'Les notes iraient maintenant à {host}, pas à {other}. Regarde encore avant d’accepter.',
	'This server has no language model set up. Personas are written by the built-in engine.':
		'Ce serveur n’a pas de modèle de langue. Les personas sont écrits par le moteur intégré.',
	"This server's rules ({version}) let no data of the kind “{kind}” in.":
		'Les règles de ce serveur ({version}) n’admettent pas de données de type « {kind} ».',
	'Only a staged version is approved; this one is {state}.':
		'Seule une version préparée s’approuve ; celle-ci ne l’est pas.',
	'Approving needs a token of your own, not the file’s.':
		'Pour approuver, il faut un accès à toi, pas celui du fichier.',
	'Only owners let a version pass where a rule would not.':
		'Seuls les propriétaires laissent passer une version qu’une règle refuserait.',
	"This server's rules ({version}) allow no exceptions.":
		'Les règles de ce serveur ({version}) ne permettent pas d’exception.',
	'Say why it may pass.': 'Dis pourquoi elle peut passer.',
	'Only a published version can be handed on. Publish it first.':
		'Seule une version publiée peut être transmise. Publie-la d’abord.',
	'A board keeps {n} [of these rules|decisions|rounds] at most. Remove one first.':
		'Un tableau en garde {n} au plus. Retires-en un d’abord.',
	'Only an owner can publish.': 'Seul un propriétaire peut publier.',
	'Only an owner can withdraw what is published.': 'Seul un propriétaire peut retirer ce qui est publié.',
	'These are versions of two personas.': 'Ce sont des versions de deux personas.',
	'[Inside the company|Outside the company] a persona needs at least {n} people behind it, so that no one is recognised in it; this one has {m}.':
		'Il faut ici au moins {n} personnes derrière un persona, pour qu’on ne reconnaisse personne ; celui-ci en a {m}.',
	'Publishing needs {n} people who stand for the version; {m} more [has|have] to approve it.':
		'Pour publier, il faut {n} personnes qui répondent de la version ; il en manque {m}.',
	'This decision is closed. Start a new one to weigh it again.':
		'Cette décision est close. Commences-en une autre pour la peser de nouveau.',
	'The ratings are revealed and stand. Say what you think with a vote.':
		'Les notes sont dévoilées et restent. Dis ce que tu penses par un vote.',
	'There is no option “{title}” in this decision.': 'Cette décision n’a pas d’option « {title} ».',
	'There is no persona “{name}” on this board. There are: {names}.':
		'Il n’y a pas de persona « {name} » sur ce tableau. Il y a : {names}.',
	'The board has no personas yet, so there is nobody to weigh options for.':
		'Le tableau n’a pas encore de personas, donc personne pour qui peser des options.',
	'At least one weight has to be above 0.': 'Au moins un poids doit dépasser 0.',
	'Two options have the id “{id}”.': 'Deux options ont l’identifiant « {id} ».',
	'An option’s id is up to 40 letters, digits or . _ : - without spaces.':
		'L’identifiant d’une option a jusqu’à 40 lettres, chiffres ou . _ : - sans espace.',
	'Two options are needed. Notes that were brought in as quotes are not taken for options: write each option on a note of its own.':
		'Il faut deux options. Les notes importées comme citations ne comptent pas comme options : écris chacune sur sa propre note.',
	'Two options are needed. Write each on a note of its own, select them, and try again.':
		'Il faut deux options. Écris chacune sur sa note, sélectionne-les et réessaie.',
	'A decision takes {n} options at most. Select fewer notes.':
		'Une décision prend {n} options au plus. Sélectionne moins de notes.',
	'“{title}” has more than {n} needs. Keep those that decide it, and try again.':
		'« {title} » a plus de {n} besoins. Garde ceux qui décident et réessaie.',
	'This note does not count as evidence any more.': 'Cette note ne compte plus comme preuve.',
	'This note holds another number of quotes now. Look at it again.':
		'Cette note contient maintenant un autre nombre de citations. Regarde-la de nouveau.',
	'Its quotes may not be used one by one, so the note stays whole.':
		'Ses citations ne peuvent pas servir une à une, donc la note reste entière.',
	'There are fewer than two notes to sort there.': 'Il y a là moins de deux notes à trier.',
	'That note is not part of this round any more.': 'Cette note ne fait plus partie de ce tour.',
	'That theme is not on the board any more.': 'Ce thème n’est plus sur le tableau.',
	'What the last grouping found is not here any more. Group the notes again.':
		'Ce que le dernier regroupement a trouvé n’est plus là. Regroupe les notes de nouveau.',
	'There is no evidence on this board to judge a persona by. Bring in notes or a source first.':
		'Il n’y a pas de preuve sur ce tableau pour juger un persona. Importe d’abord des notes ou une source.',
	'There is no usage export on this board.': 'Il n’y a pas d’export d’usage sur ce tableau.',
	'No persona was audited on this board yet.': 'Aucun persona n’a encore été examiné sur ce tableau.',
	'The document is empty. Paste or drop a persona.': 'Le document est vide. Colle ou dépose un persona.',
	'Nothing was compared on this board yet.': 'Rien n’a encore été comparé sur ce tableau.',
	'This is no address a message can go to.': 'Aucun message ne peut aller à cette adresse.',
	'This is no mail address.': 'Ce n’est pas une adresse e-mail.',
	'The address has to begin with https.': 'L’adresse doit commencer par https.',
	'A hypothesis keeps {n} results at most.': 'Une hypothèse garde {n} résultats au plus.',
	'This hypothesis does not take that for granted.': 'Cette hypothèse ne suppose pas cela.',
	'Notes on the canvas come in with every run. Take the notes off the canvas, and run again.':
		'Les notes du canevas entrent à chaque passage. Retire-les du canevas et relance.',
	'Everybody who has the file': 'Tous ceux qui ont le fichier',
	'Who made the board': 'Qui a créé le tableau',
	'Made with the board': 'Créé avec le tableau',
	'Somebody who signed in': 'Quelqu’un de connecté',
	'There is no such key any more.': 'Cette clé n’existe plus.',
	'This note was not split, or cannot be put together any more.':
		'Cette note n’a pas été divisée, ou ne peut plus être réunie.',
	'This server offers no usage of that name.': 'Ce serveur ne propose pas d’usage de ce nom.',
	'Nothing is staged.': 'Rien n’est préparé.',
	'Look at the board anew first.': 'Réexamine d’abord le tableau.',
	'The board was grouped or written anew since this was staged.':
		'Le tableau a été regroupé ou réécrit depuis cette préparation.',
	'Look at it anew first.': 'Réexamine-le d’abord.',
	'Only themes were staged.': 'Seuls des thèmes sont préparés.',
	'Choose to take them.': 'Choisis de les prendre.',
	'A round is open already.': 'Un tour est déjà en cours.',
	'Show what was sorted, or stop it, first.': 'Montre d’abord ce qui a été trié, ou arrête-le.',
	'This round is over: what was sorted is shown and stands.':
		'Ce tour est fini : ce qui a été trié est montré et reste.',
	'Nobody has placed a note yet.': 'Personne n’a encore placé de note.',
	'This file is not here any more.': 'Ce fichier n’est plus là.',
	'Upload it again.': 'Envoie-le de nouveau.',
	'There is no such version on this board.': 'Cette version n’est pas sur ce tableau.',
	'This version is {state} already.': 'Cette version est déjà dans cet état.',
	'Hear {n} more of their kind first.': 'Écoute d’abord encore {n} personnes de ce genre.',
	'This key is not valid here any more.': 'Cette clé n’est plus valable ici.',
	'An owner of the board makes another.': 'Un propriétaire du tableau en fait une autre.',
	'This key only adds data.': 'Cette clé ne fait qu’ajouter des données.',
	'To read a board, use a token of the board.': 'Pour lire un tableau, utilise un accès du tableau.',
	'This version is a draft.': 'Cette version est un brouillon.',
	'Stage it first, so that others can read it before it is published.':
		'Prépare-la d’abord, pour que d’autres la lisent avant sa publication.',
	'This version is {state}: it cannot be {other} any more.':
		'Dans l’état de cette version, ce n’est plus possible.',
	'What it says can be published again as a new version.':
		'Ce qu’elle dit peut être publié de nouveau comme nouvelle version.',
	'Nobody in the usage log does “{event}”. What they do most: {list}.':
		'Personne dans le journal d’usage ne fait « {event} ». Ce qui s’y fait le plus : {list}.',
};
