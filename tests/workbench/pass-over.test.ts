import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loader as lookPlain, action as plainPage } from '../../app/routes/desk/workbench/page.tsx';
import { action as review } from '../../app/routes/desk/workbench/review.ts';
import { call, form, json, officer, openWorld, type StaffActor, staff, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('undo', () => {
  it('leaves what it cannot take back when it is told to, and reaches what was done before; which one, is asked and told', async () => {
    const other = staff('officer-2', 'officer');
    const send = (who: StaffActor, page: number, act: unknown, commandId = randomUUID()) =>
      call(world, who, review, world.at(page), json({ commandId, act }));
    await send(officer, 1, world.box(30));
    const count = await world.marks();
    const first = randomUUID();
    const second = randomUUID();
    await send(officer, 1, world.box(60), first);
    await send(officer, 2, world.box(60, 2), second);
    await send(other, 2, { do: 'remove', marks: [second] });
    const undo = { do: 'undo' };
    const refused = z
      .object({ sentence: z.string(), stuck: z.object({ last: z.number() }) })
      .parse((await send(officer, 2, undo)).body);
    expect(refused.sentence).toMatch(/^A colleague has changed the same thing on page 2/);
    const over = { do: 'pass-over', ...refused.stuck };

    // Another window of theirs went on meanwhile: what would be left now is not what they were told of.
    await send(officer, 1, world.box(90));
    expect(await send(officer, 2, over)).toMatchObject({
      status: 409,
      body: { sentence: expect.stringContaining('You did something else') },
    });
    await send(officer, 1, undo);
    const anew = z.object({ stuck: z.object({ last: z.number() }) }).parse((await send(officer, 2, undo)).body);
    const commandId = randomUUID();
    const done = await send(officer, 2, { do: 'pass-over', ...anew.stuck }, commandId);
    expect(done).toMatchObject({
      status: 200,
      body: { now: { passedOver: { place: 'page 2', isUndone: true }, undo: 'page 1', redo: 'page 1' } },
    });
    expect(await world.marks()).toEqual(count);
    // Sent twice it goes no further back.
    await send(officer, 2, { do: 'pass-over', ...anew.stuck }, commandId);
    expect(await world.marks()).toEqual(count);
    expect((await send(officer, 1, { do: 'redo' })).status).toBe(200);
    expect((await send(officer, 1, undo)).status).toBe(200);
    expect(await world.marks()).toEqual(count);

    // The same without a script: the refusal comes with a button, and the page it leads to says what was left and what undone.
    await send(officer, 1, world.box(60));
    const third = randomUUID();
    await send(officer, 2, world.box(60, 2), third);
    await send(other, 2, { do: 'remove', marks: [third] });
    const plain = (...fields: readonly (readonly [string, string])[]) =>
      call(world, officer, plainPage, world.at(2), form([['commandId', randomUUID()], ...fields]));
    const stopped = await plain(['do', 'undo']);
    const offered = z
      .object({ errors: z.array(z.object({ field: z.string() })), stuck: z.object({ last: z.number() }) })
      .parse(stopped.body);
    expect([stopped.status, offered.errors[0]?.field]).toEqual([409, 'pass-over']);
    const left = await plain(['pass-over', String(offered.stuck.last)]);
    expect(left.status).toBe(303);
    const there = await call(
      world,
      officer,
      lookPlain,
      world.at(2),
      new Request(new URL(left.location ?? '', 'http://x')),
    );
    expect(there.body).toMatchObject({
      workbench: { done: expect.stringMatching(/^Your change on page 2 is left as it is\. Undone on page 1\. \d/) },
    });
    expect(await world.marks()).toEqual(count);
    // Where what was done before cannot be undone either, or nothing was, it says so.
    const stranger = staff('officer-8', 'officer');
    const [one, two] = [randomUUID(), randomUUID()];
    await send(stranger, 1, world.box(60), one);
    await send(stranger, 2, world.box(60, 2), two);
    await send(other, 2, { do: 'remove', marks: [two] });
    await send(other, 1, { do: 'remove', marks: [one] });
    const { stuck } = z.object({ stuck: z.object({ last: z.number() }) }).parse((await send(stranger, 2, undo)).body);
    expect(await send(stranger, 2, { do: 'pass-over', ...stuck })).toMatchObject({
      status: 200,
      body: { now: { passedOver: { place: 'page 2', isUndone: false }, undo: 'page 1' } },
    });
    // The first thing they did has nothing before it to go on with.
    expect(await send(stranger, 1, undo)).toMatchObject({ status: 409, body: { stuck: null } });
  });
});
