import { expect } from 'vitest';
import { linkOn, sendPlainly } from './plain-form.ts';
import { someNetwork } from './visitor.ts';
import { visible, type Walk } from './walk.ts';

/** Who works on a case: the officer, and somebody else who approves. Only the DPO may settle some duties. */
export interface Team {
  readonly officer: Walk;
  readonly dpo: Walk;
  /** What was tried and refused, as the officer read it. */
  readonly refusals: string[];
}

export type Fields = Readonly<Record<string, string>>;

/** On a quick machine more forms are sent in a minute than one network may send: each case is worked from another. */
async function fromElsewhere({ officer, dpo }: Team): Promise<void> {
  for (const { page } of [officer, dpo]) await page.context().setExtraHTTPHeaders({ 'X-Forwarded-For': someNetwork() });
}

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
    const { officer, dpo } = team;
    // On a quick machine more forms are sent in a minute than one network may send.
    for (const { page } of [officer, dpo])
      await page.context().setExtraHTTPHeaders({ 'X-Forwarded-For': someNetwork() });
    const at = await linkOn(officer.page, `/desk?find=${reference}`, new RegExp(`^${reference}$`));
    await officer.goTo(at);
    const take = officer.page.getByRole('button', { name: 'Take this case' });
    if ((await take.count()) > 0) await officer.press('Take this case');
    // Whoever a case is not assigned to says first why they open it.
    const opened = await dpo.page.request.get(`${at}/work`);
    if (opened.url().endsWith('/open')) await sendPlainly(dpo.page, `${at}/open`, { reason: 'To approve the answer' });
    return new CaseAtDesk(reference, at, team);
  }

  /** Sure of who asks. */
  confirmsIdentity(): Promise<string> {
    return this.records('confirm-identity', { method: 'Known to their personal adviser' });
  }

  /**
   * Writes something down by the form of an act; it has to be taken. The first form of a kind is filled in as people do, and
   * examined; after it they are read and sent without being drawn (`plain-form.ts`). @returns the words of the page it leads to
   */
  records(which: string, fields: Fields = {}, who = this.team.officer): Promise<string> {
    return this.#recordsAt(`${this.at}/acts/${which}`, fields, who);
  }

  /** The same, for an act on what the Work tab lists. */
  async recordsOn(link: RegExp, fields: Fields): Promise<string> {
    const { officer } = this.team;
    return this.#recordsAt(await linkOn(officer.page, `${this.at}/work`, link), fields, officer);
  }

  async #recordsAt(address: string, fields: Fields, who: Walk): Promise<string> {
    if (who.isDueAt(address)) {
      await who.goTo(address);
      await this.sends(fields, who);
      return visible(who.page.locator('main'));
    }
    const { path, words } = await sendPlainly(who.page, address, fields);
    expect(path.startsWith(`${this.at}/acts`), `${path}: ${words}`).toBe(false);
    return words;
  }

  /** An act of the case, done. */
  async act(which: string, fields: Fields = {}, who = this.team.officer): Promise<void> {
    await who.goTo(`${this.at}/acts/${which}`);
    await this.sends(fields, who);
  }

  /** Goes to the form behind a link of the Work tab. */
  async follows(link: RegExp): Promise<void> {
    const { officer } = this.team;
    await officer.goTo(`${this.at}/work`);
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
  settles(duty: string, note: string, isDone = true, who = this.team.officer): Promise<string> {
    return this.records(`settle-duty?of=${duty}`, { isDone: isDone ? 'yes' : 'no', note }, who);
  }

  /** Sends it for approval; it is built meanwhile. */
  sendsForApproval(): Promise<string> {
    return this.records('request-approval');
  }

  /** Waits until the answer is built; the officer looks at the first page of such a one. */
  async isBuilt(): Promise<void> {
    await fromElsewhere(this.team);
    const { officer } = this.team;
    const address = `${this.at}/answer`;
    const answer = async () => (await officer.page.request.get(address)).text();
    await expect.poll(answer, { timeout: 60_000, interval: 250 }).toContain('Letter (PDF)');
    if (officer.isDueAt(address)) await officer.goTo(address);
  }

  /** Somebody else reads the letter and approves it; by a form that is sent without being drawn where others like it were. */
  async isApproved(isDrawn = true): Promise<void> {
    const { dpo } = this.team;
    await looksAtPages(dpo, this.at);
    if (!isDrawn) {
      await this.records('approve', {}, dpo);
      return;
    }
    await dpo.goTo(`${this.at}/letter`);
    await this.act('approve', {}, dpo);
  }

  releases(recipient: string): Promise<string> {
    return this.records('release', { delivery: 'portal', recipient });
  }
}

/** Looks at each page of an answer, before and after; one without pages has none. */
export async function looksAtPages({ page }: Walk, at: string): Promise<void> {
  for (;;) {
    await page.goto(`${at}/answer`);
    const next = page.getByRole('link', { name: 'next page you have not looked at', exact: true });
    if ((await next.count()) === 0) return;
    await Promise.all([page.waitForEvent('load'), next.click()]);
  }
}
