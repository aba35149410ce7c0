import { expect, it } from 'vitest';
import { griffie } from '../support/command.ts';

it.each([
  ['onderwerp-gelijk', 'Uitzetten of anders wegen, in gemeente.yaml: regels: { onderwerp-gelijk: uit }'],
  ['ontbrekend-teken', 'Deze regel geldt altijd en is niet uit te zetten.'],
])(
  'the page of the rule %s says what, why, with which example, and whether it can be switched off',
  async (regel, stand) => {
    const { out } = await griffie(`regels ${regel}`, { cwd: '/' });
    expect(out).toMatch(new RegExp(`^${regel}: .*^Waarom: .*^Fout:$.*^Goed:$`, 'msu'));
    expect(out).toContain(stand);
  },
);
