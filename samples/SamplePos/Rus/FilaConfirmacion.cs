using IziSales.Rus;
using SamplePos.Data;

namespace SamplePos.Rus;

/// <summary>A confirmation as the query has it.</summary>
internal sealed class FilaConfirmacion
{
    public string Clave { get; init; } = "";

    public string Numero { get; init; } = "";

    public string Momento { get; init; } = "";

    public string Dicho { get; init; } = "";

    public long Importe { get; init; }

    public string Nivel { get; init; } = "";

    public long Mes { get; init; }

    public long Anio { get; init; }

    public Confirmacion ToConfirmacion() => new()
    {
        Clave = Clave,
        Numero = Numero,
        Momento = Instante.Read(Momento).Value,
        Dicho = Dicho,
        Importe = Importe / 100m,
        Nivel = Enum.Parse<NrusNivel>(Nivel),
        Mes = Mes / 100m,
        Anio = Anio / 100m,
    };
}
