using Microsoft.AspNetCore.Identity;

namespace SamplePos.Identity;

/// <summary>Identity's refusals, in the words of the shop.</summary>
public sealed class PosErrors : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = $"Es muy corta: escriba {length} letras o números al menos." };

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = $"Ya hay alguien que entra como «{userName}». Elija otro nombre." };

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => new() { Code = nameof(InvalidUserName), Description = "Use letras sin tilde, números, punto o guion; sin espacios." };

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "No es su contraseña de ahora." };
}
