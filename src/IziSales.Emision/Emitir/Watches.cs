using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>All watches of a limit, asked at once.</summary>
internal static class Watches
{
    public static IReadOnlyList<Aviso> Ask(IReadOnlyList<ILimitWatch> watches, DateOnly dia, Acumulado antes, Acumulado despues) =>
        watches.Count == 0 ? [] : [.. watches.SelectMany(watch => watch.Watch(dia, antes, despues))];
}
