using System.Globalization;
using System.Text.Json;

namespace IziSales.Sandbox.Pages;

/// <summary>Faults in words, for the page.</summary>
internal static class Fallas
{
    /// <summary>Every kind in the order of the list, with what it does.</summary>
    public static IReadOnlyList<(SandboxFaultKind Kind, string Text)> Todas { get; } =
    [
        (SandboxFaultKind.Reject, "Rechazar (2000 a 3999)"),
        (SandboxFaultKind.Refuse, "Excepción, sin registrar (código 100 a 1999)"),
        (SandboxFaultKind.Observe, "Aceptar con observación (código 4000 en adelante)"),
        (SandboxFaultKind.Pending, "Dejar pendiente con ticket"),
        (SandboxFaultKind.Duplicate, "Registrar y decir que ya estaba (1033)"),
        (SandboxFaultKind.DropBefore, "Cortar antes de registrar"),
        (SandboxFaultKind.DropAfter, "Registrar y cortar sin responder"),
        (SandboxFaultKind.HttpError, "Error 500 sin registrar"),
        (SandboxFaultKind.HttpErrorAfter, "Registrar y responder 500"),
        (SandboxFaultKind.Html, "Página web con 200, sin registrar"),
        (SandboxFaultKind.Empty, "Registrar y responder vacío"),
        (SandboxFaultKind.TruncatedBody, "Registrar y cortar la respuesta a la mitad"),
        (SandboxFaultKind.WrongContentType, "Registrar y rotular mal la respuesta"),
        (SandboxFaultKind.SlowBytes, "Registrar y responder a gotas"),
        (SandboxFaultKind.Endless, "Registrar y no terminar de responder"),
        (SandboxFaultKind.Delay, "Registrar y responder tarde"),
        (SandboxFaultKind.LateRegistration, "Registrar tarde"),
        (SandboxFaultKind.TruncatedCdr, "CDR cortado"),
        (SandboxFaultKind.CorruptCdr, "CDR dañado"),
        (SandboxFaultKind.DummyEntry, "CDR con una carpeta delante (válido)"),
        (SandboxFaultKind.WrongCdr, "CDR de otro comprobante"),
        (SandboxFaultKind.MissingCdr, "Sin CDR"),
        (SandboxFaultKind.TooManyRequests, "429: demasiados envíos"),
        (SandboxFaultKind.Unauthorized, "401: token rechazado"),
    ];

    public static IReadOnlyList<(SandboxOperation Operation, string Text)> Llamadas { get; } =
    [
        (SandboxOperation.Send, "Envío de comprobantes"),
        (SandboxOperation.Summary, "Envío de resúmenes y bajas"),
        (SandboxOperation.Void, "Pedidos de anulación"),
        (SandboxOperation.Sign, "Firma"),
        (SandboxOperation.Query, "Consultas por número"),
        (SandboxOperation.Status, "Consultas por ticket"),
        (SandboxOperation.Cdr, "Descarga del CDR"),
        (SandboxOperation.Token, "Pedido de token"),
        (SandboxOperation.Lookup, "Consultas de DNI y RUC"),
        (SandboxOperation.Any, "Cualquier llamada"),
    ];

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Describe(SandboxFault fault)
    {
        List<string> parts = [Todas.First(row => row.Kind == fault.Kind).Text, Llamadas.First(row => row.Operation == fault.On).Text];
        Add(fault.Codigo, static codigo => $"código {codigo}");
        Add(fault.Serie, static serie => $"serie {serie}");
        Add(fault.Correlativo, static correlativo => $"número {correlativo}");
        Add(fault.ImporteDesde, static importe => $"desde S/ {importe:0.00}");
        Add(fault.ImporteHasta, static importe => $"hasta S/ {importe:0.00}");
        parts.Add(fault.Times == SandboxFault.Always ? "siempre" : fault.Times == 1 ? "una vez" : string.Create(CultureInfo.InvariantCulture, $"{fault.Times} veces"));
        return string.Join(" · ", parts);

        void Add<T>(T? value, Func<T, FormattableString> text)
        {
            if (value is not null)
            {
                parts.Add(text(value).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
