import { Fragment } from 'react';

/** An answer with its line breaks. */
export function Lines({ text }: { text: string | readonly string[] }) {
  const lines = typeof text === 'string' ? text.split('\n') : text;
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {line}
    </Fragment>
  ));
}
