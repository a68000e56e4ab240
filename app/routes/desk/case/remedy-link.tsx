/** Where what stands in the way can be dealt with, for what has a page of its own. */
const remedies: Readonly<Record<string, { readonly to: string; readonly text: string }>> = {
  'doubts-wrong': { to: 'doubts', text: 'Open the list of doubts' },
  'doubts-open': { to: 'doubts', text: 'Open the list of doubts' },
  'doubts-unread': { to: 'doubts', text: 'Open the list of doubts' },
  doubts: { to: 'doubts', text: 'Open the list of doubts' },
  'notes-open': { to: 'comments', text: 'Open the comments on pages' },
  'not-looked-at': { to: 'answer#to-look-at', text: 'See what is left to look at' },
  sample: { to: 'answer#to-look-at', text: 'See what is left to look at' },
  findings: { to: 'documents', text: 'Open the documents' },
  unread: { to: 'documents', text: 'Open the documents' },
  'undecided-pages': { to: 'workbench', text: 'Open the workbench' },
};

export function RemedyLink({ caseId, code }: { caseId: string; code: string }) {
  const remedy = remedies[code];
  return remedy ? (
    <p className="govuk-body">
      <a className="govuk-link" href={`/desk/cases/${caseId}/${remedy.to}`}>
        {remedy.text}
      </a>
    </p>
  ) : null;
}
