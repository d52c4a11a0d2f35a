using System.Text.Json.Serialization;

namespace SamplePos.Operacion.Respaldos;

/// <summary>How what goes with a backup is written.</summary>
[JsonSerializable(typeof(Manifiesto))]
[JsonSerializable(typeof(RestauracionPlan))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class RespaldoJson : JsonSerializerContext;
