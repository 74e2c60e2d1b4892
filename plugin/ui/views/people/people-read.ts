import type { Person, Receipt } from '../../../../shared/people.ts';

/** What the page of people shows. */
export type PeopleRead = { people: Person[]; withoutPerson: number; receipts: Receipt[] };
