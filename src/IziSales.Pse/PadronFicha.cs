using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>What a register knows of the holder of a DNI or RUC.</summary>
/// <remarks>Personal data: show it, put it on the boleta, and do not log it.</remarks>
/// <param name="Documento">The number that was asked about.</param>
/// <param name="Nombre">Razón social, or surnames and given names in SUNAT's order.</param>
/// <param name="Fuente">Who says so.</param>
public sealed record PadronFicha(DocumentoIdentidad Documento, string Nombre, string Fuente)
{
    /// <summary>Given names, where the source tells them apart.</summary>
    public string? Nombres { get; init; }

    /// <summary>First surname, where the source tells it apart.</summary>
    public string? ApellidoPaterno { get; init; }

    /// <summary>Second surname, where the source tells it apart.</summary>
    public string? ApellidoMaterno { get; init; }

    /// <summary>Estado del contribuyente, such as <c>ACTIVO</c> or <c>BAJA DE OFICIO</c>. Only of a RUC.</summary>
    public string? Estado { get; init; }

    /// <summary>Condición de domicilio, such as <c>HABIDO</c> or <c>NO HABIDO</c>. Only of a RUC.</summary>
    public string? Condicion { get; init; }

    /// <summary>The fiscal domicile. Nobody tells that of a DNI, and SUNAT hides most persons'.</summary>
    public Domicilio? Domicilio { get; init; }

    /// <summary>The day of the copy it was read from; null when the register itself answered.</summary>
    public DateOnly? Fecha { get; init; }

    /// <summary>Whether the taxpayer is active, as far as the source says.</summary>
    public bool IsActivo => string.Equals(Estado, "ACTIVO", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the taxpayer is found at the fiscal domicile, as far as the source says.</summary>
    public bool IsHabido => string.Equals(Condicion, "HABIDO", StringComparison.OrdinalIgnoreCase);

    /// <summary>The holder as a buyer.</summary>
    public Adquirente ToAdquirente() => new(Documento, Nombre);
}
