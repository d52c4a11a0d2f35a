using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>Refuses what everybody tries first: common passwords, the person's own name, and one letter over and over.</summary>
/// <remarks>Long and unexpected beats short and odd: no digits, capitals or signs are asked for (NIST SP 800-63B, 3.1.1).</remarks>
public sealed class PosPasswordValidator : IPasswordValidator<PosUser>
{
    private const int FewestLetters = 4;
    private const int ShortestName = 3;

    private static readonly string[] Common =
    [
        "contrasena", "contraseña", "password", "qwerty", "asdfgh", "123456", "654321", "12345", "abcdef", "administrador", "peru2026", "peru2025", "alianzalima", "universitario",
        "bodega", "facturacion", "facturador", "sunat", "tequiero", "teamo", "iloveyou", "welcome", "letmein", "izisales", "samplepos", "cristal", "perusiempre",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<PosUser> manager, PosUser user, string? password)
    {
        string folded = Catalogue.SearchText.Fold(password ?? "").Replace(" ", "", StringComparison.Ordinal);
        string rest = Common.Aggregate(folded, static (text, word) => text.Replace(Catalogue.SearchText.Fold(word), "", StringComparison.Ordinal));
        string name = Catalogue.SearchText.Fold(user.UserName);
        string? fault =
            folded.Distinct().Count() < FewestLetters ? "Repite muy pocas letras. Junte tres palabras que solo usted junte."
            : name.Length >= ShortestName && folded.Contains(name, StringComparison.Ordinal) ? "No puede contener su nombre de usuario."
            : rest.Length < FewestLetters ? "Es de las primeras que cualquiera probaría. Junte tres palabras que solo usted junte."
            : null;
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordWeak", Description = fault }));
    }
}
