namespace IziSales.Pse.Generic;

/// <summary>What an answer says, and whether fetching the CDR may say more.</summary>
/// <param name="Result">What is known without asking further.</param>
/// <param name="WantsCdr">The PSE speaks of a verdict whose CDR did not come, or could not be read.</param>
internal sealed record Reading(EnvioResult Result, bool WantsCdr = false);
