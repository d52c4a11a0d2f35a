namespace IziSales.Ubl;

/// <summary>Watches what a document or a purchase does to a shop's totals, and says what it made them cross.</summary>
/// <remarks>
/// Pure: the same arguments give the same notices. It is asked inside the transaction that keeps the document or purchase, and its notices are kept in that
/// transaction too, so that each crossing is seen exactly once whatever crashes or races. Unlike <see cref="IEmisionPolicy"/> it cannot stop anything.
/// </remarks>
public interface ILimitWatch
{
    /// <summary>The notices of one step from some totals to others.</summary>
    /// <param name="fecha">The day in Lima whose month and year the totals are.</param>
    /// <param name="antes">The totals without the document or purchase.</param>
    /// <param name="despues">The totals with it.</param>
    IReadOnlyList<Aviso> Watch(DateOnly fecha, Acumulado antes, Acumulado despues);
}
