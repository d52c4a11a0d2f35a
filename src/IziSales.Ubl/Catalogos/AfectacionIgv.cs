using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>How a line stands towards the IGV: taxed, exempt, not subject, free, export.</summary>
/// <remarks>Catálogo 07. The code decides which tax the line carries (rule 2040).</remarks>
public sealed class AfectacionIgv : CodigoCatalogo
{
    private AfectacionIgv(string codigo, string descripcion, Tributo tributo)
        : base(codigo, descripcion)
    {
        Tributo = tributo;
    }

    /// <summary>10: Gravado: operación onerosa.</summary>
    public static AfectacionIgv GravadoOnerosa { get; } = new("10", "Gravado: operación onerosa", Tributo.Igv);

    /// <summary>11: Gravado: retiro por premio.</summary>
    public static AfectacionIgv GravadoRetiroPremio { get; } = new("11", "Gravado: retiro por premio", Tributo.Gratuito);

    /// <summary>12: Gravado: retiro por donación.</summary>
    public static AfectacionIgv GravadoRetiroDonacion { get; } = new("12", "Gravado: retiro por donación", Tributo.Gratuito);

    /// <summary>13: Gravado: retiro.</summary>
    public static AfectacionIgv GravadoRetiro { get; } = new("13", "Gravado: retiro", Tributo.Gratuito);

    /// <summary>14: Gravado: retiro por publicidad.</summary>
    public static AfectacionIgv GravadoRetiroPublicidad { get; } = new("14", "Gravado: retiro por publicidad", Tributo.Gratuito);

    /// <summary>15: Gravado: bonificaciones.</summary>
    public static AfectacionIgv GravadoBonificacion { get; } = new("15", "Gravado: bonificaciones", Tributo.Gratuito);

    /// <summary>16: Gravado: retiro por entrega a trabajadores.</summary>
    public static AfectacionIgv GravadoRetiroTrabajadores { get; } = new("16", "Gravado: retiro por entrega a trabajadores", Tributo.Gratuito);

    /// <summary>17: Gravado: IVAP.</summary>
    public static AfectacionIgv GravadoIvap { get; } = new("17", "Gravado: IVAP", Tributo.Ivap);

    /// <summary>20: Exonerado: operación onerosa.</summary>
    public static AfectacionIgv ExoneradoOnerosa { get; } = new("20", "Exonerado: operación onerosa", Tributo.Exonerado);

    /// <summary>21: Exonerado: transferencia gratuita.</summary>
    public static AfectacionIgv ExoneradoGratuita { get; } = new("21", "Exonerado: transferencia gratuita", Tributo.Gratuito);

    /// <summary>30: Inafecto: operación onerosa.</summary>
    public static AfectacionIgv InafectoOnerosa { get; } = new("30", "Inafecto: operación onerosa", Tributo.Inafecto);

    /// <summary>31: Inafecto: retiro por bonificación.</summary>
    public static AfectacionIgv InafectoRetiroBonificacion { get; } = new("31", "Inafecto: retiro por bonificación", Tributo.Gratuito);

    /// <summary>32: Inafecto: retiro.</summary>
    public static AfectacionIgv InafectoRetiro { get; } = new("32", "Inafecto: retiro", Tributo.Gratuito);

    /// <summary>33: Inafecto: retiro por muestras médicas.</summary>
    public static AfectacionIgv InafectoMuestrasMedicas { get; } = new("33", "Inafecto: retiro por muestras médicas", Tributo.Gratuito);

    /// <summary>34: Inafecto: retiro por convenio colectivo.</summary>
    public static AfectacionIgv InafectoConvenioColectivo { get; } = new("34", "Inafecto: retiro por convenio colectivo", Tributo.Gratuito);

    /// <summary>35: Inafecto: retiro por premio.</summary>
    public static AfectacionIgv InafectoRetiroPremio { get; } = new("35", "Inafecto: retiro por premio", Tributo.Gratuito);

    /// <summary>36: Inafecto: retiro por publicidad.</summary>
    public static AfectacionIgv InafectoRetiroPublicidad { get; } = new("36", "Inafecto: retiro por publicidad", Tributo.Gratuito);

    /// <summary>37: Inafecto: transferencia gratuita.</summary>
    public static AfectacionIgv InafectoGratuita { get; } = new("37", "Inafecto: transferencia gratuita", Tributo.Gratuito);

    /// <summary>40: Exportación de bienes o servicios.</summary>
    public static AfectacionIgv Exportacion { get; } = new("40", "Exportación de bienes o servicios", Tributo.Exportacion);

    private static Catalogo<AfectacionIgv> Catalogo { get; } = new(
        "catálogo 07 (afectación del IGV)",
        GravadoOnerosa, GravadoRetiroPremio, GravadoRetiroDonacion, GravadoRetiro, GravadoRetiroPublicidad, GravadoBonificacion,
        GravadoRetiroTrabajadores, GravadoIvap, ExoneradoOnerosa, ExoneradoGratuita, InafectoOnerosa, InafectoRetiroBonificacion,
        InafectoRetiro, InafectoMuestrasMedicas, InafectoConvenioColectivo, InafectoRetiroPremio, InafectoRetiroPublicidad,
        InafectoGratuita, Exportacion);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<AfectacionIgv> Todos => Catalogo.Todos;

    /// <summary>The tax that a line of this kind carries.</summary>
    public Tributo Tributo { get; }

    /// <summary>Whether the goods are given away: they are valued but not charged.</summary>
    public bool IsGratuita => Tributo == Tributo.Gratuito;

    /// <summary>Whether a rate above zero applies to the line's value (10 to 17).</summary>
    public bool IsGravada => Codigo[0] == '1';

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static AfectacionIgv Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out AfectacionIgv? fila) => Catalogo.TryParse(codigo, out fila);
}
