using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Rus.Medicion;

/// <summary>What one step crosses in one month or year.</summary>
/// <param name="Clave">The period in a notice's name.</param>
/// <param name="Periodo">The period at the beginning of a sentence.</param>
/// <param name="Resto">Until when what is left must last.</param>
/// <param name="Nivel">What a level means, for the seller.</param>
internal sealed record Cruces(string Clave, string Periodo, string Resto, Func<NrusPeriodo, Topes, string> Nivel)
{
    private static readonly string[] Meses =
        ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Setiembre", "Octubre", "Noviembre", "Diciembre"];

    public static Cruces OfMonth(DateOnly fecha) =>
        new(fecha.ToString("yyyy-MM", CultureInfo.InvariantCulture), $"{Meses[fecha.Month - 1]} de {fecha.Year}", "fin de mes", Mensajes.DelMes);

    public static Cruces OfYear(DateOnly fecha) =>
        new(fecha.ToString("yyyy", CultureInfo.InvariantCulture), $"El año {fecha.Year}", "fin de año", Mensajes.DelAnio);

    /// <summary>Shares first, the level last: the gravest is read last.</summary>
    public void Add(List<Aviso> avisos, NrusPeriodo antes, NrusPeriodo despues, IReadOnlyList<int> porcentajes, Topes topes)
    {
        foreach (int porcentaje in porcentajes.Distinct().Order())
        {
            if (!antes.Reaches(porcentaje) && despues.Reaches(porcentaje))
            {
                avisos.Add(new Aviso($"nrus:{Clave}:{porcentaje}", Llego(porcentaje, despues)));
            }
        }

        if (despues.Nivel > antes.Nivel)
        {
            avisos.Add(new Aviso($"nrus:{Clave}:{Nombre(despues.Nivel)}", $"{Periodo}: {Nivel(despues, topes)}{Consejo(despues.Nivel)}"));
        }
    }

    private static string Nombre(NrusNivel nivel) => nivel switch
    {
        NrusNivel.Yellow => "yellow",
        NrusNivel.Orange => "orange",
        NrusNivel.Red => "red",
        NrusNivel.Exceeded => "exceeded",
        _ => throw new ArgumentOutOfRangeException(nameof(nivel), nivel, "No step leads up to it."),
    };

    // The graver levels say themselves what to do.
    private static string Consejo(NrusNivel nivel) => nivel switch
    {
        NrusNivel.Yellow => " Anote las compras al día y revise el saldo antes de una venta grande.",
        NrusNivel.Red => " Converse con su contador antes de llegar.",
        _ => string.Empty,
    };

    private string Llego(int porcentaje, NrusPeriodo periodo)
    {
        string queda = periodo.IsExcedido ? "El tope ya está pasado." : $"Quedan {Mensajes.Soles(periodo.Saldo)} hasta {Resto}: revise el saldo antes de una venta o compra grande.";
        return $"{Periodo} llegó al {porcentaje} % del tope: {Mensajes.Soles(periodo.Medida)} de {Mensajes.Soles(periodo.Tope)} en {Mensajes.Rubro(periodo)}. {queda}";
    }
}
