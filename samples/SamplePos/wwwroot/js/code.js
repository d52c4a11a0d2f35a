// Product codes as the shop compares them: the case of a letter and how its accent is stored make no other code.

const fold = code => code.trim().toUpperCase().normalize('NFC');

/** Whether two spellings are one code. */
export const sameCode = (one, other) => fold(one) === fold(other);
