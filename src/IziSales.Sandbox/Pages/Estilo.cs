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
        main { max-width: 88rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 4vw, 2.5rem) 3rem; }
        a { color: var(--acento); }
        h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
        h3 { font-size: 1rem; margin: 0; }
        header a { color: inherit; text-decoration: none; }
        .resumen, .vacio, .hora { color: var(--suave); }
        .cifras { display: flex; flex-wrap: wrap; gap: .5rem 2rem; list-style: none; margin: 0 0 1rem; padding: 0; color: var(--suave); }
        .cifras strong { color: var(--tinta); font-size: 1.375rem; font-variant-numeric: tabular-nums; margin-right: .25rem; }
        .columnas { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 1rem; align-items: start; }
        .columnas > section { margin: 0; }
        .columnas > div > :first-child { margin-top: 0; }
        .tabla { overflow-x: auto; background: var(--papel); border: 1px solid var(--linea); border-radius: .5rem; margin: 1rem 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--linea); vertical-align: top; }
        thead th { color: var(--suave); font-size: .875rem; font-weight: 600; white-space: nowrap; }
        tbody tr:last-child > * { border-bottom: 0; }
        tbody th, .num, .hora { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .num, thead th:nth-child(3) { text-align: right; }
        .estado { display: inline-block; border-radius: 1rem; padding: 0 .625rem; font-size: .875rem; font-weight: 600; }
        .bien { color: var(--bien); background: var(--bien-f); }
        .estado.aviso { color: var(--aviso); background: var(--aviso-f); }
        .mal { color: var(--mal); background: var(--mal-f); }
        .gris { color: var(--gris); background: var(--gris-f); }
        dl, section { background: var(--papel); border: 1px solid var(--linea); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
        section > ol, section > ul { padding-left: 1.25rem; margin: .5rem 0; overflow-wrap: anywhere; }
        form { display: grid; gap: .625rem; margin-top: .75rem; }
        form.boton { margin: .5rem 0; justify-items: start; }
        label span { display: block; color: var(--suave); font-size: .875rem; }
        input, select, button { font: inherit; color: inherit; width: 100%; min-height: 2.75rem; padding: .375rem .625rem; border: 1px solid var(--linea); border-radius: .375rem; background: var(--fondo); }
        button { background: var(--acento); border-color: var(--acento); color: var(--papel); font-weight: 600; cursor: pointer; }
        button.suave { width: auto; background: none; border-color: var(--linea); color: var(--tinta); font-weight: 400; }
        :is(a, button, input, select, summary):focus-visible { outline: 3px solid var(--acento); outline-offset: 2px; }
        dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; padding: .25rem 0; }
        dt { color: var(--suave); }
        dd { margin: 0; overflow-wrap: anywhere; }
        summary { cursor: pointer; }
        pre { max-height: 32rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .8125rem; margin: .5rem 0 0; }
        @media (max-width: 64rem) { .columnas { grid-template-columns: minmax(0, 1fr); } }
        @media (max-width: 40rem) {
          dl div { grid-template-columns: 1fr; }
          .tabla { background: none; border: 0; }
          thead { position: absolute; clip-path: inset(50%); }
          tbody tr { display: grid; grid-template-columns: 1fr auto; background: var(--papel); border: 1px solid var(--linea); border-radius: .5rem; margin-bottom: .625rem; padding: .375rem 0; }
          tbody tr > * { border: 0; padding: .125rem .875rem; }
          tbody tr > :nth-child(2) { grid-row: 2; }
          tbody tr > :nth-child(3) { grid-column: 2; grid-row: 1; font-weight: 600; }
          tbody tr > :nth-child(4) { grid-column: 1 / -1; grid-row: 3; }
          tbody tr > :nth-child(5), tbody tr > :nth-child(6) { display: none; }
          tbody tr > :nth-child(7) { grid-column: 1 / -1; grid-row: 4; font-size: .875rem; } }
        """;
}
