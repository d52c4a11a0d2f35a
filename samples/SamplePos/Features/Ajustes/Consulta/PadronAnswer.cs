using SamplePos.Consulta;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>How far the import of the padrón is.</summary>
public sealed record PadronAnswer(bool Running, int Percent, string Text)
{
    /// <summary>From the import.</summary>
    public static PadronAnswer From(EstadoImportacion estado) => new(estado.Corre, estado.Porcentaje, estado.Frase);
}
