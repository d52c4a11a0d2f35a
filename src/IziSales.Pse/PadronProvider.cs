namespace IziSales.Pse;

/// <summary>A service on the internet that answers whose a DNI or RUC is.</summary>
/// <remarks>
/// The usual ones have a template here; for another, fill in where the number goes and what the answer calls things. The address is always yours to give:
/// providers move, and the contract names it.
/// </remarks>
public sealed class PadronProvider
{
    /// <summary>Names a provider and its address.</summary>
    /// <param name="nombre">What it is called, in answers and in <see cref="PadronOptions.Order"/>.</param>
    /// <param name="baseAddress">The address below which its paths stand; https except on loopback.</param>
    public PadronProvider(string nombre, Uri baseAddress)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nombre);
        ArgumentNullException.ThrowIfNull(baseAddress);
        Nombre = nombre;
        BaseAddress = baseAddress;
    }

    /// <summary>What it is called.</summary>
    public string Nombre { get; }

    /// <summary>The address below which its paths stand.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The secret. By default none is sent.</summary>
    public string? Token { get; set; }

    /// <summary>The query parameter that carries the secret. By default it goes as <c>Authorization: Bearer</c>, where no server writes it into its logs.</summary>
    public string? TokenParameter { get; set; }

    /// <summary>How it is asked about a DNI. By default it is not.</summary>
    public PadronConsulta? Dni { get; set; }

    /// <summary>How it is asked about a RUC. By default it is not.</summary>
    public PadronConsulta? Ruc { get; set; }

    /// <summary>The member that holds the answer proper. By default the answer is the whole object.</summary>
    public string? Envelope { get; set; }

    /// <summary>The member that says <c>false</c> when there is no answer, whatever the status line says. By default there is none.</summary>
    public string? SuccessMember { get; set; }

    /// <summary>What the sentence beside a <c>false</c> holds when the number does not exist; any other sentence is a refusal. By default <c>no se encontr</c> and the like.</summary>
    public IReadOnlyList<string> NotFoundWords { get; set; } = ["no se encontr", "no encontrad", "no existe", "sin resultados", "not found"];

    /// <summary>The neutral contract: <c>dni/{numero}</c> and <c>ruc/{numero}</c>, Bearer.</summary>
    public static PadronProvider Neutral(Uri baseAddress, string? token = null) => new("neutral", baseAddress)
    {
        Token = token,
        Dni = new("dni/{numero}", Plantillas.Camello),
        Ruc = new("ruc/{numero}", Plantillas.Camello),
    };

    /// <summary>apis.net.pe, first version: <c>v1/dni?numero=</c>; free and throttled, so it needs no token.</summary>
    public static PadronProvider ApisNetPeV1(Uri baseAddress, string? token = null) => new("apis.net.pe v1", baseAddress)
    {
        Token = token,
        Dni = new("v1/dni?numero={numero}", Plantillas.Camello with { Nombre = "nombre" }),
        Ruc = new("v1/ruc?numero={numero}", Plantillas.Camello with { Nombre = "nombre" }),
    };

    /// <summary>apis.net.pe, second version: <c>v2/reniec/dni?numero=</c>, Bearer.</summary>
    public static PadronProvider ApisNetPeV2(Uri baseAddress, string token) => new("apis.net.pe v2", baseAddress)
    {
        Token = token,
        Dni = new("v2/reniec/dni?numero={numero}", Plantillas.Camello),
        Ruc = new("v2/sunat/ruc?numero={numero}", Plantillas.Camello),
    };

    /// <summary>decolecta: <c>v1/reniec/dni?numero=</c>, Bearer.</summary>
    public static PadronProvider Decolecta(Uri baseAddress, string token) => new("decolecta", baseAddress)
    {
        Token = token,
        Dni = new("v1/reniec/dni?numero={numero}", Plantillas.DecolectaDni),
        Ruc = new("v1/sunat/ruc?numero={numero}", Plantillas.DecolectaRuc),
    };

    /// <summary>apiperu.dev: <c>POST api/dni</c>, Bearer; it says <c>success: false</c> under a 200.</summary>
    public static PadronProvider ApiPeruDev(Uri baseAddress, string token) => new("apiperu.dev", baseAddress)
    {
        Token = token,
        Dni = new("api/dni", Plantillas.ApiPeruDev) { BodyMember = "dni" },
        Ruc = new("api/ruc", Plantillas.ApiPeruDev) { BodyMember = "ruc" },
        Envelope = "data",
        SuccessMember = "success",
    };

    /// <summary>The names that each family of providers gives to things.</summary>
    private static class Plantillas
    {
        public static readonly PadronCampos Camello = new()
        {
            Numero = "numeroDocumento",
            Nombre = "razonSocial",
            Nombres = "nombres",
            ApellidoPaterno = "apellidoPaterno",
            ApellidoMaterno = "apellidoMaterno",
            Estado = "estado",
            Condicion = "condicion",
            Direccion = "direccion",
            Ubigeo = "ubigeo",
            Departamento = "departamento",
            Provincia = "provincia",
            Distrito = "distrito",
        };

        public static readonly PadronCampos DecolectaDni = new()
        {
            Numero = "document_number",
            Nombre = "full_name",
            Nombres = "first_name",
            ApellidoPaterno = "first_last_name",
            ApellidoMaterno = "second_last_name",
        };

        public static readonly PadronCampos DecolectaRuc = Camello with { Numero = "numero_documento", Nombre = "razon_social", Nombres = null };

        public static readonly PadronCampos ApiPeruDev = Camello with
        {
            Numero = "numero",
            Nombre = "nombre_o_razon_social",
            ApellidoPaterno = "apellido_paterno",
            ApellidoMaterno = "apellido_materno",
            Ubigeo = "ubigeo_sunat",
        };
    }
}
