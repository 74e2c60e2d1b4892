import { cuesOf, phrases } from '../words.ts';

/** After these a name stands, whatever the word looks like. */
export const selfCues = cuesOf(`
my name is, name is, name's, i am called, i'm called, they call me, everyone calls me, people call me
me llamo, mi nombre es, se llama, llamada, llamado, mi nombre
je m'appelle, mon nom est, mon prénom est, s'appelle, nommé, nommée, prénommé
ich heiße, mein name ist, heißt, namens, name ist
`);

/** After these a name may stand; the word must look like one. */
export const introCues = cuesOf(`
i am, i'm, im, this is, it's, it is, its, hi it's, here is, that's, it was, hi i'm
soy, aquí, es, fue, era, habla
je suis, ici, c'est, c'était, c'est moi
ich bin, hier ist, das ist, das war, hier spricht, bin
`);

/** Somebody is spoken to or with, or named as who did something. */
export const talkCues = cuesOf(`
ask, ask for, asked for, asked, asking, tell, told, telling, ping, pinged, cc, thank, thank you, thanks to, thanks, spoke with, spoke to, speak to, speak with, talk to, talk with, talked to, talked with, talking to, met, met with, meet with, met, interview with, interviewed, interviewing, meeting with, call with, chat with, chatted with, session with, sat with, next to, sat next to, according to, emailed, texted, mailed, messaged, pinged, hired, trained, onboarded, paired, signed off by, signed by, written by, approved by, made by, built by, designed by, sent by, owned by, run by, done by, quote from, quote by, said, says, waits for, waiting for, wait for, work with, worked with, working with, shadowed, observed, bothered, reminded, invited, copied, assigned to, belongs to, reports to, report to, married, know, knows, helped, showed, introduced, begged, forced, remind, poor, dear, hi, hello, hey, with, call, called, told by, shown by, from my friend, like
pregúntale a, pregunta a, pregunté a, preguntar a, habla con, hablé con, hablar con, hablamos con, hablado con, hablando con, según, gracias a, dije a, le dije a, dile a, dijo, dice, decía, llama a, llamé a, con, avisa a, escribe a, escríbele a, escríbe a, entrevista a, entrevista con, reunión con, equipo de, de parte de, junto a, firmado por, hecho por, por culpa de, jefe es, a, contó, comentó, querida, querido, hola
frag, frage, fragt, frag mal, fragen sie, gefragt, laut, mit, zusammen mit, gespräch mit, interview mit, gesprochen mit, bei, von, hat, hatte, meint, sagt, sagte, meinte, danke an, dank, wegen, rufe, ruf, für, an, hat mir, dass, und, hallo, liebe, lieber, kennt, sprich mit, sprach mit, war, wenn
demandez à, demande à, demandé à, demander à, demander, parlé avec, parler avec, parle à, parlez à, parle avec, discuté avec, selon, d'après, grâce à, merci à, dit à, dis à, dire à, avec, appelle, appelez, équipe de, l'équipe de, entretien avec, réunion avec, rendez vous avec, chez, par, pour, dit, disait, signé par, fait par, écrit à, écris à, écrivez à, à cause de, bonjour, salut, chère, cher, à, que, c'est, voir
`);

/** People by what they are to the speaker or in the company; a possessive or an article stands before. */
export const roles = phrases(`
boss, manager, supervisor, colleague, coworker, co worker, teammate, team mate, workmate, buddy, friend, lead, team lead, teamlead, ceo, cto, cfo, coo, cmo, cio, cpo, pm, po, vp, director, head, founder, cofounder, co founder, partner, wife, husband, son, daughter, brother, sister, mother, father, mum, mom, dad, uncle, aunt, cousin, nephew, niece, grandma, grandmother, grandfather, boyfriend, girlfriend, fiance, fiancee, neighbour, neighbor, doctor, therapist, nurse, teacher, intern, assistant, secretary, accountant, lawyer, designer, developer, engineer, analyst, researcher, admin, administrator, guy, girl, lady, man, woman, kid, contact, consultant, trainer, coach, driver, foreman, planner, buyer, participant, interviewee, respondent, tester, predecessor, successor, mentor, landlord, receptionist, technician, owner, chef, cook, specialist, coordinator, controller, bookkeeper, salesman, rep, agent
jefe, jefa, compañero, compañera, colega, encargado, encargada, responsable, gerente, director, directora, socio, socia, esposa, esposo, marido, mujer, hijo, hija, hermano, hermana, madre, padre, primo, prima, tío, tía, amigo, amiga, vecino, vecina, novio, novia, médico, médica, profesora, profesor, becario, becaria, asistente, secretaria, secretario, contable, abogado, abogada, diseñador, diseñadora, programador, programadora, analista, chico, chica, técnico, técnica, asesor, asesora, suegra, suegro, cuñado, cuñada, participante
chef, chefin, kollege, kollegin, kollegen, vorgesetzter, vorgesetzte, vorgesetzten, mitarbeiter, mitarbeiterin, teamleiter, teamleiterin, abteilungsleiter, abteilungsleiterin, leiter, leiterin, geschäftsführer, geschäftsführerin, frau, mann, sohn, tochter, bruder, schwester, mutter, vater, onkel, tante, freund, freundin, nachbar, nachbarin, arzt, ärztin, lehrer, lehrerin, praktikant, praktikantin, azubi, assistent, assistentin, sekretärin, buchhalter, buchhalterin, entwickler, entwicklerin, designer, designerin, partnerin, ansprechpartner, ansprechpartnerin, betreuer, betreuerin, disponent, disponentin, meister, schichtleiter, vertreter
chef, cheffe, collègue, patron, patronne, responsable, directeur, directrice, gérant, gérante, associé, associée, femme, mari, épouse, époux, fils, fille, frère, soeur, sœur, mère, père, oncle, tante, cousin, cousine, ami, amie, copain, copine, voisin, voisine, médecin, professeur, stagiaire, apprenti, apprentie, assistant, assistante, secrétaire, comptable, avocat, avocate, développeur, développeuse, graphiste, conseiller, conseillère, formateur, formatrice, technicien, technicienne, binôme, manageur, adjoint, adjointe
`);

/** Words that stand before a role or a name of somebody known: "my boss", "die Kollegin". */
export const owners = phrases(`
my, our, the, his, her, their, your, a, new, old, former, other, another, that, this, ex, mi, nuestro, nuestra, su, el, la, un, una, tu, otro, otra, mein, meine, meinen, meinem, meiner, unser, unsere, unserem, unseren, unserer, der, die, den, dem, dein, deine, ihr, ihre, sein, seine, neue, neuer, mon, ma, notre, son, sa, le, l, un, une, ton, ta, votre, leur, nouveau, nouvelle, ancien, ancienne
`);

/** The talk cues that are strong enough for a name nobody has heard of. */
export const strongTalkCues = cuesOf(`
thank you, kudos to, credit to, shout out to, ask, ask for, asked for, asked, told, tell, ping, cc, thanks to, spoke with, spoke to, speak to, speak with, talk to, talk with, talked to, talked with, talking to, interview with, interviewed, sat next to, sat with, signed off by, signed by, approved by, waits for, waiting for, quote from, shadowed, my friend, paired with, session with, reports to
pregúntale a, pregunta por, preguntar por, pregunté por, preguntad por, pregunten por, pregunté a, hablé con, hablar con, hablamos con, según, le dije a, dile a, entrevista con, entrevista a, equipo de, firmado por
demandez à, demandé à, parlé avec, selon, d'après, grâce à, dit à, entretien avec, équipe de, signé par
`);

/** After a preposition like these, "de", "von" and the like, an article may be part of a name: "van der Berg". */
export const innerArticles = phrases('la, le, las, los, der, den, dem, het, t, el');

/** Forms of address; the name follows. */
export const titles = phrases(`
mr, mrs, ms, miss, mx, dr, prof, professor, sir, madam, doctor, captain, sgt, officer, father, sister, reverend, rev, judge, lord, lady, auntie, uncle
señor, señora, señorita, sr, sra, srta, don, doña, doctora, dña
herr, herrn, frau, fräulein, hr, fr
monsieur, madame, mademoiselle, mme, mlle, mr, maître, docteur
`);

/** Forms of address that count when written small too. */
export const smallTitles = phrases('mr, mrs, ms, dr, prof, mme, mlle, monsieur, madame, señora, señor, herr');

/** What people do: the subject of these is somebody, or "everybody". Forms of he or she only. */
export const humanVerbs = phrases(`
said, says, told, tells, asked, asks, thinks, thought, knows, knew, wants, wanted, hates, hated, loves, loved, likes, liked, prefers, preferred, left, keeps, kept, runs, ran, uses, used, showed, shows, calls, called, works, worked, owns, handles, handled, prints, printed, writes, wrote, mentioned, mentions, explained, explains, complained, complains, forgot, forgets, built, builds, made, makes, fixed, fixes, sent, sends, signed, signs, joined, joins, quit, helped, helps, cleans, cleaned, exports, exported, checks, checked, approves, approved, decides, decided, refuses, refused, believes, believed, feels, felt, replied, replies, answered, answers, emailed, mailed, texted, suggested, suggests, noticed, notices, agreed, agrees, disagreed, laughed, sighed, spends, spent, takes, took, gets, got, gave, gives, found, finds, tried, tries, does, did, didn, doesn, just, only, also, now, never, always, usually, often, still, teaches, taught, manages, managed, leads, led, pays, paid, opens, opened, copies, copied, types, typed, logs, logged, skips, skipped, trusts, trusted, struggles, struggled, admits, admitted, swears, insists, insisted, broke, and, who, can, can't, couldn, has, had, was, is, isn, wasn, thinks
dice, dijo, cree, sabe, quiere, prefiere, usa, hace, hizo, odia, trabaja, lleva, imprime, escribe, contó, comentó, pide, pidió, firma, necesita, nunca, siempre, me, le, se, nos, no, lo, tiene, puede, explicó, mostró, piensa, opina, y
sagt, sagte, meint, meinte, hat, hatte, will, wollte, weiß, wusste, nutzt, benutzt, druckt, macht, machte, ruft, kann, kennt, kannte, fragt, fragte, findet, fand, arbeitet, schreibt, vergisst, zeigt, zeigte, braucht, hasst, liebt, mag, glaubt, denkt, prüft, pflegt, schickt, ist, war, erzählte, erklärte, und, nie, immer
dit, disait, pense, croit, sait, veut, voulait, préfère, utilise, fait, imprime, demande, travaille, écrit, explique, trouve, déteste, adore, aime, refuse, m, ne, n, a, est, était, nous, lui, gère, montre, raconte, oublie, et, ouvre, qui
`);

/** Forms that only somebody can be the subject of; strong enough for a name nobody has heard of. */
export const speechVerbs = phrases(`
said, says, told, tells, asked, thinks, thought, explained, complained, mentioned, replied, prefers, hates, swears, insisted, insists, admitted, forgot, quit, reckons, reckoned, grumbles, grumbled, groans, groaned, jokes, joked, moans, moaned, mutters, muttered, shrugs, shrugged, sighs, sighed, whispers, whispered, wonders, wondered, doubts, doubted, argues, argued
dice, dijo, cree, opina, piensa, contó, comentó, comenta, insiste, admite, confesó, se queja, se quejó, se ríe, me dijo, me contó, odia
sagt, sagte, meint, meinte, erzählt, erzählte, schimpft, schimpfte, jammert, seufzt, lacht, stöhnt, witzelt, vermutet, hat gesagt, hat gemeint
dit, disait, pense, déteste, m'a dit, m'a montré, raconte, râle, soupire, rigole, se plaint, estime
`);

/** Small words inside a name: "van der Berg", "Ní Bhriain", "de la Cruz". */
export const particles = phrases(
	'de, del, della, di, da, dos, du, van, von, vom, zu, zur, ter, ten, bin, ibn, ben, al, abu, ni, nic, mac, mc, af, av, dal, dalla, bint, abd, ul, ur, o, d',
);
