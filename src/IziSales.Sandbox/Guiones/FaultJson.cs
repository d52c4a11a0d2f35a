using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Sandbox.Guiones;

/// <summary>The JSON of fault scripts: unknown members are mistakes, comments are welcome.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    Converters = [typeof(KindConverter), typeof(OperationConverter), typeof(ChannelConverter)])]
[JsonSerializable(typeof(FaultScript))]
internal sealed partial class FaultJson : JsonSerializerContext
{
    internal sealed class KindConverter() : JsonStringEnumConverter<SandboxFaultKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    internal sealed class ChannelConverter() : JsonStringEnumConverter<SandboxChannel>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    internal sealed class OperationConverter() : JsonStringEnumConverter<SandboxOperation>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}
