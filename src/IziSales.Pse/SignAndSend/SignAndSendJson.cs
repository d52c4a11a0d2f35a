using System.Text.Json.Serialization;

namespace IziSales.Pse.SignAndSend;

/// <summary>The family's answers, read without reflection; its requests are written by hand, for their members' names are options.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SignAndSendAnswer))]
internal sealed partial class SignAndSendJson : JsonSerializerContext;
