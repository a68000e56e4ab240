import { useEffect, useState } from 'react';

const stepMs = 15_000;
const breakAfter = 50;
const key = 'rightsdesk-reading';

interface Kept {
  readonly day: string;
  /** Minutes these papers were on the screen: today, and since the last break. */
  readonly today: number;
  readonly since: number;
}

const dayOf = () => new Date().toDateString();

function kept(): Kept {
  const none = { day: dayOf(), today: 0, since: 0 };
  const [day, today, since] = (sessionStorage.getItem(key) ?? '').split('|');
  return day === none.day ? { day, today: Number(today) || 0, since: Number(since) || 0 } : none;
}

const keep = ({ day, today, since }: Kept) => sessionStorage.setItem(key, `${day}|${today}|${since}`);

function minutes(count: number): string {
  const [hours, rest] = [Math.floor(count / 60), Math.floor(count % 60)];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** Minutes somebody has had papers like these before them. */
export interface ReadMinutes extends Pick<Kept, 'today' | 'since'> {
  readonly rested: () => void;
}

/**
 * How long somebody has had papers like these before them today, and since they had a break. It is counted in this window and kept nowhere
 * else: it is for whoever reads, not for whoever counts.
 */
export function useReadingTime(): ReadMinutes | null {
  const [now, setNow] = useState<Kept | null>(null);
  useEffect(() => {
    setNow(kept());
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      const { day, today, since } = kept();
      const next = { day, today: today + stepMs / 60_000, since: since + stepMs / 60_000 };
      keep(next);
      setNow(next);
    }, stepMs);
    return () => clearInterval(timer);
  }, []);
  if (!now) return null;
  const rested = () => {
    const next = { ...now, since: 0 };
    keep(next);
    setNow(next);
  };
  return { today: now.today, since: now.since, rested };
}

/** A word about a break, where whoever reads sees it; read out once it is there, and every ten minutes, not every minute, after that. */
export function BreakWord({ time }: { time: ReadMinutes | null }) {
  const isDue = time !== null && time.since >= breakAfter;
  const tens = isDue ? Math.floor(time.since / 10) * 10 : 0;
  return (
    <div className={isDue ? 'rd-break' : undefined}>
      <div role="status">
        {isDue ? (
          <p className="govuk-body-s">
            You have read for {minutes(tens)} or more. Some of this is hard to read. A break now is part of the work.
          </p>
        ) : null}
      </div>
      {isDue ? (
        <button type="button" className="rd-tool" onClick={time.rested}>
          I have had a break
        </button>
      ) : null}
    </div>
  );
}

/** The time with papers like these today. */
export const ReadingTime = ({ time }: { time: ReadMinutes }) => (
  <section aria-labelledby="reading-time">
    <h2 className="govuk-heading-s" id="reading-time">
      Time with these papers today: {minutes(time.today)}
    </h2>
    <p className="govuk-body-s">Only you see this. It stays in this window.</p>
  </section>
);
