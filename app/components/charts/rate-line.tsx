import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

const [width, height, left, right, top, bottom] = [640, 300, 50, 30, 20, 34];

/** A point of a line: per cent, or null where there was nothing to share. */
export interface RatePoint {
  readonly label: string;
  readonly rate: number | null;
}

/**
 * A rate over time, from 0 to 100 per cent, with a second one drawn broken. Each point of the first has its number beside it.
 * @param name what the picture shows, for who hears it
 */
export function RateLine({
  name,
  first,
  second,
  words,
}: {
  name: string;
  first: readonly RatePoint[];
  second: readonly RatePoint[];
  words: readonly [string, string];
}) {
  const across = scalePoint(
    first.map(({ label }) => label),
    [left + 14, width - right],
  );
  const up = scaleLinear([0, 100], [height - bottom, top]);
  const at = ({ label, rate }: RatePoint): [number, number] => [across(label) ?? left, up(rate ?? 0)];
  const path = line<RatePoint>(
    (point) => at(point)[0],
    (point) => at(point)[1],
  ).defined(({ rate }) => rate !== null);
  const shownPoints = first.filter(({ rate }) => rate !== null);
  return (
    <svg
      className="rd-chart"
      viewBox={`0 0 ${width} ${height + 30}`}
      role="img"
      aria-label={name}
      xmlns="http://www.w3.org/2000/svg"
    >
      {up.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={up(tick)} y2={up(tick)} stroke="#b1b4b6" />
          <text x={left - 8} y={up(tick) + 5} fontSize="15" textAnchor="end" fill="#0b0c0c">
            {tick}%
          </text>
        </g>
      ))}
      {first.map(({ label }, index) =>
        index % Math.ceil(first.length / 12) === 0 ? (
          <text key={label} x={across(label)} y={height - 8} fontSize="15" textAnchor="middle" fill="#0b0c0c">
            {label.slice(0, 3)}
          </text>
        ) : null,
      )}
      <path d={path(second) ?? ''} fill="none" stroke="#801650" strokeWidth="2.5" strokeDasharray="7 5" />
      <path d={path(first) ?? ''} fill="none" stroke="#12436d" strokeWidth="3.5" />
      {shownPoints.map((point) => (
        <g key={point.label}>
          <circle cx={at(point)[0]} cy={at(point)[1]} r="5" fill="#12436d" />
          <text
            x={at(point)[0]}
            y={at(point)[1] + ((point.rate ?? 0) > 90 ? 22 : -11)}
            fontSize="15"
            textAnchor="middle"
            fill="#0b0c0c"
            stroke="#ffffff"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {point.rate}
          </text>
        </g>
      ))}
      <line x1={left} x2={left + 34} y1={height + 16} y2={height + 16} stroke="#12436d" strokeWidth="3.5" />
      <text x={left + 42} y={height + 21} fontSize="15" fill="#0b0c0c">
        {words[0]}
      </text>
      <line
        x1={left + 270}
        x2={left + 304}
        y1={height + 16}
        y2={height + 16}
        stroke="#801650"
        strokeWidth="2.5"
        strokeDasharray="7 5"
      />
      <text x={left + 312} y={height + 21} fontSize="15" fill="#0b0c0c">
        {words[1]}
      </text>
    </svg>
  );
}
