using System.Text.Json.Serialization;
using SamplePos.Features.Ajustes.Caja;
using SamplePos.Features.Ajustes.Canal;
using SamplePos.Features.Ajustes.Cobro;
using SamplePos.Features.Ajustes.Empresa;
using SamplePos.Features.Ajustes.Regimen;

namespace SamplePos.Features.Ajustes;

/// <summary>How the sections below this folder are written. A section elsewhere brings a context of its own.</summary>
[JsonSerializable(typeof(EmpresaAjuste))]
[JsonSerializable(typeof(CajaAjuste))]
[JsonSerializable(typeof(RegimenAjuste))]
[JsonSerializable(typeof(CanalAjuste))]
[JsonSerializable(typeof(CobroAjuste))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class AjustesJson : JsonSerializerContext;
