using System.Net.Mail;
using IziSales.Ubl;
using SamplePos.Clientes;

namespace SamplePos.Features.Clientes;

/// <summary>A customer as a person types it.</summary>
public sealed class ClienteForm
{
    private const int ShortestName = 3;
    private const int LongestName = 150;
    private const int LongestText = 200;
    private const int LongestNotes = 500;
    private const int ShortestPhone = 6;
    private const int LongestPhone = 15;

    /// <summary>The kind of document, by its code in catálogo 06.</summary>
    public string? Tipo { get; set; }

    /// <summary>Its number.</summary>
    public string? Numero { get; set; }

    /// <summary>Who.</summary>
    public string? Nombre { get; set; }

    /// <summary>A telephone.</summary>
    public string? Telefono { get; set; }

    /// <summary>An e-mail address.</summary>
    public string? Correo { get; set; }

    /// <summary>A postal address.</summary>
    public string? Direccion { get; set; }

    /// <summary>What to remember.</summary>
    public string? Notas { get; set; }

    /// <summary>Whether the till offers the person.</summary>
    public bool Activo { get; set; }

    /// <summary>The version that the form shows.</summary>
    public long Version { get; set; }

    /// <summary>The customer as it is, to be changed.</summary>
    public static ClienteForm From(Cliente cliente) => new()
    {
        Tipo = cliente.Documento.Tipo.Codigo,
        Numero = cliente.HasDocumento ? cliente.Documento.Numero : "",
        Nombre = cliente.Nombre,
        Telefono = cliente.Telefono,
        Correo = cliente.Correo,
        Direccion = cliente.Direccion,
        Notas = cliente.Notas,
        Activo = cliente.Activo,
        Version = cliente.Version,
    };

    /// <summary>What was typed, or null; then <paramref name="reproach"/> heard what is wrong, field by field.</summary>
    public Cliente? Read(Cliente before, Action<string, string> reproach)
    {
        bool good = true;
        DocumentoIdentidad? documento = ReadDocument(Require);
        string name = Clean(Nombre);
        string phone = Clean(Telefono).Replace(" ", "", StringComparison.Ordinal);
        string mail = Clean(Correo);
        Require(name.Length is >= ShortestName and <= LongestName, "Nombre", $"Escriba el nombre, con {ShortestName} letras al menos.");
        Require(phone.Length == 0 || (phone.Length is >= ShortestPhone and <= LongestPhone && phone.Skip(phone[0] == '+' ? 1 : 0).All(char.IsAsciiDigit)), "Telefono", "Son solo números, por ejemplo 987654321.");
        Require(mail.Length == 0 || (mail.Length <= LongestText && MailAddress.TryCreate(mail, out MailAddress? read) && read.Address == mail), "Correo", "Eso no es un correo. Por ejemplo: rosa@correo.pe.");
        Require(Clean(Direccion).Length <= LongestText, "Direccion", "La dirección es demasiado larga.");
        Require(Clean(Notas).Length <= LongestNotes, "Notas", $"Use hasta {LongestNotes} letras.");
        foreach ((string campo, string? text) in new[] { ("Nombre", Nombre), ("Direccion", Direccion), ("Notas", Notas) })
        {
            Require(text is null || !text.Any(static letter => char.IsControl(letter)), campo, "Tiene caracteres que no se ven. Escríbalo de nuevo.");
        }

        return !good ? null : before with
        {
            Documento = documento!,
            Nombre = name,
            Telefono = Given(phone),
            Correo = Given(mail),
            Direccion = Given(Clean(Direccion)),
            Notas = Given(Clean(Notas)),
            Activo = Activo,
            Version = Version,
        };

        void Require(bool holds, string campo, string mensaje)
        {
            if (!holds)
            {
                good = false;
                reproach(campo, mensaje);
            }
        }
    }

    private DocumentoIdentidad? ReadDocument(Action<bool, string, string> require)
    {
        if (!TipoDocumentoIdentidad.TryParse(Tipo, out TipoDocumentoIdentidad? tipo))
        {
            require(false, "Tipo", "Elija el documento de la lista.");
            return null;
        }

        if (tipo == TipoDocumentoIdentidad.Ninguno)
        {
            require(Clean(Numero).Length == 0, "Numero", "Elija qué documento es, o deje el número vacío.");
            return DocumentoIdentidad.Ninguno;
        }

        bool fits = DocumentoIdentidad.TryParse(tipo, Clean(Numero).ToUpperInvariant(), out DocumentoIdentidad? documento);
        require(
            fits,
            "Numero",
            tipo == TipoDocumentoIdentidad.Dni ? "El DNI tiene ocho dígitos."
                : tipo == TipoDocumentoIdentidad.Ruc ? "El RUC tiene once dígitos y el último no coincide: revíselo con el cliente."
                : "El número lleva letras y dígitos, sin espacios, hasta quince.");
        return documento;
    }

    private static string Clean(string? text) => text?.Trim() ?? "";

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
