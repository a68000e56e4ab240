import { scaleBand, scaleLinear } from 'd3-scale';
import { type Fill, Key, Patterns, painted } from './patterns.tsx';

const [width, labels, numbers, row] = [640, 130, 50, 32];

/**
 * Bars that lie, one a row, each made of parts that add up; its sum stands at its end.
 * @param id of its own on the page
 * @param name what the picture shows, for who hears it
 * @param keys what the parts are, in the order of `parts`
 */
export function StackedBars({
  id,
  name,
  keys,
  bars,
}: {
  id: string;
  name: string;
  keys: readonly { readonly fill: Fill; readonly words: string }[];
  bars: readonly { readonly label: string; readonly parts: readonly number[] }[];
}) {
  const sums = bars.map(({ parts }) => parts.reduce((all, n) => all + n, 0));
  const head = keys.length > 1 ? Math.ceil(keys.length / 2) * 26 + 14 : 0;
  const height = head + bars.length * row;
  const along = scaleLinear([0, Math.max(1, ...sums)], [labels, width - numbers]);
  const down = scaleBand(
    bars.map((_, index) => index),
    [head, height],
  ).padding(0.25);
  return (
    <svg
      className="rd-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      xmlns="http://www.w3.org/2000/svg"
    >
      <Patterns of={id} />
      {keys.length > 1 ? <Key of={id} entries={keys} /> : null}
      {bars.map(({ label, parts }, index) => {
        const y = down(index) ?? 0;
        const middle = y + down.bandwidth() / 2 + 5;
        const ends = parts.map((_, part) => along(parts.slice(0, part + 1).reduce((all, n) => all + n, 0)));
        return (
          <g key={label}>
            <text x={labels - 10} y={middle} fontSize="16" textAnchor="end" fill="#0b0c0c">
              {label}
            </text>
            {parts.map((n, part) => {
              const from = part === 0 ? labels : (ends[part - 1] ?? labels);
              const fill = keys[part]?.fill ?? 'solid';
              return n === 0 ? null : (
                <rect
                  key={fill}
                  x={from}
                  y={y}
                  width={(ends[part] ?? from) - from}
                  height={down.bandwidth()}
                  {...painted(id, fill)}
                />
              );
            })}
            <text x={(ends.at(-1) ?? labels) + 8} y={middle} fontSize="16" fill="#0b0c0c">
              {sums[index]}
            </text>
          </g>
        );
      })}
      <line x1={labels} x2={labels} y1={head} y2={height} stroke="#0b0c0c" />
    </svg>
  );
}
