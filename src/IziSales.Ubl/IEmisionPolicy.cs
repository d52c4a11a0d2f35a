namespace IziSales.Ubl;

/// <summary>Judges, before a number is spent, whether a shop may issue a document: the seam through which a regime's limits enter.</summary>
/// <remarks>Pure: the same arguments give the same verdict, and it is asked inside the transaction that keeps the document.</remarks>
public interface IEmisionPolicy
{
    /// <summary>Judges a document that would be added to what the shop has sold so far.</summary>
    PolicyVerdict Judge(Comprobante comprobante, Acumulado acumulado);
}
