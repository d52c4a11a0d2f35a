using IziSales.Pse.Http;

namespace IziSales.Pse.Soap;

/// <summary>Where SUNAT's services are, as the options say or the environment implies, and what is wrong with the options.</summary>
internal sealed class SoapAddresses
{
    private const string BetaUser = "MODDATOS";
    private const string BetaPassword = "moddatos";

    private static readonly Uri BetaBill = new("https://e-beta.sunat.gob.pe/ol-ti-itcpfegem-beta/billService");
    private static readonly Uri RealBill = new("https://e-factura.sunat.gob.pe/ol-ti-itcpfegem/billService");
    private static readonly Uri RealBillConsult = new("https://e-factura.sunat.gob.pe/ol-it-wsconscpegem/billConsultService");
    private static readonly Uri RealConsulta = new("https://api.sunat.gob.pe/v1/contribuyente/contribuyentes");
    private static readonly Uri RealToken = new("https://api-seguridad.sunat.gob.pe/v1/clientesextranet");

    public SoapAddresses(SunatSoapOptions options)
    {
        bool beta = options.Entorno == SunatEntorno.Beta;
        Bill = options.BillService ?? (beta ? BetaBill : RealBill);
        BillConsult = options.BillConsultService ?? (beta ? null : RealBillConsult);
        Consulta = options.ConsultaService ?? RealConsulta;
        Token = options.TokenService ?? RealToken;
        User = options.UsuarioSol ?? (beta ? BetaUser : null);
        Password = options.ClaveSol ?? (beta ? BetaPassword : null);
    }

    public Uri Bill { get; }

    public Uri? BillConsult { get; }

    public Uri Consulta { get; }

    public Uri Token { get; }

    public string? User { get; }

    public string? Password { get; }

    public static IEnumerable<string> Faults(SunatSoapOptions options)
    {
        SoapAddresses addresses = new(options);
        if (options.Entorno is not (SunatEntorno.Beta or SunatEntorno.Produccion))
        {
            yield return "Diga a qué SUNAT se envía: Beta (pruebas, nada cuenta) o Produccion (Entorno).";
        }

        if (!Ubl.Ruc.TryParse(options.Ruc, out _))
        {
            yield return "Falta el RUC de la tienda, o sus once dígitos no son un RUC (Ruc).";
        }

        if (string.IsNullOrWhiteSpace(addresses.User) || addresses.User.Any(static c => c is <= ' ' or > '~'))
        {
            yield return "Falta el usuario SOL secundario, sin el RUC delante y sin espacios (UsuarioSol).";
        }

        if (string.IsNullOrEmpty(addresses.Password) || addresses.Password.Any(char.IsControl))
        {
            yield return "Falta la clave SOL, o tiene un salto de línea (ClaveSol).";
        }

        if (options.SettleTime < TimeSpan.Zero)
        {
            yield return "La espera antes de creer que un comprobante no existe no puede ser negativa (SettleTime).";
        }

        foreach (string fault in ConsultaFaults(options).Concat(AddressFaults(addresses)).Concat(OptionFaults.Road(options)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> ConsultaFaults(SunatSoapOptions options)
    {
        if (options.ClientId is null && options.ClientSecret is null)
        {
            return [];
        }

        IEnumerable<string> faults =
        [
            .. OptionFaults.Secret(options.ClientId, "El client id de la consulta integrada", nameof(options.ClientId)),
            .. OptionFaults.Secret(options.ClientSecret, "El client secret de la consulta integrada", nameof(options.ClientSecret)),
        ];
        return options.Entorno == SunatEntorno.Beta && options.ConsultaService is null
            ? faults.Append("La consulta integrada no conoce lo que se envía a beta: quite ClientId y ClientSecret, o diga otra dirección (ConsultaService).")
            : faults;
    }

    private static IEnumerable<string> AddressFaults(SoapAddresses addresses) =>
    [
        .. OptionFaults.Address(addresses.Bill, "de billService", nameof(SunatSoapOptions.BillService)),
        .. addresses.BillConsult is null ? [] : OptionFaults.Address(addresses.BillConsult, "de billConsultService", nameof(SunatSoapOptions.BillConsultService)),
        .. OptionFaults.Address(addresses.Consulta, "de la consulta integrada", nameof(SunatSoapOptions.ConsultaService)),
        .. OptionFaults.Address(addresses.Token, "de los tokens", nameof(SunatSoapOptions.TokenService)),
    ];
}
