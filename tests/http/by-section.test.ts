import { RouterContextProvider, type ServerBuild } from 'react-router';
import { expect, it } from 'vitest';
import { bySection } from '../../app/http/by-section.ts';

const module = { default: () => null };
const route = (id: string, parentId: string | undefined, path?: string, index?: true) => ({
  id,
  module,
  ...(parentId !== undefined && { parentId }),
  ...(path !== undefined && { path }),
  ...(index && { index }),
});
const routes: ServerBuild['routes'] = Object.fromEntries(
  [
    route('root', undefined, ''),
    route('public', 'root'),
    route('start', 'public', undefined, true),
    route('question', 'public', 'ask/:page'),
    route('team', 'root'),
    route('list', 'team', 'desk'),
    route('case', 'team', 'desk/cases/:id'),
    route('pages', 'case', 'pages'),
    route('free', 'root', ':word/free'),
    route('rest', 'root', '*'),
  ].map((one) => [one.id, one]),
);

/** Which routes the framework is given to choose from, for an address. */
async function offeredFor(address: string): Promise<string[]> {
  const handle = bySection(routes, (some) => async () => Response.json(Object.keys(some)));
  const context = new RouterContextProvider();
  return (await handle(new Request(`https://rights.example.org${address}`), context)).json();
}

const team = ['root', 'team', 'list', 'case', 'pages'];
const anywhere = ['start', 'free', 'rest'];

it.each(['/desk', '/desk?time=late', '/desk/', '/desk/cases/7', '/desk/cases/7/pages', '/desk/what-is-not-there'])(
  '%s is looked for among the routes that begin with desk or with any word, inside their layouts',
  async (address) => {
    expect((await offeredFor(address)).toSorted()).toEqual([...team, 'public', ...anywhere].toSorted());
  },
);

it.each(['/', '/Desk', '/desk.data', '/d%65sk', '/deskx', '/nothing/here', '/7'])(
  '%s, which begins with no word of ours, is looked for among all',
  async (address) => {
    expect(await offeredFor(address)).toEqual(Object.keys(routes));
  },
);
