import { requestMachine } from './request/machine.ts';

/** What is read off a state of the machine. */
interface Node {
  readonly key: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly initial: { readonly target: readonly { readonly key: string }[] };
  readonly transitions: ReadonlyMap<string, readonly Transition[]>;
  readonly always?: readonly Transition[];
}
interface Transition {
  readonly target: readonly { readonly key: string }[] | undefined;
  readonly guard?: unknown;
}

/**
 * The request machine as Mermaid diagrams in Markdown, one a region, read off the machine itself: an arrow carries the
 * events that take it and, in brackets, what has to hold. The same machine always gives the same text.
 */
export const requestDiagram = (): string => Object.values(requestMachine.root.states).map(ofRegion).join('\n');

function ofRegion(region: Node): string {
  const everywhere = [...region.transitions].flatMap(([event, all]) => all.map((one) => `\`${label(event, one)}\``));
  return [
    `### Region \`${region.key}\``,
    '',
    ...(everywhere.length > 0 ? [`Heard in each of its states: ${everywhere.join(', ')}.`, ''] : []),
    '```mermaid',
    'stateDiagram-v2',
    '  direction LR',
    ...region.initial.target.map((first) => `  [*] --> ${first.key}`),
    ...Object.values(region.states).flatMap(arrowsFrom),
    '```',
    '',
  ].join('\n');
}

/**
 * One arrow to each other state reached from this one, with everything that leads there. What is heard without leaving the
 * state stands inside it, under its name: loops would cover the other arrows' labels.
 */
function arrowsFrom(state: Node): string[] {
  const labels = new Map<string, string[]>();
  const note = (transition: Transition, text: string) => {
    const to = transition.target?.[0]?.key ?? state.key;
    labels.set(to, [...(labels.get(to) ?? []), text]);
  };
  for (const transition of state.always ?? []) note(transition, label('at once', transition));
  for (const [event, all] of state.transitions)
    for (const transition of all) note(transition, label(event, transition));
  return [...labels].flatMap(([to, texts]) =>
    to === state.key
      ? [state.key, ...texts].map((text) => `  ${state.key}: ${text}`)
      : [`  ${state.key} --> ${to}: ${texts.join('<br/>')}`],
  );
}

const label = (event: string, { guard }: Transition): string =>
  typeof guard === 'string' ? `${event} [${guard}]` : event;
