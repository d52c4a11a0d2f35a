using SamplePos.Presentation;

namespace SamplePos.Features.Vender;

/// <summary>A sale as it looks on its way in and out, for the document of the API.</summary>
internal static class SaleExamples
{
    private const string Number = "B001-27";

    public static SaleRequest Unpaid { get; } = new()
    {
        Lines = [new(1, 2m), new(14, 0.35m)],
        Buyer = new("dni", "45678912", "Ana Torres Díaz"),
        Method = MetodoEfectivo,
    };

    public static SaleRequest Request { get; } = new()
    {
        Key = "9f1c2d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f",
        Lines = Unpaid.Lines,
        Buyer = Unpaid.Buyer,
        Method = MetodoEfectivo,
        Received = 20m,
    };

    public static SaleAnswer Answer { get; } = new(Number, 1670, 330, MetodoEfectivo, new("Por enviar", "hourglass-split", "wait", false, null));

    public static SaleAnswer Accepted { get; } = Answer with { State = new EstadoView("Aceptada", "check-circle-fill", "good", true, "La Boleta B001-27, ha sido aceptada") };

    public static QuoteAnswer Quote { get; } = new(1670, 1672, [], null, []);

    private const string MetodoEfectivo = "efectivo";
}
