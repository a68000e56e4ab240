import { expect } from 'vitest';
import { visible, type Walk } from './walk.ts';

/** Who works on a case: the officer, and somebody else who approves. Only the DPO may settle some duties. */
export interface Team {
  readonly officer: Walk;
  readonly dpo: Walk;
  /** What was tried and refused, as the officer read it. */
  readonly refusals: string[];
}

export type Fields = Readonly<Record<string, string>>;

/** One case as it is worked at the desk, from its taking to its release: one place for every act a test does there. */
export class CaseAtDesk {
  readonly reference: string;
  /** Its address. */
  readonly at: string;
  readonly team: Team;
  constructor(reference: string, at: string, team: Team) {
    this.reference = reference;
    this.at = at;
    this.team = team;
  }

  /** Finds a case by its reference and takes it. */
  static async take(reference: string, team: Team): Promise<CaseAtDesk> {
    const { officer } = team;
    await officer.goTo(`/desk?find=${reference}`);
    await officer.follow(reference);
    const take = officer.page.getByRole('button', { name: 'Take this case' });
    if ((await take.count()) > 0) await officer.press('Take this case');
    return new CaseAtDesk(reference, new URL(officer.page.url()).pathname, team);
  }

  /** Sure of who asks. */
  async confirmsIdentity(): Promise<void> {
    await this.act('confirm-identity', { method: 'Known to their personal adviser' });
  }

  /** An act of the case, done. */
  async act(which: string, fields: Fields = {}, who = this.team.officer): Promise<void> {
    await who.goTo(`${this.at}/acts/${which}`);
    await this.sends(fields, who);
  }

  /** An act on what the Work tab lists. */
  async actOn(link: RegExp, fields: Fields): Promise<void> {
    await this.follows(link);
    await this.sends(fields);
  }

  /** Goes to the form behind a link of the Work tab. */
  async follows(link: RegExp): Promise<void> {
    const { officer } = this.team;
    if (!officer.page.url().endsWith(`${this.at}/work`)) await officer.goTo(`${this.at}/work`);
    await officer.follow(link);
  }

  /** Fills in the form of the act that is open and sends it; it has to be taken. */
  async sends(fields: Fields, who = this.team.officer): Promise<void> {
    await this.tries(fields, who);
    const { pathname } = new URL(who.page.url());
    expect(pathname.startsWith(`${this.at}/acts`), `${pathname}: ${await visible(who.page.locator('main'))}`).toBe(
      false,
    );
  }

  /** What the form that is open does not take, and why not; what was typed stays in it. */
  async cannot(fields: Fields, sentence: string): Promise<void> {
    await this.tries(fields);
    await this.team.officer.reads(sentence);
    this.team.refusals.push(sentence);
  }

  /** Sends the form that is open, whatever comes of it. */
  async tries(fields: Fields, who = this.team.officer): Promise<void> {
    await who.answer(fields);
    await who.leads(() => who.page.locator('main form').last().getByRole('button').last().click());
  }

  /** Does what the law asks for beside the request, or says why it is not done. */
  settles(duty: string, note: string, isDone = true, who = this.team.officer): Promise<void> {
    return this.act(`settle-duty?of=${duty}`, { isDone: isDone ? 'yes' : 'no', note }, who);
  }

  /** Sends it for approval; it is built meanwhile. */
  sendsForApproval(): Promise<void> {
    return this.act('request-approval');
  }

  /** Waits until the answer is built, and leaves the officer on its page. */
  async isBuilt(): Promise<void> {
    const { page } = this.team.officer;
    const letters = async () => {
      await page.goto(`${this.at}/answer`);
      return page.getByRole('link', { name: 'Letter (PDF)' }).count();
    };
    await expect.poll(letters, { timeout: 60_000, interval: 250 }).toBe(1);
    await this.team.officer.look();
  }

  /** Somebody else reads the letter and approves it. */
  async isApproved(): Promise<void> {
    await this.team.dpo.goTo(`${this.at}/letter`);
    await this.act('approve', {}, this.team.dpo);
  }

  releases(recipient: string): Promise<void> {
    return this.act('release', { delivery: 'portal', recipient });
  }
}
