/** Links to further pages, one under the other; a list, so that a screen reader says how many there are. */
export function WaysOn({ ways }: { ways: readonly (readonly [href: string, text: string])[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {ways.map(([href, text]) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
