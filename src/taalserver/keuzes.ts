import type { Register, Soort } from '../model/index.ts';

export function keuzesVoor(register: Register, soort: Soort, veld: string, _pad: string): readonly string[] {
  const regel = soort.velden[veld];
  if (!regel) return [];
  if (regel.keuzes) return regel.keuzes;
  if (regel.type === 'janee') return ['ja', 'nee'];
  if (regel.type === 'personen') return register.gemeente.bestuur.map(({ naam }) => naam);
  return [];
}
