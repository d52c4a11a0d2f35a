using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IziSales.Benchmarks.Figures;

/// <summary>Six digits of a figure, more than any measurement has: a difference can be read.</summary>
internal sealed class ShortNumber : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(decimal.Parse(value.ToString("G6", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
}
