const ZERO = 48;
const NO_NUMBER = -1_000_000;

/** Of two characters; far below zero where one of them is no digit. */
export function twoDigits(from: usize): i32 {
  const tens = <i32>load<u8>(from) - ZERO;
  const ones = <i32>load<u8>(from + 1) - ZERO;
  return <u32>tens > 9 || <u32>ones > 9 ? NO_NUMBER : tens * 10 + ones;
}

/** Of so many digits, two to nine, the first of which is no zero; -1 for others. */
export function number(from: usize, length: i32): i32 {
  if (length > 9 || load<u8>(from) === ZERO) return -1;
  let value = 0;
  for (let digit = from; digit < from + length; digit += 1) value = value * 10 + load<u8>(digit) - ZERO;
  return value;
}
