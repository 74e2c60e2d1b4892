/** How alike two sortings are as a word of the catalogue: bands of kappa after Landis and Koch (1977). Pure. */
export function howAlike(value: number): 'almost' | 'mostly' | 'partly' | 'little' | 'hardly' {
	if (value >= 0.8) return 'almost';
	if (value >= 0.6) return 'mostly';
	if (value >= 0.4) return 'partly';
	return value >= 0.2 ? 'little' : 'hardly';
}
