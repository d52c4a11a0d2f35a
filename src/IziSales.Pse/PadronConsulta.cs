namespace IziSales.Pse;

/// <summary>How a provider is asked about one kind of number.</summary>
/// <param name="Path">The path below the base address, with <c>{numero}</c> where the number goes: <c>dni/{numero}</c>, <c>v2/reniec/dni?numero={numero}</c>.</param>
/// <param name="Campos">The names in its answer.</param>
public sealed record PadronConsulta(string Path, PadronCampos Campos)
{
    /// <summary>The member of a JSON body that holds the number; the question is then a POST. By default it is a GET.</summary>
    public string? BodyMember { get; init; }
}
