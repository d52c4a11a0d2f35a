// How a sale is paid: what each method pays, what goes back, what is missing. Whole céntimos; nothing here touches the page.
import { format, roundCash } from './money.js';

/** The methods in the order of the screen. */
export const methods = ['efectivo', 'yape', 'plin', 'tarjeta', 'transferencia', 'fiado'];

/**
 * Plans the payments of a sale of `exact` céntimos. `given` holds what each method gives: of cash what is handed over, which may be more than is due.
 * Answers what is paid, the change, what is missing and, when all is well, the payments for the server.
 */
export function plan(exact, given, { reference = '', account = null } = {}) {
  const others = methods.filter(method => method !== 'efectivo' && given[method] > 0);
  const elsewhere = others.reduce((sum, method) => sum + given[method], 0);
  const left = exact - elsewhere;
  const cash = given.efectivo ?? 0;
  const coins = roundCash(Math.max(0, left));
  const usesCash = cash > 0 || (left > 0 && given.efectivo !== undefined);
  const due = usesCash ? coins : left;
  const answer = { due, paid: elsewhere + (usesCash ? coins : 0), missing: 0, change: 0, message: '', payments: null };
  if (left < 0) {
    return { ...answer, message: `Sobran S/ ${format(-left)}: lo que no es efectivo no da vuelto.` };
  }
  if (cash > 0 && coins === 0) {
    return { ...answer, message: left === 0 ? 'No hace falta efectivo: los otros pagos ya suman el total.' : `Quedan S/ ${format(left)}, y no hay monedas para pagarlos: póngalos en otro pago.` };
  }
  if (!usesCash && left > 0) {
    return { ...answer, missing: left, message: `Faltan S/ ${format(left)}.` };
  }
  if (usesCash && cash < coins) {
    return { ...answer, missing: coins - cash, message: `Faltan S/ ${format(coins - cash)}.` };
  }
  if (given.fiado > 0 && !account) {
    return { ...answer, message: 'Elija a quién se le fía.' };
  }
  const pay = (method, centimos, more = {}) => ({ method, amount: (centimos / 100).toFixed(2), ...more });
  return {
    ...answer,
    change: usesCash ? cash - coins : 0,
    payments: [
      ...(usesCash ? [pay('efectivo', coins, { received: (cash / 100).toFixed(2) })] : []),
      ...others.map(method => pay(method, given[method], method === 'fiado' ? { account } : reference ? { reference } : {})),
    ],
  };
}
