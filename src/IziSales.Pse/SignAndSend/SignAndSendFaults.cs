using IziSales.Pse.Http;

namespace IziSales.Pse.SignAndSend;

/// <summary>Finds every fault of the options at once, without showing the password.</summary>
internal static class SignAndSendFaults
{
    /// <summary>What stands for the file name in a path.</summary>
    public const string Nombre = "{nombre}";

    public static IEnumerable<string> In(SignAndSendPseOptions options) =>
    [
        .. OptionFaults.Address(options.BaseAddress, "del PSE", nameof(options.BaseAddress)),
        .. Required(options.Username, "el usuario del PSE", nameof(options.Username)),
        .. Required(options.Password, "la contraseña del PSE", nameof(options.Password)),
        .. options.Template is { } template ? In(template) : ["Falta la forma de las llamadas del PSE (Template)."],
        .. OptionFaults.Road(options),
    ];

    private static IEnumerable<string> In(SignAndSendTemplate template) =>
    [
        .. Path(template.TokenPath, nameof(template.TokenPath)),
        .. Path(template.SignPath, nameof(template.SignPath)),
        .. Path(template.SendPath, nameof(template.SendPath)),
        .. template.QueryPath is { Length: > 0 } query ? QueryPath(query) : [],
        .. Pair(template.UserMember, template.PasswordMember, "UserMember y PasswordMember"),
        .. Pair(template.SignNameMember, template.SignContentMember, "SignNameMember y SignContentMember"),
        .. Pair(template.SendNameMember, template.SendContentMember, "SendNameMember y SendContentMember"),
    ];

    private static IEnumerable<string> Required(string? value, string which, string option) =>
        string.IsNullOrWhiteSpace(value) ? [$"Falta {which} ({option})."] : [];

    private static IEnumerable<string> QueryPath(string path) => path.Contains(Nombre, StringComparison.Ordinal)
        ? Path(path, nameof(SignAndSendTemplate.QueryPath))
        : [$"La ruta de consulta no dice dónde va {Nombre} (Template.QueryPath)."];

    private static IEnumerable<string> Path(string? path, string option) =>
        path is ['/', not '/', ..] && !path.AsSpan().ContainsAny("?# \\") ? [] : [$"La ruta debe empezar con '/' y no llevar '?', '#' ni espacios (Template.{option})."];

    private static IEnumerable<string> Pair(string? one, string? other, string options) =>
        string.IsNullOrWhiteSpace(one) || string.IsNullOrWhiteSpace(other) || one == other ? [$"Faltan nombres de miembros, o son iguales (Template: {options})."] : [];
}
