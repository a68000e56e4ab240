import type { Delivery } from '../../../../machines/people.ts';
import { wentWords } from '../words.ts';

/** Whom an answer was released to, how it came to them, when it was downloaded, and that it was taken back. */
export function HandedOver(props: {
  release: { readonly on: string; readonly recipient: string; readonly delivery: Delivery } | null;
  /** There are stages before it. */
  isLast: boolean;
  deliveries: readonly { readonly stage: number | null; readonly on: string; readonly note: string }[];
  /** What was posted or handed over, and nobody has put on record as delivered; by its stage, null for the last or only one. */
  undelivered: readonly (number | null)[];
  recalls: readonly { readonly on: string; readonly reason: string }[];
  /** Null where nothing could be downloaded: it was not released yet, or never online. */
  downloads: readonly { readonly seq: number; readonly when: string }[] | null;
}) {
  const { release, isLast, deliveries, undelivered, recalls, downloads } = props;
  const nameOf = (stage: number | null) =>
    stage === null ? (isLast ? 'the last stage' : 'the answer') : `stage ${stage}`;
  return (
    <>
      {release ? (
        <p className="govuk-body">
          Released on {release.on} to {release.recipient}, {wentWords[release.delivery]}.
        </p>
      ) : null}
      {deliveries.map((item, index) => (
        <p key={index} className="govuk-body">
          Delivery of {nameOf(item.stage)} on {item.on}: {item.note}
        </p>
      ))}
      {undelivered.map((stage) => (
        <p key={stage} className="govuk-body">
          The delivery of {nameOf(stage)} is not on record yet.
        </p>
      ))}
      {recalls.map(({ on, reason }, index) => (
        <p key={index} className="govuk-body">
          Taken back on {on}: {reason}
        </p>
      ))}
      {downloads ? (
        <>
          <h2 className="govuk-heading-m">Downloads</h2>
          {downloads.length === 0 ? (
            <p className="govuk-body">The requester has not downloaded anything yet.</p>
          ) : (
            <ul className="govuk-list govuk-list--bullet">
              {downloads.map(({ seq, when: at }) => (
                <li key={seq}>{at}</li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </>
  );
}
