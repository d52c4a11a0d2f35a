#Requires -RunAsAdministrator
<#
.SYNOPSIS
Abre SamplePos al prender la computadora, antes de que alguien entre, y otra vez, en menos de un minuto, si se cae.
.EXAMPLE
powershell -ExecutionPolicy Bypass -File .\instalar.ps1
.EXAMPLE
powershell -ExecutionPolicy Bypass -File .\instalar.ps1 -Detener
.EXAMPLE
powershell -ExecutionPolicy Bypass -File .\instalar.ps1 -Quitar
#>
[CmdletBinding()]
param(
    [string] $Programa = (Join-Path $env:ProgramFiles 'IziSales'),
    [string] $Datos = (Join-Path $env:ProgramData 'IziSales'),
    [string] $Direccion = 'http://127.0.0.1:5080',
    [switch] $Detener,
    [switch] $Quitar
)

$ErrorActionPreference = 'Stop'
$nombre = 'IziSales POS'

# By number: their names are in the language of each Windows.
$servicioLocal = 'S-1-5-19'
$administradores = 'S-1-5-32-544'

$ejecutable = Join-Path $Programa 'SamplePos.exe'
$carpeta = $Datos.TrimEnd('\')
$tarea = Get-ScheduledTask -TaskName $nombre -ErrorAction SilentlyContinue

# Whatever is wrong is said before the shop is closed.
if (-not ($Detener -or $Quitar)) {
    if (-not (Test-Path $ejecutable)) {
        throw "No está $ejecutable. Copie ahí la carpeta publicada: dotnet publish samples/SamplePos -c Release -r win-x64 --self-contained -o publicado"
    }

    # An empty folder would be an empty shop, and its numbers would begin again.
    if ($tarea -and -not $tarea.Actions[0].Arguments.Contains($carpeta)) {
        throw "La tienda que está instalada guarda sus datos en otra carpeta: $($tarea.Actions[0].Arguments). Llame otra vez con -Datos y esa carpeta."
    }
}

if ($tarea) {
    # Disabled first: it would be opened again within a minute.
    Disable-ScheduledTask -TaskName $nombre | Out-Null
    Stop-ScheduledTask -TaskName $nombre
}

if ($Detener) {
    Write-Host 'Detenida. Para abrirla, llame a este programa sin -Detener.'
    return
}

if ($Quitar) {
    if ($tarea) { Unregister-ScheduledTask -TaskName $nombre -Confirm:$false }
    Write-Host "Se quitó. Los datos siguen en $Datos."
    return
}

# Only the account of the service and the administrators read what the shop owns.
New-Item -ItemType Directory -Force -Path $Datos | Out-Null
icacls $Datos /inheritance:r /grant "*${servicioLocal}:(OI)(CI)M" "*${administradores}:(OI)(CI)F" | Out-Null
if ($LASTEXITCODE -ne 0) {
    throw "No se pudo cerrar la carpeta $Datos a los demás usuarios (icacls terminó con $LASTEXITCODE)."
}

$argumentos = "--urls $Direccion --SamplePos:DataPath=`"$carpeta`""

# The first password is printed once, and a task has no window: the first start is made here, in a window of its own, because closing it must not end this program.
if (-not (Test-Path (Join-Path $Datos 'samplepos.db'))) {
    Write-Host 'Primera vez: en la ventana que se abre, anote la contraseña de admin. Después cierre esa ventana.'
    Start-Process -FilePath $ejecutable -WorkingDirectory $Programa -ArgumentList $argumentos -Wait
}

$tareaNueva = @{
    TaskName  = $nombre
    Action    = New-ScheduledTaskAction -Execute $ejecutable -WorkingDirectory $Programa -Argument $argumentos
    Trigger   = @(
        New-ScheduledTaskTrigger -AtStartup
        New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1) # ignored while it is open
    )
    Principal = New-ScheduledTaskPrincipal -UserId $servicioLocal -LogonType ServiceAccount
    Settings  = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable -ExecutionTimeLimit ([TimeSpan]::Zero)
}
Register-ScheduledTask @tareaNueva -Force | Out-Null
Start-ScheduledTask -TaskName $nombre
Write-Host "Abierta en $Direccion. Se abrirá sola cada vez que prenda la computadora."
