using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>What the judge found before the register is asked.</summary>
/// <param name="Codigo">SUNAT's code, 0 when there is no fault; or a code of our own.</param>
/// <param name="Descripcion">The code in words.</param>
internal sealed record Veredicto(string Codigo, string Descripcion)
{
    public Comprobante? Comprobante { get; init; }

    /// <summary>The bytes that were judged, signed by the sandbox when it had to.</summary>
    public ReadOnlyMemory<byte> Xml { get; init; }

    public string? DigestValue { get; init; }

    public bool FirmadoPorPse { get; init; }

    public IReadOnlyList<string> Notas { get; init; } = [];

    /// <summary>The code as a number; null for our own.</summary>
    public int? Numero => int.TryParse(Codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public EstadoRecibido Estado => Numero switch
    {
        0 => Notas.Count == 0 ? EstadoRecibido.Aceptado : EstadoRecibido.Observado,
        >= 4000 => EstadoRecibido.Observado,
        >= 2000 => EstadoRecibido.Rechazado,
        _ => EstadoRecibido.NoRegistrado,
    };
}
