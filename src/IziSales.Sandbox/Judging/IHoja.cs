namespace IziSales.Sandbox.Judging;

/// <summary>Where a page of the register is: in memory, or in the file or the table that keeps it.</summary>
internal interface IHoja
{
    Folio Leer();
}
