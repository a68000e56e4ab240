import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import HowToReceive from '../../app/routes/track/how-to-receive.tsx';
import Pace from '../../app/routes/track/pace.tsx';
import Withdraw from '../../app/routes/track/withdraw.tsx';

const back = '/track/cases/RD-TEST-0001';
const facts = { obstacle: 'The case is closed.', back, commandId: 'command-of-a-test-1' };
// `matches`: what the router knows of other routes; these pages ask nothing of it.
const route = { params: { reference: 'RD-TEST-0001' }, matches: [] as never };

const pages = [
  [
    'how the answer is received',
    <HowToReceive key="receive" {...route} loaderData={{ ...facts, values: { way: 'paper', address: '' } }} />,
  ],
  ['the pace', <Pace key="pace" {...route} loaderData={{ ...facts, isSlow: false }} />],
  ['stopping', <Withdraw key="stop" {...route} loaderData={{ ...facts, hasOthers: false }} />],
] as const;

it.each(pages)('%s: a page that could only be refused says why, and has no button', (_, page) => {
  const html = renderToStaticMarkup(<MemoryRouter>{page}</MemoryRouter>);
  expect(html).toContain('The case is closed.');
  expect(html).toContain(`href="${back}/messages"`);
  expect(html).not.toContain('<form');
});
