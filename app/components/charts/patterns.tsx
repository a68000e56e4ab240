/** How a part of a bar is filled. Each differs by pattern as well as by colour, so that print and eyes without colour tell them apart. */
export type Fill = 'solid' | 'striped' | 'dotted' | 'outlined';

const ink: Record<Fill, string> = { solid: '#12436d', striped: '#d4351c', dotted: '#801650', outlined: '#12436d' };

const tiles: Record<Exclude<Fill, 'solid' | 'outlined'>, string> = {
  striped: 'M-1,1 l2,-2 M0,8 l8,-8 M7,9 l2,-2',
  dotted: 'M2,2 h3 v3 h-3 z',
};

/** The patterns of a chart, defined once inside its picture under ids of its own. */
export function Patterns({ of }: { of: string }) {
  return (
    <defs>
      {(['striped', 'dotted'] as const).map((fill) => (
        <pattern key={fill} id={`${of}-${fill}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="#ffffff" />
          <path
            d={tiles[fill]}
            stroke={fill === 'striped' ? ink[fill] : 'none'}
            strokeWidth="3"
            fill={fill === 'dotted' ? ink[fill] : 'none'}
          />
        </pattern>
      ))}
    </defs>
  );
}

/** What to paint a shape with. */
export const painted = (of: string, fill: Fill) => ({
  fill: fill === 'solid' ? ink.solid : fill === 'outlined' ? '#ffffff' : `url(#${of}-${fill})`,
  stroke: ink[fill],
  strokeWidth: 1.5,
});

/** Above a chart: which pattern is what. */
export function Key({
  of,
  entries,
}: {
  of: string;
  entries: readonly { readonly fill: Fill; readonly words: string }[];
}) {
  return (
    <g>
      {entries.map(({ fill, words }, index) => (
        <g key={fill} transform={`translate(${(index % 2) * 320}, ${Math.floor(index / 2) * 26})`}>
          <rect x="1" y="1" width="16" height="16" {...painted(of, fill)} />
          <text x="26" y="15" fontSize="16" fill="#0b0c0c">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
