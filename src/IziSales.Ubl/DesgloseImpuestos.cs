namespace IziSales.Ubl;

/// <summary>Whether a printed document shows its taxes.</summary>
public enum DesgloseImpuestos
{
    /// <summary>Only the total is printed.</summary>
    Oculto,

    /// <summary>Bases and taxes are printed above the total.</summary>
    Visible,
}
