import { describe, expect, it } from 'vitest';
import type { RequestReceived } from '../../machines/events.ts';
import { type Asker, saidAsker } from '../../machines/sorting/askers.ts';
import { serviceFault } from '../../machines/sorting/gates.ts';
import { askerOf, proposedService } from '../../machines/sorting/sorting.ts';
import { happens, received } from './made-up.ts';
import { play, playOn, refusal } from './play.ts';

const services = ['Children’s social care', 'Early help', 'Fostering'];
const asking = (answer: string) =>
  play(received({ answers: [{ id: 'asked', question: 'What was asked', answer }] })).state;

describe('who asks', () => {
  it.each<[RequestReceived['capacity'], string | null, Asker]>([
    ['self', null, 'self'],
    ['self', 'Solicitor', 'self'],
    ['child', 'Parent', 'parent'],
    ['child', ' mother ', 'parent'],
    ['child', 'Special guardian', 'guardian'],
    ['representative', 'Solicitor', 'solicitor'],
    ['representative', 'Attorney or deputy', 'attorney'],
    ['representative', 'Friend', 'friend'],
    ['representative', 'A friend of the solicitor', 'other'],
    ['representative', null, 'other'],
  ])('asking for %s as “%s” is counted as %s', (capacity, relationship, asker) => {
    expect(saidAsker({ capacity, relationship })).toBe(asker);
  });

  it('is what the team says, until they take it back', () => {
    const begun = play(received());
    const said = playOn(begun, ['request.sorted', { service: null, asker: 'staff' }]);
    expect(askerOf(said.state)).toBe('staff');
    expect(refusal(said, ['request.sorted', { service: null, asker: 'staff' }]).code).toBe('as-it-is');
    expect(askerOf(playOn(said, ['request.sorted', { service: null, asker: null }]).state)).toBe('self');
  });
});

describe('the service of a request', () => {
  it.each([
    ['I was fostered from 1994. Please send the files of Fostering, all of them', 'Fostering'],
    ["everything that children's social care wrote", 'Children’s social care'],
    ['Everything about me', null],
    ['What early help and fostering have', null],
    ['My nearly helpful worker', null],
  ])('asked for with “%s”: %s is proposed', (words, service) => {
    expect(proposedService(asking(words), services)?.service ?? null).toBe(service);
  });

  it('comes from the body’s list; one that has left the list stays where it was said before', () => {
    const { state } = playOn(play(received()), ['request.sorted', { service: 'Fostering', asker: null }]);
    const said = (service: string) => happens('request.sorted', { service, asker: 'parent' });
    expect(serviceFault(state, said('Refuse collection'), services)?.code).toBe('no-service');
    expect(serviceFault(state, said('Early help'), services)).toBeNull();
    expect(serviceFault(state, said('Fostering'), ['Early help'])).toBeNull();
  });
});
