using System.Globalization;
using System.Security;

namespace IziSales.Cli.Agenda;

/// <summary>Writes what each scheduler wants to be told, and what a person does with it.</summary>
internal static class AgendaWriter
{
    private const string Name = "izisales-respaldo";
    private const string Zone = "America/Lima";

    public static IReadOnlyList<AgendaFile> Write(AgendaRequest request) => request.Kind switch
    {
        AgendaKind.Systemd => [new($"{Name}.service", Service(request)), new($"{Name}.timer", Timer(request.At))],
        AgendaKind.Cron => [new($"{Name}.cron", Cron(request))],
        _ => [new($"{Name}.xml", Windows(request))],
    };

    /// <summary>The next step, in a sentence.</summary>
    public static string NextStep(AgendaRequest request, string folder) => request.Kind switch
    {
        AgendaKind.Systemd => $"Como administrador: cp {Path.Combine(folder, Name)}.* /etc/systemd/system/ && systemctl enable --now {Name}.timer",
        AgendaKind.Cron => $"Agregue esas líneas con: crontab -e   (están en {Path.Combine(folder, Name)}.cron)",
        _ => $"Como administrador: schtasks /Create /TN \"{Name}\" /XML \"{Path.Combine(folder, Name)}.xml\"",
    };

    private static string Service(AgendaRequest request) =>
        $"""
        [Unit]
        Description=Respaldo diario de la tienda (IziSales)

        [Service]
        Type=oneshot
        ExecStart=/bin/sh -c '{Shell(request).Replace("%", "%%", StringComparison.Ordinal)}'

        """;

    private static string Timer(TimeOnly at) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        [Unit]
        Description=Respaldo diario de la tienda a las {at:HH:mm} de Lima

        [Timer]
        OnCalendar=*-*-* {at:HH:mm}:00 {Zone}
        Persistent=true

        [Install]
        WantedBy=timers.target

        """);

    private static string Cron(AgendaRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CRON_TZ={Zone}
        {request.At.Minute} {request.At.Hour} * * * {Shell(request).Replace("%", "\\%", StringComparison.Ordinal)}

        """);

    // The name carries the day, so that no backup is written over another.
    private static string Shell(AgendaRequest request) => request.From is null
        ? $"\"{request.Tool}\" respaldo crear"
        : $"\"{request.Tool}\" backup \"{request.Folder}/tienda-$(date +%Y-%m-%d).db\" --from \"{request.From}\"";

    private static string Windows(AgendaRequest request)
    {
        string command = request.From is null
            ? $"& '{request.Tool}' respaldo crear"
            : $"& '{request.Tool}' backup ('{request.Folder}\\tienda-' + (Get-Date -Format yyyy-MM-dd) + '.db') --from '{request.From}'";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <RegistrationInfo><Description>Respaldo diario de la tienda (IziSales)</Description></RegistrationInfo>
              <Triggers>
                <CalendarTrigger>
                  <StartBoundary>2026-01-01T{request.At:HH:mm}:00-05:00</StartBoundary>
                  <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
                </CalendarTrigger>
              </Triggers>
              <Settings><StartWhenAvailable>true</StartWhenAvailable><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy></Settings>
              <Actions>
                <Exec>
                  <Command>powershell.exe</Command>
                  <Arguments>-NoProfile -Command "{SecurityElement.Escape(command)}"</Arguments>
                </Exec>
              </Actions>
            </Task>

            """);
    }
}
