namespace IziSales.Pse;

/// <summary>How one member of the family "sign, then send" calls its paths and the members of what it is sent; its answers are understood under every name known.</summary>
/// <remarks>Start from the shape that the provider's guide looks most like, and change what differs.</remarks>
public sealed class SignAndSendTemplate
{
    /// <summary>Where a token is asked for. By default <c>/api/auth/cpe/token</c>.</summary>
    public string TokenPath { get; set; } = "/api/auth/cpe/token";

    /// <summary>The user's member in the request for a token. By default <c>username</c>.</summary>
    public string UserMember { get; set; } = "username";

    /// <summary>The password's member in the request for a token. By default <c>password</c>.</summary>
    public string PasswordMember { get; set; } = "password";

    /// <summary>Where documents are signed. By default <c>/api/cpe/generar</c>.</summary>
    public string SignPath { get; set; } = "/api/cpe/generar";

    /// <summary>The file name's member in what is to be signed. By default <c>nombre_archivo</c>.</summary>
    public string SignNameMember { get; set; } = "nombre_archivo";

    /// <summary>The document's member in what is to be signed, in base64. By default <c>contenido_archivo</c>.</summary>
    public string SignContentMember { get; set; } = "contenido_archivo";

    /// <summary>What is sent as <c>tipo_integracion</c> beside a document to be signed; null sends no such member. By default 0.</summary>
    public int? IntegrationType { get; set; } = 0;

    /// <summary>Where signed documents are sent. By default <c>/api/cpe/enviar</c>.</summary>
    public string SendPath { get; set; } = "/api/cpe/enviar";

    /// <summary>The file name's member in what is sent. By default <c>nombre_xml_firmado</c>.</summary>
    public string SendNameMember { get; set; } = "nombre_xml_firmado";

    /// <summary>The signed document's member in what is sent, in base64. By default <c>contenido_xml_firmado</c>.</summary>
    public string SendContentMember { get; set; } = "contenido_xml_firmado";

    /// <summary>Where a document is asked about; <c>{nombre}</c> stands for its file name. Empty if the provider cannot be asked. By default <c>/api/cpe/consultar/{nombre}</c>.</summary>
    public string QueryPath { get; set; } = "/api/cpe/consultar/{nombre}";

    /// <summary>The shape that most of the family share: <c>generar</c>, <c>enviar</c>, <c>consultar</c>.</summary>
    public static SignAndSendTemplate Generar() => new();

    /// <summary>The common shape on a provider's test paths, which end in <c>-demo</c>.</summary>
    public static SignAndSendTemplate GenerarDemo() => new() { SignPath = "/api/cpe/generar-demo", SendPath = "/api/cpe/enviar-demo", QueryPath = "/api/cpe/consultar-demo/{nombre}" };

    /// <summary>The common paths with <c>file_name</c> and <c>file_content</c>.</summary>
    public static SignAndSendTemplate FileName() => new()
    {
        SignNameMember = "file_name",
        SignContentMember = "file_content",
        SendNameMember = "file_name",
        SendContentMember = "file_content",
        IntegrationType = null,
    };

    /// <summary>The common paths with <c>xml_filename</c>, <c>xml_content_base64</c> and <c>xml_signed_base64</c>.</summary>
    public static SignAndSendTemplate XmlFilename() => new()
    {
        SignNameMember = "xml_filename",
        SignContentMember = "xml_content_base64",
        SendNameMember = "xml_filename",
        SendContentMember = "xml_signed_base64",
        IntegrationType = null,
    };

    /// <summary>English paths: <c>sign</c>, <c>send</c>, <c>{nombre}/status</c>.</summary>
    public static SignAndSendTemplate Sign() => new()
    {
        SignPath = "/api/cpe/sign",
        SignNameMember = "file_name",
        SignContentMember = "file_content",
        SendPath = "/api/cpe/send",
        SendNameMember = "file_name",
        SendContentMember = "file_content",
        QueryPath = "/api/cpe/{nombre}/status",
        IntegrationType = null,
    };
}
