using IziSales.Rus;

namespace SamplePos.Features.Rus;

/// <summary>What a month costs in the Nuevo RUS.</summary>
public static class Cuota
{
    /// <summary>The quota of the category that the month's measure leads to; null when it leads out of the regime.</summary>
    /// <remarks>D.Leg. 937 arts. 7, 11 and 12.1.</remarks>
    public static decimal? Of(NrusMedida medida, NrusCategoria categoria, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(medida);
        return medida.Nivel == NrusNivel.Exceeded ? null : OfMonth(medida.Mes, categoria, day);
    }

    /// <summary>The same of a month that is over, of which only its own limit is asked.</summary>
    public static decimal? OfMonth(NrusPeriodo mes, NrusCategoria categoria, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(mes);
        ArgumentNullException.ThrowIfNull(categoria);
        return mes.Nivel == NrusNivel.Exceeded ? null : (mes.IsExcedido ? NrusCategoria.Dos : categoria).Cuotas.At(day);
    }
}
