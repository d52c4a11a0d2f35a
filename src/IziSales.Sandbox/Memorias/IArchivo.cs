using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Where the pages of the register are kept. Called by one thread at a time.</summary>
internal interface IArchivo : IDisposable
{
    /// <summary>What others have kept behind a place, and where; without a page, everything before it was thrown away.</summary>
    IEnumerable<(int Orden, Folio? Folio, IHoja Hoja)> Novedades(int despues);

    /// <summary>Keeps a page; when it returns, the page is as safe as this archive can make it. Null when another has its place.</summary>
    IHoja? Guardar(Folio folio);

    /// <summary>Throws every page away; false when another has the place that says so.</summary>
    bool Vaciar(int orden);
}
