// What can be told about a buyer's number before the server judges it.

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Whether eleven digits end in their check digit. */
export function isRuc(text) {
  if (!/^(10|15|16|17|20)\d{9}$/.test(text)) {
    return false;
  }
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return (11 - (sum % 11)) % 10 === Number(text[10]);
}

/** Whether the text is a DNI: eight digits. */
export function isDni(text) {
  return /^\d{8}$/.test(text);
}

/** The first thing missing, as {field, message}, or null. */
export function problem({ kind, number, name, type }) {
  if (kind === 'dni' && !isDni(number)) {
    return { field: 'number', message: 'El DNI tiene ocho dígitos. Revíselo con el cliente.' };
  }
  if (kind === 'ruc' && !isRuc(number)) {
    return { field: 'number', message: 'El RUC no es válido: son once dígitos y el último no coincide. Revíselo con el cliente.' };
  }
  if (kind === 'otro' && type !== '-' && !/^[A-Za-z0-9-]{1,15}$/.test(number)) {
    return { field: 'number', message: 'El número lleva letras y dígitos, sin espacios. Revíselo con el cliente.' };
  }
  if (kind !== 'varios' && name.trim().length < 3) {
    return { field: 'name', message: kind === 'ruc' ? 'Falta la razón social del cliente.' : 'Falta el nombre del cliente.' };
  }
  return null;
}
