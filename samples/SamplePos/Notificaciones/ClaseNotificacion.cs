namespace SamplePos.Notificaciones;

/// <summary>What a notification is about, which the first word of its key says: <c>respaldo:2026-11-20</c> is about a backup.</summary>
/// <param name="Codigo">Its name in settings; never changed.</param>
/// <param name="Nombre">Its name on screen.</param>
/// <param name="Icono">Its icon; it must be listed in Assets/copy.mjs.</param>
/// <param name="Prefijos">The first words of the keys that belong to it.</param>
public sealed record ClaseNotificacion(string Codigo, string Nombre, string Icono, IReadOnlyList<string> Prefijos)
{
    /// <summary>The limits of the Nuevo RUS.</summary>
    public static ClaseNotificacion Rus { get; } = new("rus", "Nuevo RUS", "speedometer2", ["nrus"]);

    /// <summary>Documents that are late, refused or wait for a person.</summary>
    public static ClaseNotificacion Envios { get; } = new("envios", "Envíos a SUNAT", "send", ["plazo", "atencion", "anulacion", "resumen"]);

    /// <summary>The certificate that signs.</summary>
    public static ClaseNotificacion Certificado { get; } = new("certificado", "Certificado digital", "file-earmark-lock", ["certificado"]);

    /// <summary>Backups.</summary>
    public static ClaseNotificacion Respaldo { get; } = new("respaldo", "Copias de respaldo", "safe2", ["respaldo"]);

    /// <summary>The web shop.</summary>
    public static ClaseNotificacion Tienda { get; } = new("tienda", "Tienda web", "globe", ["tienda"]);

    /// <summary>Whatever else the program has to say.</summary>
    public static ClaseNotificacion Otros { get; } = new("otros", "Otros avisos", "info-circle", []);

    /// <summary>All of them in the order of the settings.</summary>
    public static IReadOnlyList<ClaseNotificacion> Todas { get; } = [Rus, Envios, Certificado, Respaldo, Tienda, Otros];

    /// <summary>The one that a key belongs to.</summary>
    public static ClaseNotificacion Of(string clave)
    {
        string first = clave.Split(':', 2)[0];
        return Todas.FirstOrDefault(one => one.Prefijos.Contains(first, StringComparer.Ordinal)) ?? Otros;
    }
}
