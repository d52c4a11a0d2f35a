using IziSales.Pse;

namespace SamplePos.Hosting;

/// <summary>What a shop may configure, in the section <c>SamplePos</c> of appsettings.json, the environment or the command line.</summary>
public sealed class PosOptions
{
    /// <summary>The folder that holds everything the shop owns: database, certificate, keys, logs. Relative to the program's content root.</summary>
    public string DataPath { get; set; } = "data";

    /// <summary>A PostgreSQL database that several tills share, as a connection string, from the environment rather than from a file. Empty: a SQLite file in the data folder.</summary>
    public string PostgreSql { get; set; } = "";

    /// <summary>The folder of the keys that protect sessions and stored secrets. Empty: inside the data folder. Tills of one database need the same keys.</summary>
    public string KeysPath { get; set; } = "";

    /// <summary>Whether a new version of the program backs the shop up before it changes its tables. Without it the shop opens even where a backup cannot be made.</summary>
    public bool RespaldoAlActualizar { get; set; } = true;

    /// <summary>Whether this is a restored copy that is only tried: everything can be looked at, nothing is issued, and nothing leaves this machine.</summary>
    public bool Ensayo { get; set; }

    /// <summary>What this till is called; tills that share a database have different names.</summary>
    public string Caja { get; set; } = "1";

    /// <summary>The address of the PSE. Empty: the sandbox runs inside this program and plays the PSE.</summary>
    public string PseUrl { get; set; } = "";

    /// <summary>The token of the PSE, from the environment rather than from a file.</summary>
    public string PseToken { get; set; } = "";

    /// <summary>What the PSE offers beyond sending and asking, such as <c>Resumenes, Anulaciones</c>: without either, boletas are taken back with notas de crédito only.</summary>
    public GenericPseExtensions PseExtensions { get; set; }

    /// <summary>Where the sandbox listens when it plays the PSE; port 0 takes any free one.</summary>
    public string SandboxUrl { get; set; } = "http://127.0.0.1:5081";

    /// <summary>The addresses and networks of the reverse proxies in front, separated by commas; only theirs are the forwarded headers that count. Empty: nobody's.</summary>
    public string Proxies { get; set; } = "";

    /// <summary>The largest file that is taken as SUNAT's padrón reducido, in megabytes.</summary>
    public int PadronMegas { get; set; } = 1500;

    /// <summary>The RUC of the seller.</summary>
    public string Ruc { get; set; } = "10467890129";

    /// <summary>The name of the seller as SUNAT has it.</summary>
    public string RazonSocial { get; set; } = "QUISPE MAMANI ROSA ELENA";

    /// <summary>The name over the door.</summary>
    public string NombreComercial { get; set; } = "Bodega Doña Rosa";

    /// <summary>The shop's address.</summary>
    public string Direccion { get; set; } = "Jr. Los Jazmines 245";

    /// <summary>The shop's district.</summary>
    public string Distrito { get; set; } = "San Juan de Lurigancho";

    /// <summary>The shop's province.</summary>
    public string Provincia { get; set; } = "Lima";

    /// <summary>The shop's department.</summary>
    public string Departamento { get; set; } = "Lima";

    /// <summary>The shop's ubigeo.</summary>
    public string Ubigeo { get; set; } = "150132";

    /// <summary>The series of the boletas of this till.</summary>
    public string Serie { get; set; } = "B001";

    /// <summary>The category of the Nuevo RUS: 1, 2 or especial.</summary>
    public string Categoria { get; set; } = "1";

    /// <summary>A PFX file instead of the demo certificate; its password comes in <see cref="CertificatePassword"/>.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The password of <see cref="CertificatePath"/>.</summary>
    public string CertificatePassword { get; set; } = "";
}
