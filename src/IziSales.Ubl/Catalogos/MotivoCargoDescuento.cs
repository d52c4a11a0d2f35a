using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>Why an amount is added to or taken from a line or a document.</summary>
/// <remarks>Catálogo 53, <c>cbc:AllowanceChargeReasonCode</c>.</remarks>
public sealed class MotivoCargoDescuento : CodigoCatalogo
{
    private MotivoCargoDescuento(string codigo, string descripcion, NivelCargoDescuento nivel, SentidoCargoDescuento sentido)
        : base(codigo, descripcion)
    {
        Nivel = nivel;
        Sentido = sentido;
    }

    /// <summary>00: Descuento de línea que afecta la base imponible.</summary>
    public static MotivoCargoDescuento DescuentoLineaEnBase { get; } = new("00", "Descuento de línea que afecta la base imponible", NivelCargoDescuento.Linea, SentidoCargoDescuento.Descuento);

    /// <summary>01: Descuento de línea que no afecta la base imponible.</summary>
    public static MotivoCargoDescuento DescuentoLineaFueraDeBase { get; } = new("01", "Descuento de línea que no afecta la base imponible", NivelCargoDescuento.Linea, SentidoCargoDescuento.Descuento);

    /// <summary>02: Descuento global que afecta la base imponible.</summary>
    public static MotivoCargoDescuento DescuentoGlobalEnBase { get; } = new("02", "Descuento global que afecta la base imponible", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>03: Descuento global que no afecta la base imponible.</summary>
    public static MotivoCargoDescuento DescuentoGlobalFueraDeBase { get; } = new("03", "Descuento global que no afecta la base imponible", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>04: Descuento global por anticipos gravados.</summary>
    public static MotivoCargoDescuento AnticipoGravado { get; } = new("04", "Descuento global por anticipos gravados", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>05: Descuento global por anticipos exonerados.</summary>
    public static MotivoCargoDescuento AnticipoExonerado { get; } = new("05", "Descuento global por anticipos exonerados", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>06: Descuento global por anticipos inafectos.</summary>
    public static MotivoCargoDescuento AnticipoInafecto { get; } = new("06", "Descuento global por anticipos inafectos", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>07: Factor de compensación (DU 010-2004).</summary>
    public static MotivoCargoDescuento FactorCompensacion { get; } = new("07", "Factor de compensación (DU 010-2004)", NivelCargoDescuento.Linea, SentidoCargoDescuento.Descuento);

    /// <summary>20: Anticipo de ISC.</summary>
    public static MotivoCargoDescuento AnticipoIsc { get; } = new("20", "Anticipo de ISC", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>45: FISE.</summary>
    public static MotivoCargoDescuento Fise { get; } = new("45", "FISE", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>46: Recargo al consumo o propinas.</summary>
    public static MotivoCargoDescuento RecargoConsumo { get; } = new("46", "Recargo al consumo o propinas", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>47: Cargo de línea que afecta la base imponible.</summary>
    public static MotivoCargoDescuento CargoLineaEnBase { get; } = new("47", "Cargo de línea que afecta la base imponible", NivelCargoDescuento.Linea, SentidoCargoDescuento.Cargo);

    /// <summary>48: Cargo de línea que no afecta la base imponible.</summary>
    public static MotivoCargoDescuento CargoLineaFueraDeBase { get; } = new("48", "Cargo de línea que no afecta la base imponible", NivelCargoDescuento.Linea, SentidoCargoDescuento.Cargo);

    /// <summary>49: Cargo global que afecta la base imponible.</summary>
    public static MotivoCargoDescuento CargoGlobalEnBase { get; } = new("49", "Cargo global que afecta la base imponible", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>50: Cargo global que no afecta la base imponible.</summary>
    public static MotivoCargoDescuento CargoGlobalFueraDeBase { get; } = new("50", "Cargo global que no afecta la base imponible", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>51: Percepción venta interna.</summary>
    public static MotivoCargoDescuento PercepcionVentaInterna { get; } = new("51", "Percepción venta interna", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>52: Percepción a la adquisición de combustible.</summary>
    public static MotivoCargoDescuento PercepcionCombustible { get; } = new("52", "Percepción a la adquisición de combustible", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>53: Percepción realizada al agente de percepción con tasa especial.</summary>
    public static MotivoCargoDescuento PercepcionTasaEspecial { get; } = new("53", "Percepción realizada al agente de percepción con tasa especial", NivelCargoDescuento.Global, SentidoCargoDescuento.Cargo);

    /// <summary>54: Factor de aportación (DU 010-2004).</summary>
    public static MotivoCargoDescuento FactorAportacion { get; } = new("54", "Factor de aportación (DU 010-2004)", NivelCargoDescuento.Linea, SentidoCargoDescuento.Cargo);

    /// <summary>61: Retención de renta por anticipos.</summary>
    public static MotivoCargoDescuento RetencionRentaAnticipos { get; } = new("61", "Retención de renta por anticipos", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>62: Retención del IGV.</summary>
    public static MotivoCargoDescuento RetencionIgv { get; } = new("62", "Retención del IGV", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    /// <summary>63: Retención de renta de segunda categoría.</summary>
    public static MotivoCargoDescuento RetencionSegundaCategoria { get; } = new("63", "Retención de renta de segunda categoría", NivelCargoDescuento.Global, SentidoCargoDescuento.Descuento);

    private static Catalogo<MotivoCargoDescuento> Catalogo { get; } = new(
        "catálogo 53 (cargos y descuentos)",
        DescuentoLineaEnBase, DescuentoLineaFueraDeBase, DescuentoGlobalEnBase, DescuentoGlobalFueraDeBase, AnticipoGravado,
        AnticipoExonerado, AnticipoInafecto, FactorCompensacion, AnticipoIsc, Fise, RecargoConsumo, CargoLineaEnBase,
        CargoLineaFueraDeBase, CargoGlobalEnBase, CargoGlobalFueraDeBase, PercepcionVentaInterna, PercepcionCombustible,
        PercepcionTasaEspecial, FactorAportacion, RetencionRentaAnticipos, RetencionIgv, RetencionSegundaCategoria);

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<MotivoCargoDescuento> Todos => Catalogo.Todos;

    /// <summary>Whether it belongs to a line or to the whole document.</summary>
    public NivelCargoDescuento Nivel { get; }

    /// <summary>Whether it adds or takes away.</summary>
    public SentidoCargoDescuento Sentido { get; }

    internal bool IsAnticipo => this == AnticipoGravado || this == AnticipoExonerado || this == AnticipoInafecto || this == AnticipoIsc;

    internal bool IsCargo => Sentido == SentidoCargoDescuento.Cargo;

    /// <summary>The row with a code.</summary>
    /// <exception cref="FormatException">The code is not in the catalogue.</exception>
    public static MotivoCargoDescuento Parse(string codigo) => Catalogo.Parse(codigo);

    /// <summary>Looks a code up that came from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? codigo, [NotNullWhen(true)] out MotivoCargoDescuento? fila) => Catalogo.TryParse(codigo, out fila);
}
