namespace SamplePos.E2E.Hostile;

/// <summary>What strangers type into fields.</summary>
public static class Attacks
{
    /// <summary>What must never be found in a page as it was typed.</summary>
    public const string Markup = "<izi-malo onfocus=alert(1)>";

    /// <summary>The name of a header that nobody may bring in.</summary>
    public const string InjectedHeader = "X-Izi-Malo";

    /// <summary>By name, for the report.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["markup"] = $"\"'>{Markup}<script>alert(1)</script>",
        ["template"] = "{{7*7}}${7*7}@(7*7)<%=7*7%>",
        ["sql"] = "1'; DROP TABLE pos_ventas; --",
        ["sql like"] = "%_\\' OR 1=1",
        ["path"] = "../../../../etc/passwd",
        ["path of windows"] = "..\\..\\..\\windows\\win.ini",
        ["null byte"] = "a\0b",
        ["line break"] = $"a\r\n{InjectedHeader}: 1\r\n\r\n{Markup}",
        ["formula"] = "=HYPERLINK(\"http://malo.example\";\"x\")",
        ["right to left"] = "abc\u202Efdp.exe\u2066\u2069\u200B\u200D\uFEFF",
        ["combining"] = "a" + new string('\u0301', 20),
        ["emoji"] = "👩‍👩‍👧‍👦💸",
        ["overlong"] = new string('A', 3_000),
        ["elsewhere"] = "//malo.example/x",
        ["script address"] = "javascript:alert(1)",
        ["huge number"] = "99999999999999999999999999999999999",
        ["exponent"] = "1e400",
        ["negative"] = "-1",
        ["zero"] = "0",
        ["not a number"] = "NaN",
        ["smallest"] = "-9223372036854775808",
        ["foreign digits"] = "١٢٣",
        ["date"] = "0001-01-01",
        ["empty"] = "",
    };

    /// <summary>Bodies that are no decent JSON, or decent JSON of the wrong shape.</summary>
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nothing"] = "",
        ["null"] = "null",
        ["a list"] = "[]",
        ["a text"] = "\"x\"",
        ["half an object"] = "{\"key\":",
        ["deep"] = string.Concat(Enumerable.Repeat("{\"lines\":[", 500)),
        ["deep and closed"] = new string('[', 2_000) + new string(']', 2_000),
        ["names twice"] = "{\"key\":\"0123456789abcdef\",\"key\":\"fedcba9876543210\",\"__proto__\":{\"x\":1}}",
        ["broken letters"] = "{\"key\":\"\\ud800\",\"name\":\"\\ud800\",\"q\":\"\\udfff\"}",
        ["huge exponent"] = "{\"fondo\":1e999,\"price\":1e999,\"received\":-1e999}",
    };
}
