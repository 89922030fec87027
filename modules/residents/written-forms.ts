// How telephone numbers and e-mail addresses are written down, so that one number is one value.

/** E.164 (`+358401234567`) from any usual spelling; a number without a country is Finnish. Undefined when it cannot be dialled from abroad. */
export function readPhone(typed: string): string | undefined {
  const digits = typed
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-–]/g, '');
  const international = digits.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? `+${digits.slice(2)}`
      : digits.startsWith('0')
        ? `+358${digits.slice(1)}`
        : undefined;
  return international !== undefined && /^\+[1-9]\d{6,14}$/.test(international) ? international : undefined;
}

/** Small letters, no spaces around; undefined when it cannot be an address. */
export function readEmail(typed: string): string | undefined {
  const address = typed.trim().toLowerCase();
  return address.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address) ? address : undefined;
}
