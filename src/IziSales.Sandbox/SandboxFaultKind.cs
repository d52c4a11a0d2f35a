namespace IziSales.Sandbox;

/// <summary>How the sandbox misbehaves.</summary>
public enum SandboxFaultKind
{
    /// <summary>The work is done at once, the answer comes late.</summary>
    Delay,

    /// <summary>The work is done late, even if the caller has gone away meanwhile.</summary>
    LateRegistration,

    /// <summary>The connection is dropped before anything is registered.</summary>
    DropBefore,

    /// <summary>The document is registered and the connection dropped without an answer.</summary>
    DropAfter,

    /// <summary>An HTTP error with an empty body and nothing registered; <see cref="SandboxFault.HttpStatus"/>, by default 500.</summary>
    HttpError,

    /// <summary>An HTTP error with an empty body although the document was registered.</summary>
    HttpErrorAfter,

    /// <summary>A web page with status 200 and nothing registered.</summary>
    Html,

    /// <summary>Status 200 with an empty body although the document was registered.</summary>
    Empty,

    /// <summary>Registered, but the body of the answer ends half-way.</summary>
    TruncatedBody,

    /// <summary>Registered, but the answer calls itself a web page.</summary>
    WrongContentType,

    /// <summary>Registered, and the answer trickles in over <see cref="SandboxFault.After"/>.</summary>
    SlowBytes,

    /// <summary>Registered, but the answer goes on without end.</summary>
    Endless,

    /// <summary>Registered, but the zip of the CDR in the answer ends half-way.</summary>
    TruncatedCdr,

    /// <summary>Registered, but the zip of the CDR in the answer is damaged inside.</summary>
    CorruptCdr,

    /// <summary>Registered, and the zip of the CDR holds a folder before the XML, as SUNAT's sometimes does: nothing is wrong with it.</summary>
    DummyEntry,

    /// <summary>Registered, but the CDR in the answer is another document's.</summary>
    WrongCdr,

    /// <summary>Registered, but the answer comes without its CDR.</summary>
    MissingCdr,

    /// <summary>A document without fault is rejected with <see cref="SandboxFault.Codigo"/>, by default 2800.</summary>
    Reject,

    /// <summary>A document without fault is refused with exception <see cref="SandboxFault.Codigo"/>, by default 0100.</summary>
    Refuse,

    /// <summary>A document without fault is accepted with the observation <see cref="SandboxFault.Codigo"/>, by default 4000.</summary>
    Observe,

    /// <summary>Registered by this very call, but the answer says that the number was registered before (1033).</summary>
    Duplicate,

    /// <summary>Registered, but the verdict is told only after <see cref="SandboxFault.Polls"/> questions about the ticket, or after <see cref="SandboxFault.PendingFor"/>.</summary>
    Pending,

    /// <summary>Status 429 with Retry-After, nothing registered.</summary>
    TooManyRequests,

    /// <summary>Status 401, nothing registered.</summary>
    Unauthorized,
}
