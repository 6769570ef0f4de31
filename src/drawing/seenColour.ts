/** Matrices on linear red, green and blue. */
type Matrix = readonly (readonly [number, number, number])[];

/**
 * Colour vision, `usual` or without one of the three kinds of cones: Machado, Oliveira and Fernandes 2009, severity 1
 * (https://doi.org/10.1109/TVCG.2009.113).
 */
export const SIGHTS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The contrast of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear values of red, green and blue, from 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function linear(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

/** Distance of two colours in CIELAB; 2.3 is just noticeable. */
export function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [toLab(seen(one, sight)), toLab(seen(other, sight))];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

function seen(colour: string, sight: Matrix): readonly number[] {
  const parts = linear(colour);
  return sight.map((row) => {
    const sum = row.reduce((total, share, index) => total + share * (parts[index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
}

/** Converts linear sRGB (white point D65) to CIELAB. */
function toLab([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function root(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : (841 / 108) * share + 4 / 29;
}
