namespace SamplePos.Ventas;

/// <summary>How the buyer pays.</summary>
public sealed record MetodoPago
{
    private MetodoPago(string codigo, string nombre, string icono)
    {
        Codigo = codigo;
        Nombre = nombre;
        Icono = icono;
    }

    /// <summary>Notes and coins: rounded to ten céntimos, with change.</summary>
    public static MetodoPago Efectivo { get; } = new("efectivo", "Efectivo", "cash-coin");

    /// <summary>All of them, in the order of the screen.</summary>
    public static IReadOnlyList<MetodoPago> Todos { get; } =
        [Efectivo, new("yape", "Yape", "phone"), new("plin", "Plin", "phone-vibrate"), new("tarjeta", "Tarjeta", "credit-card-2-front")];

    /// <summary>The word kept with the sale.</summary>
    public string Codigo { get; }

    /// <summary>The word on screen.</summary>
    public string Nombre { get; }

    /// <summary>The icon on screen.</summary>
    public string Icono { get; }

    /// <summary>The method with this code, or null.</summary>
    public static MetodoPago? Find(string? codigo) => Todos.FirstOrDefault(metodo => metodo.Codigo == codigo);
}
