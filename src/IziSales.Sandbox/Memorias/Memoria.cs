using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Keeps the pages in memory, for as long as the sandbox lives.</summary>
internal sealed class Memoria : IArchivo
{
    public IEnumerable<(int Orden, Folio? Folio, IHoja Hoja)> Novedades(int despues) => [];

    public IHoja? Guardar(Folio folio) => folio;

    public bool Vaciar(int orden) => true;

    public void Dispose()
    {
    }
}
