import { describe, expect, it, test } from 'vitest';
import { letterContent } from '../../app/letters/letter-content.ts';
import { northfold } from '../../app/profile.ts';
import { noticeLetter } from '../../app/services/contact/notice-letter.ts';
import { requesterStatus } from '../../app/services/following/requester-status.ts';
import { usualCauses } from '../../machines/breach/causes.ts';
import { causeFault } from '../../machines/breach/gates.ts';
import { explanationOf, missedOf, wantedOn } from '../../machines/breach/missed.ts';
import { newsOn } from '../../machines/watching/warnings-on.ts';
import { day, happens, received, type Said } from '../machines/made-up.ts';
import { approved, aRequest, mailsOf, type Played, play, playOn, refusal } from '../machines/play.ts';
import { usualRules } from '../machines/watching.ts';

const on = (date: string, said: Said = {}): Said => ({ on: day(date), ...said });
/** As the sweep does: what a day brings is put on record. */
const seenOn = (so: Played, date: string): Played => {
  const told = newsOn(so.state, day(date), usualRules);
  return told.length === 0 ? so : playOn(so, ['watch.told', on(date, { told })]);
};

// Received on 10 March 2026, so the answer is due on 10 April, and both counts end that day.
const running = aRequest('identity.confirmed');
const late = seenOn(running, '2026-04-11');
const told = playOn(late, ['breach.apologised', on('2026-04-13')]);
const again = on('2026-05-03', { newDateOn: '2026-05-20', why: 'We found two more boxes.' });

describe('which date was missed', () => {
  test.each<[string, Played, string | null]>([
    ['open, the last day not over', seenOn(running, '2026-04-10'), null],
    ['open, and the day went by', late, '2026-04-10'],
    ['answered on the day', aRequest(...approved, ['answer.released', on('2026-04-10')]), null],
    ['answered the day after', aRequest(...approved, ['answer.released', on('2026-04-11')]), '2026-04-10'],
    ['withdrawn after the day', playOn(late, ['request.withdrawn', on('2026-04-20')]), '2026-04-10'],
    ['extended in time', seenOn(playOn(running, ['extension.given', on('2026-04-01')]), '2026-04-11'), null],
  ])('%s (UK GDPR Art 12(3))', (_case, { state }, missed) => {
    expect(missedOf(state)?.on ?? null).toBe(missed);
  });

  it('a question asked after the day does not undo it (Art 12A(5))', () => {
    const asked = playOn(late, ['clarification.asked', on('2026-04-13')]);
    expect(missedOf(asked.state)).toEqual({ on: '2026-04-10', isPastLimit: true, metOn: null });
  });

  it('of a complaint it is the day to acknowledge it (DPA 2018 s.164A(3))', () => {
    const complaint = seenOn(play(received({ right: 'complaint' })), '2026-04-15');
    expect(missedOf(complaint.state)?.on).toBe('2026-04-09');
    expect(refusal(complaint, ['breach.apologised', on('2026-04-15', { missedOn: '2026-04-09' })])).toMatchObject({
      code: 'acknowledge',
      citation: 'DPA 2018 s.164A(3)',
    });
    const acknowledged = playOn(complaint, ['complaint.acknowledged', on('2026-04-16')]);
    expect(missedOf(acknowledged.state)).toMatchObject({ on: '2026-04-09', metOn: '2026-04-16' });
  });
});

describe('a missed date wants a cause, and a word to the person', () => {
  test.each<[string, Played, string, readonly string[]]>([
    ['nothing on record', late, '2026-04-11', ['explanation', 'apology']],
    ['explained', playOn(late, ['breach.explained', on('2026-04-12')]), '2026-04-12', ['apology']],
    ['the person told', told, '2026-04-13', ['explanation']],
    ['the new date has come', told, '2026-05-01', ['explanation']],
    ['the new date has passed too', told, '2026-05-02', ['explanation', 'new-date']],
    ['told again', playOn(told, ['breach.apologised', again]), '2026-05-03', ['explanation']],
    ['answered late', aRequest(...approved, ['answer.released', on('2026-04-20')]), '2026-04-21', ['explanation']],
    ['in time', running, '2026-04-10', []],
  ])('%s', (_case, { state }, today, wanted) => {
    expect(wantedOn(state, day(today))).toEqual(wanted);
  });

  it('is told with a day that lies ahead, of a date that is still the one missed', () => {
    expect(refusal(late, ['breach.apologised', on('2026-05-01')]).code).toBe('new-date');
    expect(refusal(late, ['breach.apologised', on('2026-04-13', { missedOn: '2026-04-09' })]).code).toBe('date-moved');
    expect(refusal(running, 'breach.explained').sentence).toBe('No date of this case has been missed.');
    const answered = aRequest(...approved, ['answer.released', on('2026-04-20')]);
    expect(refusal(answered, ['breach.apologised', on('2026-04-21')]).code).toBe('answered');
  });

  it('explained again, the last one holds; of a case that is over too', () => {
    const over = playOn(late, ['request.withdrawn', on('2026-04-20')], ['breach.explained', on('2026-04-21')]);
    const anew = playOn(over, ['breach.explained', on('2026-04-22', { cause: 'volume' })]);
    expect(explanationOf(anew.state)?.cause).toBe('volume');
  });

  it('a cause comes from the list of the body: only what is coded can be counted', () => {
    const said = (cause: string) => happens('breach.explained', { cause });
    expect(causeFault(said('search-late'), usualCauses)).toBeNull();
    expect(causeFault(said('the-weather'), usualCauses)?.code).toBe('no-cause');
    expect(causeFault(said('search-late'), [{ code: 'own', name: 'Our own' }])?.code).toBe('no-cause');
  });
});

describe('what the person is told (UK GDPR Art 12(1), (3), (4); DPA 2018 ss.164A, 165)', () => {
  const letterOf = ({ state }: Played) => {
    const letter = noticeLetter(northfold, state, day('2026-05-04'), 'apology');
    return letter === null ? '' : JSON.stringify(letterContent(letter));
  };

  test.each([
    ['the date that was missed', 'We had to answer by Fri 10 April 2026.'],
    ['that we are sorry', 'We are sorry.'],
    ['why', 'One of our teams sent us your records late.'],
    ['the new date', 'We will answer by Fri 1 May 2026.'],
    ['that they can complain to us', 'You can complain to us.'],
    ['and to the Commissioner', 'section 165'],
    ['and go to court', 'section 167'],
    ['and whom to ask', northfold.contact.phone],
  ])('%s', (_what, words) => expect(letterOf(told)).toContain(words));

  it('the second time, that the new date was missed as well', () => {
    const twice = playOn(told, ['breach.apologised', again]);
    expect(letterOf(twice)).toContain('Then we said that we would answer by Fri 1 May 2026.');
    expect(letterOf(twice)).toContain('We will answer by Wed 20 May 2026.');
  });

  it('by a message that gives nothing away, and on their page, whatever way they are written to', () => {
    expect(mailsOf(late, ['breach.apologised', on('2026-04-13')])).toEqual(['message-waiting → requester']);
    expect(requesterStatus(told.state, day('2026-04-14')).time).toContain('We will answer by Fri 1 May 2026.');
  });
});
