using IziSales.Pse;
using SamplePos.Ajustes;

namespace SamplePos.Features.Ajustes.Consulta;

/// <summary>One of the services that are asked.</summary>
public sealed record ConsultaProveedor
{
    /// <summary>How it speaks.</summary>
    public ConsultaPlantilla Plantilla { get; init; }

    /// <summary>Its address; empty for the demo.</summary>
    public string Direccion { get; init; } = "";

    /// <summary>Its token; null when it takes none.</summary>
    public Secreto? Token { get; init; }

    /// <summary>Whether it does not answer without a token.</summary>
    public bool NeedsToken => Plantilla is ConsultaPlantilla.Decolecta or ConsultaPlantilla.ApisNetPeV2 or ConsultaPlantilla.ApiPeruDev;

    /// <summary>The provider for the look-up; null when nobody is asked here, or its token was kept with other keys.</summary>
    public PadronProvider? ToProvider(int place, Cofre cofre, Uri? sandbox)
    {
        Uri? address = Plantilla == ConsultaPlantilla.Demo ? sandbox : Uri.TryCreate(Direccion, UriKind.Absolute, out Uri? typed) ? typed : null;
        string? token = cofre.Abrir(Token);
        if (address is null || Plantilla == ConsultaPlantilla.Ninguna || (Token is not null && token is null) || (NeedsToken && token is null))
        {
            return null;
        }

        PadronProvider template = Plantilla switch
        {
            ConsultaPlantilla.Decolecta => PadronProvider.Decolecta(address, token!),
            ConsultaPlantilla.ApisNetPeV1 => PadronProvider.ApisNetPeV1(address, token),
            ConsultaPlantilla.ApisNetPeV2 => PadronProvider.ApisNetPeV2(address, token!),
            ConsultaPlantilla.ApiPeruDev => PadronProvider.ApiPeruDev(address, token!),
            _ => PadronProvider.Neutral(address, token),
        };

        // Two of the same kind may be asked, so each is called by its place besides.
        return new PadronProvider($"{(Plantilla == ConsultaPlantilla.Demo ? "demostración" : template.Nombre)} ({place})", address)
        {
            Token = template.Token,
            Dni = template.Dni,
            Ruc = template.Ruc,
            Envelope = template.Envelope,
            SuccessMember = template.SuccessMember,
        };
    }
}
