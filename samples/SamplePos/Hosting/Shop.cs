using System.Diagnostics.CodeAnalysis;
using IziSales.Emision;
using IziSales.Rus;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Caja;
using SamplePos.Features.Ajustes.Canal;
using SamplePos.Features.Ajustes.Empresa;
using SamplePos.Features.Ajustes.Regimen;

namespace SamplePos.Hosting;

/// <summary>Who sells here, as the settings say at this moment.</summary>
public sealed class Shop
{
    private readonly AjusteStore _ajustes;
    private readonly Uri? _sandbox;

    /// <summary>The shop of these settings.</summary>
    public Shop(AjusteStore ajustes, SandboxAddress sandbox)
    {
        _ajustes = ajustes;
        _sandbox = sandbox.Value;
    }

    /// <summary>As SUNAT knows it.</summary>
    public Emisor Emisor => _ajustes.Get(EmpresaSeccion.Instance).ToEmisor(_ajustes.Get(RegimenSeccion.Instance).ToTaxProfile());

    /// <summary>The name over the door.</summary>
    public string Nombre => _ajustes.Get(EmpresaSeccion.Instance).Letrero;

    /// <summary>The series of this till.</summary>
    public Serie Serie => Serie.Parse(_ajustes.Get(CajaSeccion.Instance).Boletas);

    /// <summary>The series of notas de crédito on its boletas.</summary>
    public Serie SerieNotaCredito => Serie.Parse(_ajustes.Get(CajaSeccion.Instance).NotasCredito);

    /// <summary>The series of notas de débito on its boletas.</summary>
    public Serie SerieNotaDebito => Serie.Parse(_ajustes.Get(CajaSeccion.Instance).NotasDebito);

    /// <summary>Where the make-believe SUNAT shows what it received; null when boletas go to a real one.</summary>
    public Uri? Sandbox => IsDemo ? _sandbox : null;

    /// <summary>Whether nothing leaves this machine.</summary>
    public bool IsDemo => _ajustes.Get(CanalSeccion.Instance).Tipo == CanalTipo.Demo;

    /// <summary>The document that a person means by "B001-27", or the note by "BC01-3".</summary>
    public bool TryFindId(string? number, [NotNullWhen(true)] out ComprobanteId? id)
    {
        id = NumeroComprobante.TryParse(number?.Trim().ToUpperInvariant(), out NumeroComprobante? numero) ? new(Emisor.Ruc, CajaAjuste.TipoOf(numero.Serie.Value), numero) : null;
        return id is not null;
    }

    /// <summary>Lets the pipeline issue as the settings say.</summary>
    public void Apply(EmisionOptions emision)
    {
        emision.Emisor = Emisor;
        emision.Serie = Serie;
        emision.SerieNotaCredito = SerieNotaCredito;
        emision.SerieNotaDebito = SerieNotaDebito;
    }

    /// <summary>Lets the regime be judged as the settings say.</summary>
    public void Apply(NrusLimitOptions limits) => _ajustes.Get(RegimenSeccion.Instance).Apply(limits);
}
