using SamplePos.Features.Ajustes.Caja;
using SamplePos.Features.Ajustes.Canal;
using SamplePos.Features.Ajustes.Certificado;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Features.Ajustes.Consulta;
using SamplePos.Features.Ajustes.Empresa;
using SamplePos.Features.Ajustes.Existencias;
using SamplePos.Features.Ajustes.Impresora;
using SamplePos.Features.Ajustes.Notificaciones;
using SamplePos.Features.Ajustes.Regimen;
using SamplePos.Features.Ajustes.Respaldo;
using SamplePos.Features.Ajustes.TiendaWeb;

namespace SamplePos.Ajustes;

/// <summary>Every section in the order of the cards. A feature adds its folder below Features/Ajustes and one line here.</summary>
public static class Secciones
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<Seccion> Todas { get; } =
    [
        EmpresaSeccion.Instance,
        CajaSeccion.Instance,
        RegimenSeccion.Instance,
        CobroSeccion.Instance,
        ExistenciasSeccion.Instance,
        CanalSeccion.Instance,
        ImpresoraSeccion.Instance,
        ConsultaSeccion.Instance,
        TiendaWebSeccion.Instance,
        NotificacionesSeccion.Instance,
        CertificadoSeccion.Instance,
        RespaldoSeccion.Instance,
    ];
}
