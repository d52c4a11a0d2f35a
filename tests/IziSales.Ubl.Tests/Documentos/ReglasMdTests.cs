using System.Text;
using IziSales.Testing;
using IziSales.Ubl.Tests.Reglas;

namespace IziSales.Ubl.Tests.Documentos;

/// <summary>docs/reglas.md is written from the code: the codes from its source, the messages from what it says when a rule is broken.</summary>
public sealed class ReglasMdTests
{
    private const string Before = """
        # Reglas que se juzgan antes de enviar

        Esta página sale del código: una prueba la compara con lo que el código dice al romper cada regla. Se renueva con `IZISALES_UPDATE_GOLDEN=1`.

        `Validate()` de cualquier documento y `CpeReader.Read(xml).Validate()` dan todas las faltas a la vez, cada una con su código, su lugar, qué pasa y qué hacer. Los códigos de
        cuatro dígitos son de SUNAT; los que empiezan con `IZI-` son nuestros, donde SUNAT no tiene ninguno. El rango del código dice qué cuesta:

        | Efecto | Códigos | Qué significa |
        |---|---|---|
        | excepción | 0100 a 1999 | no se registró: se corrige y se envía con el mismo número |
        | rechazo | 2000 a 3999 | se registró como rechazado: el número se perdió |
        | observación | 4000 en adelante | aceptado, con una nota |

        Lo que dice `Reglas…` se juzga sobre el documento; lo que dice `Lector…`, sobre los elementos del XML, porque un documento de este SDK no puede tener esa falta.

        | Código | Efecto | Por ejemplo | Qué hacer | Dónde |
        |---|---|---|---|---|

        """;

    private const string After = """

        ## Lo que no se juzga aquí

        | Códigos | Por qué |
        |---|---|
        | 0151 a 0157, 0159 a 0161, 1034 a 1036 | nombre del archivo y del ZIP: salen de un solo lugar, `ComprobanteId`; quien reciba archivos ajenos los compara |
        | 1059, 2084, 2086 a 2101, 2335 | la firma: la verifica `SignatureVerifier` |
        | 0306 en detalle | el orden y los nombres de los elementos: `SunatSchema`, con los esquemas de SUNAT |
        | 1079, 2329, 4443, 2957 | plazos: dependen del día en que SUNAT recibe; los vigila el envío |
        | 1032, 1033, 2282, 2663, 2987, 2989, 2990 | números ya registrados: solo SUNAT los sabe |
        | 1078, 1083, 2010, 2011, 4013, 4014, 4199, 4439 | registros y padrones de SUNAT |
        | 2325 a 2327 | certificado registrado en SOL |
        | 2503 a 2521, 3211 a 3220 | el detalle de los anticipos: este SDK no los emite; de uno ajeno se mira solo que cuadren el total y su descuento (3282, 3287, 4312) |
        | 3033, 3035, 3128 | detracciones: una tienda del Nuevo RUS no las tiene |

        El tipo de documento del cliente se compara con el catálogo 06 (2016) aunque las reglas de la boleta no lo hacen, y sobre S/ 700 se exige el cliente (2514) aunque
        SUNAT solo lo rechaza en el resumen: la ley lo pide en toda boleta.

        """;

    [Fact]
    public void Page_TableOfRules_IsWhatTheCodeSays()
    {
        ILookup<string, Caso> casos = TodosLosCasos.ToDictionary().Values.ToLookup(static caso => caso.Codigo, StringComparer.Ordinal);
        var page = new StringBuilder(Before);
        foreach ((string codigo, SortedSet<string> archivos) in CodigosEnElCodigo.PorCodigo)
        {
            ValidationIssue issue = casos[codigo].First().Roto().Issues.First(issue => issue.Code.Value == codigo);
            page.Append(CultureInfo.InvariantCulture, $"| {codigo} | {Efecto(issue.Severity)} | {Cell(issue.Message)} | {Cell(issue.Remedy)} | {string.Join(", ", archivos)} |\n");
        }

        page.Append(After);
        Golden.MatchFile(RepoRoot.Combine("docs/reglas.md"), Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Efecto(Severity severity) => severity switch
    {
        Severity.Excepcion => "excepción",
        Severity.Rechazo => "rechazo",
        _ => "observación",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
