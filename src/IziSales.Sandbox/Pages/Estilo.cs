namespace IziSales.Sandbox.Pages;

/// <summary>The style of the pages, light and dark as the browser asks.</summary>
internal static class Estilo
{
    public const string Css = """
        :root { --fondo: #f6f7f9; --papel: #fff; --tinta: #1d2430; --suave: #5b6675; --linea: #dde2e9; --acento: #0b5cad;
          --bien: #0f6b3c; --bien-f: #dff3e7; --aviso: #7a4d00; --aviso-f: #fdf0d5; --mal: #a3161f; --mal-f: #fde4e5; --gris: #46505e; --gris-f: #e8ebf0; }
        @media (prefers-color-scheme: dark) {
          :root { --fondo: #12161c; --papel: #1a2029; --tinta: #e6eaf0; --suave: #9aa6b5; --linea: #2c3542; --acento: #7db8f5;
            --bien: #7fdca6; --bien-f: #14351f; --aviso: #f3c878; --aviso-f: #3a2b0c; --mal: #ff9ea3; --mal-f: #431a1d; --gris: #b6c0cd; --gris-f: #29313c; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--fondo); color: var(--tinta); font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
        header { background: var(--aviso-f); color: var(--aviso); border-bottom: 1px solid var(--linea); padding: 1rem clamp(1rem, 4vw, 2.5rem); }
        header h1 { margin: 0; font-size: 1.25rem; }
        header p { margin: .125rem 0 0; }
        main { max-width: 72rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 2.5rem) 3rem; }
        a { color: var(--acento); }
        h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
        h3 { font-size: 1rem; margin: 0; }
        .resumen, .vacio, .hora { color: var(--suave); }
        .tabla { overflow-x: auto; background: var(--papel); border: 1px solid var(--linea); border-radius: .5rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--linea); vertical-align: top; }
        thead th { color: var(--suave); font-size: .875rem; font-weight: 600; white-space: nowrap; }
        tbody tr:last-child > * { border-bottom: 0; }
        tbody th, .num, .hora { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .num { text-align: right; }
        .estado { display: inline-block; border-radius: 1rem; padding: 0 .625rem; font-size: .875rem; font-weight: 600; white-space: nowrap; }
        .bien { color: var(--bien); background: var(--bien-f); }
        .estado.aviso { color: var(--aviso); background: var(--aviso-f); }
        .mal { color: var(--mal); background: var(--mal-f); }
        .gris { color: var(--gris); background: var(--gris-f); }
        dl, section { background: var(--papel); border: 1px solid var(--linea); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
        dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; padding: .25rem 0; }
        dt { color: var(--suave); }
        dd { margin: 0; overflow-wrap: anywhere; }
        summary { cursor: pointer; }
        pre { max-height: 32rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; margin: .5rem 0 0; }
        @media (max-width: 40rem) { dl div { grid-template-columns: 1fr; } }
        """;
}
