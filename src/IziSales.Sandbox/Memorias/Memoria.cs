using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Keeps the pages in memory, for as long as the sandbox lives.</summary>
internal sealed class Memoria : IArchivo
{
    public IHoja Guardar(Folio folio) => folio;

    public void Vaciar()
    {
    }

    public void Dispose()
    {
    }
}
