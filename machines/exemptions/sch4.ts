import { type Exemption, usual } from './exemption.ts';
import { accessOnly } from './lists.ts';

const bar = { ...usual, group: 'bars', lifts: accessOnly, kind: 'absolute' } as const;
const forbidden = (what: string) => [{ id: 'forbidden', sentence: what }];

/** DPA 2018 Sch 4: disclosure that another law prohibits or restricts. These are bars: nobody may disclose all the same. */
export const sch4 = [
  {
    ...bar,
    code: 'human-fertilisation',
    label: 'Human fertilisation and embryology',
    citation: 'DPA 2018 Sch 4 para 2',
    test: forbidden(
      'Do ss.31 to 33D of the Human Fertilisation and Embryology Act 1990 prohibit or restrict disclosing it?',
    ),
  },
  {
    ...bar,
    code: 'adoption',
    label: 'Adoption records and reports',
    citation: 'DPA 2018 Sch 4 para 3',
    test: forbidden(
      'Does one of the listed enactments prohibit or restrict disclosing it (England: Adoption Agencies Regulations 1983 reg 14 and 2005 reg 41; Wales: 2005 reg 42; FPR 2010 Part 14 and rules 16.20, 16.32-33; Scotland: Adoption and Children (Scotland) Act 2007 ss.53 and 55)?',
    ),
    evidence: 'Ask the adoption team, and offer the way to adoption information under the regulations of 2005.',
    tell: ['explain', 'generic'],
    plain: 'adoption records, which you can ask for in another way',
  },
  {
    ...bar,
    code: 'special-needs',
    label: 'Special educational needs statements and plans',
    citation: 'DPA 2018 Sch 4 para 4',
    test: forbidden(
      'Do the rules on statements and plans of special educational needs (SEND Regulations 2014 reg 17 and the like) prohibit or restrict disclosing it?',
    ),
    tell: ['explain'],
    plain: 'plans for special education that a law of their own protects',
  },
  {
    ...bar,
    code: 'parental-orders',
    label: 'Parental order records and reports',
    citation: 'DPA 2018 Sch 4 para 5',
    test: forbidden('Does one of the enactments of para 5 prohibit or restrict disclosing it?'),
  },
  {
    ...bar,
    code: 'childrens-hearing',
    label: 'Information for a children’s hearing',
    citation: 'DPA 2018 Sch 4 para 6',
    test: forbidden('Does s.178 of the Children’s Hearings (Scotland) Act 2011 prohibit disclosing it?'),
    nations: ['scotland'],
  },
] as const satisfies readonly Exemption[];
