import type { ReactNode } from 'react';

/**
 * A sentence whose words in square brackets are something more, bold or a link: `` t`You can [carry on now].` ``. The whole of
 * it is one key of the catalogue, because those words stand elsewhere in another language.
 */
export function Marked({ text, children }: { text: string; children: (words: string) => ReactNode }) {
  const [, before = text, words = '', after = ''] = /^([^[]*)\[([^\]]*)\](.*)$/s.exec(text) ?? [];
  return (
    <>
      {before}
      {words === '' ? null : children(words)}
      {after}
    </>
  );
}

/** A sentence with a link in it. */
export const Linked = ({ text, href }: { text: string; href: string }) => (
  <Marked text={text}>
    {(words) => (
      <a className="govuk-link" href={href}>
        {words}
      </a>
    )}
  </Marked>
);
