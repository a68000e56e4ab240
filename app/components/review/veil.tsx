/**
 * Over a page whose pictures may be hard to see: nobody comes upon them without wanting to.
 * @param seen the address of the page with the pictures of its document shown
 * @param how what became of them until then
 */
export function Veil({
  seen,
  how = 'blurred',
  unveil,
}: {
  seen: string;
  how?: 'blurred' | 'left out';
  unveil: (() => void) | null;
}) {
  return (
    <div className="rd-veil">
      <p className="govuk-body">
        This document is a picture, or was marked as hard to read. Its pages are {how} until you want to see them.
      </p>
      {unveil ? (
        <button type="button" className="rd-tool" onClick={unveil}>
          Show the pages of this document
        </button>
      ) : (
        <a className="govuk-link" href={seen}>
          Show the pages of this document
        </a>
      )}
    </div>
  );
}
