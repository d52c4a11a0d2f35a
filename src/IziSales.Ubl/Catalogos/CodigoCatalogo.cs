namespace IziSales.Ubl;

/// <summary>One row of a SUNAT catalogue: the code that goes into the XML and what it means.</summary>
/// <remarks>Every row exists once, so two of them are equal exactly when they are the same object.</remarks>
public abstract class CodigoCatalogo
{
    private protected CodigoCatalogo(string codigo, string descripcion)
    {
        Codigo = codigo;
        Descripcion = descripcion;
    }

    /// <summary>The code as written in the XML.</summary>
    public string Codigo { get; }

    /// <summary>What the code means, in Spanish.</summary>
    public string Descripcion { get; }

    /// <inheritdoc/>
    public override string ToString() => Codigo;
}
