import { t } from '../../language/t.ts';
import { address, type Block, list, paragraph, section } from '../blocks.ts';
import type { LetterHead } from '../letter.ts';

/**
 * The remedies: to the controller (DPA 2018 s.164A), to the Commissioner (s.165) and, where something was not given, to
 * a court (Art 12(4); ss.167–168, s.180A). Every answer about access names the first two (Art 15(1)(ea) and (f)).
 */
export function remedies({ controller, right, askedBy = null }: LetterHead, withCourt: boolean): Block[] {
  const { dpo, regulator } = controller;
  const toUs: Block[] = [
    paragraph(
      t`You can complain to us.`,
      askedBy === null
        ? t`Write to our data protection officer, or use the complaint form where you asked.`
        : t`Write to our data protection officer, or use our complaint form.`,
    ),
    address([dpo.name, ...dpo.address.filter((line) => line !== dpo.name), dpo.email]),
    paragraph(
      t`We will tell you within 30 days that we have your complaint.`,
      t`Then we will look into it and tell you what we found.`,
      t`(Data Protection Act 2018, section 164A.)`,
    ),
  ];
  const toCommissioner: Block[] = [
    paragraph(
      right === 'complaint'
        ? t`You can complain to the ${regulator.name}.`
        : t`You can also complain to the ${regulator.name}.`,
      t`It watches over how personal information is used.`,
      t`(Data Protection Act 2018, section 165.)`,
    ),
    // The regulator's own service standard; our letter about a complaint is the answer it counts from.
    ...(right === 'complaint' && withCourt
      ? [paragraph(t`It asks you to do this within 3 months of our answer.`)]
      : []),
    address([regulator.name, ...regulator.address, regulator.phone, regulator.complaintPage]),
  ];
  const toCourt: Block[] = [
    paragraph(t`You can also go to court. A court can:`),
    list([
      t`order us to do what the law asks (Data Protection Act 2018, section 167)`,
      t`order us to pay you compensation for harm we caused (UK GDPR Article 82 and section 168)`,
    ]),
    paragraph(
      t`The court may look at what we left out, without showing it to you. (Section 180A.)`,
      t`Advice before you go to court is a good idea. A law centre or Citizens Advice can help.`,
    ),
  ];
  return section(t`What if you are not happy with this?`, [
    ...(right === 'complaint' ? [] : toUs),
    ...toCommissioner,
    ...(withCourt ? toCourt : []),
  ]);
}
