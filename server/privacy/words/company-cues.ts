import { cuesOf, phrases } from '../words.ts';

/** Somebody is employed there: even the name of a well-known tool is an employer's then. */
export const employerCues = cuesOf(`
work at, works at, worked at, working at, work for, works for, worked for, working for, work for the, used to work for the, employed at, employed by, job at, jobs at, interned at, consultant at, designer at, engineer at, manager at, developer at, analyst at, researcher at, intern at, director at, head at, lead at, nurse at, teacher at, hired by, laid off from, boss at, manager at, team at, colleagues at, people at, friend at, contact at, used to be at, i was at, been at, i'm at, over at, ceo of, founder of, joined, career at
trabajo en, trabajo para, trabaja en, trabaja para, trabajé en, trabajaba en, trabajando en, trabajamos para, empleado en, empleada en, diseñadora en, diseñador en, jefe en, jefa en, contratado por
arbeite bei, arbeitet bei, arbeitete bei, gearbeitet bei, arbeiten bei, arbeite für, arbeitet für, angestellt bei, war ich bei, ich war bei, bin ich bei, ich bin bei, designerin bei, entwickler bei, chefin bei, chef bei, job bei, arbeite bei der, arbeite bei dem, kollegen bei
travaille chez, travaillais chez, travaillé chez, travaille pour, travaillons pour, bosse chez, employé chez, employée chez, acheteur chez, acheteuse chez, designer chez, graphiste chez, ingénieur chez, responsable chez, stage chez, embauché par, embauchée par, poste chez
`);

/** A firm may stand here; the word must be no ordinary one and no tool. */
export const firmCues = cuesOf(`
at, from, hired, lost, client, customer, supplier, vendor, competitor, employer, company, agency, firm, client called, company called, moved from, switched from, migrated from, came from, left, quit, contract with, deal with, partner with, people from, guy from, someone from, contact from, team from, working with, sold to, bought by, acquired by, owned by, client is, customer is, employer is, customers like, clients like, behalf of, invoice for, invoice from, order from, account with
cliente, el cliente, la empresa, empresa, empresa llamada, proveedor, proveedora, colaboramos con, contrato con, estaba en, antes en, vengo de, compañía, clienta, socios de, factura de
kunde, kunden, der kunde, firma, lieferant, lieferanten, unternehmen, auftraggeber, bei, bei der, beim kunden, liefern an, liefern an die, liefert an, vertrag mit, für die firma, von der firma, mandant, agentur, wechsel von, partner
client, cliente, la société, société, entreprise, l'entreprise, fournisseur, boîte, agence, chez, quitté, contrat avec, notre client, cliente, prestataire, racheté par
`);

/** Forms of a firm that close its name. */
export const legalForms: ReadonlySet<string> = new Set(
	'GmbH AG KG OHG UG SE KGaA mbH eG Inc LLC Ltd Limited PLC Plc plc LLP Corp Corporation Co Company SA SL SLU SAU SLL SARL SAS SASU EURL SCI SNC BV NV AB Oy ApS AS SpA Srl SRL Lda Ltda Kft Pty Pvt'.split(
		' ',
	),
);

/** What a firm or an institution does, as part of its name: with another capitalised word before it. */
export const firmWords = phrases(`
industries, logistics, holdings, holding, group, consulting, consultants, partners, associates, bank, insurance, university, college, hospital, clinic, institute, foundation, labs, laboratories, studios, technologies, solutions, systems, enterprises, ventures, capital, traders, trading, motors, airlines, airways, pharmaceuticals, pharma, academy, school, church, council, agency, pharmacy, hotel, hotels, restaurant, media, software, digital, energy, telecom, healthcare, airlines, foods, textiles, shipping, freight, brothers, sons, bros, manufacturing, engineering works, bakery, brewery, clinics, hospitals, schools, pharmacies, bakeries, dairy, farms, foods, dental, logistik, spedition, klinik, klinikum, apotheke, kliniken, werke, stadtwerke, maschinenbau, elektrotechnik, consultores, asociados, laboratorios, clínica, clínicas
`);

/** What stands before the name of an institution or a firm. */
export const firmHeads = phrases(`
department of, ministry of, university of, bank of, institute of, office of, bureau of, grupo, transportes, conservas, talleres, aceros, construcciones, hermanos, groupe, établissements, fromagerie, boulangerie, menuiserie, laiterie, cabinet, universität, hochschule, brauerei, bäckerei, autohaus, kanzlei, stadtwerke, sparkasse, volksbank, universidad, université
`);
