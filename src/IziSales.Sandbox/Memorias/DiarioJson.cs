using System.Text.Json.Serialization;
using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>The lines of the file that keeps the register.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Portada))]
[JsonSerializable(typeof(Folio))]
internal sealed partial class DiarioJson : JsonSerializerContext;
