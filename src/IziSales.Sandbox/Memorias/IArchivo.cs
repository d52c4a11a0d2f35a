using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Where the pages of the register are kept. Called by one thread at a time.</summary>
internal interface IArchivo : IDisposable
{
    /// <summary>Keeps a page; when it returns, the page is as safe as this archive can make it.</summary>
    IHoja Guardar(Folio folio);

    /// <summary>Throws every page away.</summary>
    void Vaciar();
}
