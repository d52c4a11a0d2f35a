using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>What is found in a file, step by step: each step passes on what it knows until a grave fault decides.</summary>
/// <param name="Codigo">SUNAT's code, 0 when there is no fault; or a code of our own.</param>
/// <param name="Descripcion">The code in words.</param>
internal sealed record Veredicto(string Codigo, string Descripcion)
{
    public DocumentoElectronico? Documento { get; init; }

    /// <summary>What the reading found; the judge of contents decides about it.</summary>
    public CpeReading? Lectura { get; init; }

    /// <summary>The bytes that were judged, signed by the sandbox when it had to.</summary>
    public ReadOnlyMemory<byte> Xml { get; init; }

    public string? DigestValue { get; init; }

    public bool FirmadoPorPse { get; init; }

    public IReadOnlyList<string> Notas { get; init; } = [];

    /// <summary>The code as a number; null for our own.</summary>
    public int? Numero => int.TryParse(Codigo, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Whether no grave fault was found so far.</summary>
    public bool IsLimpio => Numero == 0;

    public EstadoRecibido Estado => Numero switch
    {
        0 => Notas.Count == 0 ? EstadoRecibido.Aceptado : EstadoRecibido.Observado,
        >= 4000 => EstadoRecibido.Observado,
        >= 2000 => EstadoRecibido.Rechazado,
        _ => EstadoRecibido.NoRegistrado,
    };

    /// <summary>The same file with a grave fault of SUNAT's.</summary>
    public Veredicto Con(int codigo, string? detalle = null) => this with
    {
        Codigo = codigo.ToString("D4", CultureInfo.InvariantCulture),
        Descripcion = detalle is null ? Textos.Of(codigo) : $"{detalle}: {Textos.Of(codigo)}",
    };

    /// <summary>The same file with one more observation.</summary>
    public Veredicto ConNota(int codigo) => this with { Notas = [.. Notas, $"{codigo} - {Textos.Of(codigo)}"] };
}
