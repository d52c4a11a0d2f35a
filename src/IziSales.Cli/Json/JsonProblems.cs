using IziSales.Ubl;

namespace IziSales.Cli.Json;

/// <summary>Every fault found while reading a JSON, each with its path; reading goes on after each so that all are told at once.</summary>
internal sealed class JsonProblems
{
    private readonly List<ValidationIssue> _issues = [];

    public IReadOnlyList<ValidationIssue> Issues => _issues;

    public bool Any => _issues.Count > 0;

    public void NotJson(string path, string message) =>
        Add("001", path, message, "Corrija el JSON; «izisales schema» muestra su forma.");

    public void Unknown(string path, string? similar) =>
        Add("002", path, similar is null ? "Este miembro no existe." : $"Este miembro no existe; ¿quiso decir «{similar}»?", "Corrija el nombre o quite el miembro.");

    public void OutOfPlace(string path, string message, string remedy) => Add("002", path, message, remedy);

    public void Missing(string path) => Add("003", path, "Falta este miembro.", "Agréguelo.");

    public void WrongType(string path, string expected, string found) =>
        Add("004", path, $"Se esperaba {expected} y llegó {found}.", "Corrija el valor.");

    public void WrongValue(string path, string message, string remedy) => Add("005", path, message, remedy);

    public void Repeated(string path) => Add("006", path, "Este miembro está repetido.", "Deje uno solo.");

    public void Exclusive(string path, string message, string remedy) => Add("007", path, message, remedy);

    private void Add(string number, string path, string message, string remedy) =>
        _issues.Add(new ValidationIssue(IssueCode.Own("IZI-JSON-" + number, Severity.Rechazo), path, message, remedy));
}
