using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Rus.Medicion;

/// <summary>What one step crosses in one month or year; it costs nothing until something is crossed.</summary>
/// <param name="Fecha">A day of it.</param>
/// <param name="IsAnio">Whether the period is a year.</param>
internal readonly record struct Cruces(DateOnly Fecha, bool IsAnio)
{
    private static readonly string[] Meses =
        ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Setiembre", "Octubre", "Noviembre", "Diciembre"];

    // The period in a notice's name, at the beginning of a sentence, and its end.
    private string Clave => Fecha.ToString(IsAnio ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    private string Periodo => IsAnio ? $"El año {Fecha.Year}" : $"{Meses[Fecha.Month - 1]} de {Fecha.Year}";

    private string Final => IsAnio ? "fin de año" : "fin de mes";

    /// <summary>Shares first, the level last: the gravest is read last.</summary>
    public void Add(List<Aviso> avisos, NrusPeriodo antes, NrusPeriodo despues, int[] porcentajes, Topes topes)
    {
        foreach (int porcentaje in porcentajes)
        {
            if (!antes.Reaches(porcentaje) && despues.Reaches(porcentaje))
            {
                avisos.Add(new Aviso($"nrus:{Clave}:{porcentaje}", Llego(porcentaje, despues)));
            }
        }

        if (despues.Nivel > antes.Nivel)
        {
            string mensaje = IsAnio ? Mensajes.DelAnio(despues, topes) : Mensajes.DelMes(despues, topes);
            avisos.Add(new Aviso($"nrus:{Clave}:{Nombre(despues.Nivel)}", $"{Periodo}: {mensaje}{Consejo(despues.Nivel)}"));
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
        string queda = periodo.IsExcedido ? "El tope ya está pasado." : $"Quedan {Mensajes.Soles(periodo.Saldo)} hasta {Final}: revise el saldo antes de una venta o compra grande.";
        return $"{Periodo} llegó al {porcentaje} % del tope: {Mensajes.Soles(periodo.Medida)} de {Mensajes.Soles(periodo.Tope)} en {Mensajes.Rubro(periodo)}. {queda}";
    }
}
