// A known supplier's RUC brings the name.

/** The name for a RUC among [ruc, name] pairs; null when nobody has it. */
export function nameFor(ruc, suppliers) {
  return suppliers.find(([known]) => known === ruc.trim())?.[1] ?? null;
}

const ruc = typeof document === 'undefined' ? null : document.getElementById('Ruc');
if (ruc) {
  const suppliers = [...document.querySelectorAll('#proveedores option')].map(option => [option.value, option.textContent]);
  const name = document.getElementById('Proveedor');
  ruc.addEventListener('input', () => {
    const known = nameFor(ruc.value, suppliers);
    if (known && (name.value === '' || suppliers.some(([, other]) => other === name.value))) {
      name.value = known;
    }
  });
}
