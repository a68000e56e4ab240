export interface CaseReferenceProps {
  readonly children: string;
  /** The page of the case that fits. */
  readonly to: string;
  /** An auditor sees references and opens no case. */
  readonly mayOpen: boolean;
}

/** A reference in a list: the way to its case, for whoever may open one. */
export function CaseReference({ children, to, mayOpen }: CaseReferenceProps) {
  return mayOpen ? (
    <a className="govuk-link rd-nowrap" href={to}>
      {children}
    </a>
  ) : (
    children
  );
}
