namespace SamplePos.Ventas;

/// <summary>How the buyer pays, or a part of it.</summary>
public sealed record MetodoPago
{
    private MetodoPago(string codigo, string nombre, string icono)
    {
        Codigo = codigo;
        Nombre = nombre;
        Icono = icono;
    }

    /// <summary>Notes and coins: rounded to ten céntimos, with change. The only one that lies in the drawer.</summary>
    public static MetodoPago Efectivo { get; } = new("efectivo", "Efectivo", "cash-coin");

    /// <summary>A wallet, paid at the shop's QR.</summary>
    public static MetodoPago Yape { get; } = new("yape", "Yape", "phone");

    /// <summary>Another wallet, paid at the shop's QR.</summary>
    public static MetodoPago Plin { get; } = new("plin", "Plin", "phone-vibrate");

    /// <summary>At the card reader.</summary>
    public static MetodoPago Tarjeta { get; } = new("tarjeta", "Tarjeta", "credit-card-2-front");

    /// <summary>To the shop's account at a bank.</summary>
    public static MetodoPago Transferencia { get; } = new("transferencia", "Transferencia", "bank");

    /// <summary>Written in the notebook: the buyer owes it.</summary>
    public static MetodoPago Fiado { get; } = new("fiado", "Fiado", "journal-text");

    /// <summary>Several of them. Never chosen: it is what a sale with several payments is called.</summary>
    public static MetodoPago Mixto { get; } = new("mixto", "Mixto", "layers");

    /// <summary>Those that can be chosen, in the order of the screen.</summary>
    public static IReadOnlyList<MetodoPago> Todos { get; } = [Efectivo, Yape, Plin, Tarjeta, Transferencia, Fiado];

    /// <summary>Those that settle a debt.</summary>
    public static IReadOnlyList<MetodoPago> DeAbono { get; } = [Efectivo, Yape, Plin, Tarjeta, Transferencia];

    /// <summary>The word kept with the sale.</summary>
    public string Codigo { get; }

    /// <summary>The word on screen.</summary>
    public string Nombre { get; }

    /// <summary>The icon on screen.</summary>
    public string Icono { get; }

    /// <summary>The method with this code, or null.</summary>
    public static MetodoPago? Find(string? codigo) => Todos.FirstOrDefault(metodo => metodo.Codigo == codigo);
}
