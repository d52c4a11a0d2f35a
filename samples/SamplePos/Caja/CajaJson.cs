using System.Text.Json.Serialization;

namespace SamplePos.Caja;

/// <summary>How a close is kept.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CierreCaja))]
internal sealed partial class CajaJson : JsonSerializerContext;
