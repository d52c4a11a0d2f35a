using System.Text.Json.Serialization.Metadata;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Empresa;

/// <summary>Who sells.</summary>
public sealed class EmpresaSeccion : Seccion<EmpresaAjuste>
{
    private EmpresaSeccion()
    {
    }

    /// <summary>The only one.</summary>
    public static EmpresaSeccion Instance { get; } = new();

    /// <inheritdoc/>
    public override string Clave => "empresa";

    /// <inheritdoc/>
    public override string Titulo => "Empresa";

    /// <inheritdoc/>
    public override string Icono => "shop";

    /// <inheritdoc/>
    protected internal override JsonTypeInfo<EmpresaAjuste> Json => AjustesJson.Default.EmpresaAjuste;

    /// <inheritdoc/>
    public override IEnumerable<Falta> Revisar(EmpresaAjuste ajuste)
    {
        if (!Ruc.TryParse(ajuste.Ruc, out _))
        {
            yield return new("Ruc", $"«{ajuste.Ruc}» no es un RUC válido: son once dígitos con su dígito de control. Cópielo de su ficha RUC.");
        }

        if (ajuste.RazonSocial.Length < 3)
        {
            yield return new("RazonSocial", "Falta el nombre o razón social. Escríbalo como está en su ficha RUC.");
        }

        if (ajuste.Ubigeo.Length > 0 && !Ubigeo.TryParse(ajuste.Ubigeo, out _))
        {
            yield return new("Ubigeo", "El ubigeo son seis dígitos. Búsquelo en su ficha RUC, o déjelo vacío.");
        }
    }

    /// <inheritdoc/>
    protected override EmpresaAjuste Inicial(PosOptions options) => new()
    {
        Ruc = options.Ruc,
        RazonSocial = options.RazonSocial,
        NombreComercial = options.NombreComercial,
        Direccion = options.Direccion,
        Distrito = options.Distrito,
        Provincia = options.Provincia,
        Departamento = options.Departamento,
        Ubigeo = options.Ubigeo,
    };

    /// <inheritdoc/>
    protected override ValueTask<EstadoSeccion> EstadoAsync(EmpresaAjuste ajuste, IServiceProvider services, CancellationToken cancellationToken) =>
        ValueTask.FromResult(EstadoSeccion.Listo($"{ajuste.Letrero}, RUC {ajuste.Ruc}."));
}
