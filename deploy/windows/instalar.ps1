#Requires -RunAsAdministrator
<#
.SYNOPSIS
Abre SamplePos al prender la computadora, antes de que alguien entre, y otra vez si se cae.
.EXAMPLE
.\instalar.ps1 -Programa C:\izisales\publicado -Datos C:\izisales\datos
.EXAMPLE
.\instalar.ps1 -Quitar
#>
[CmdletBinding()]
param(
    [string] $Programa = 'C:\izisales\publicado',
    [string] $Datos = 'C:\izisales\datos',
    [string] $Direccion = 'http://127.0.0.1:5080',
    [switch] $Quitar
)

$ErrorActionPreference = 'Stop'
$nombre = 'IziSales POS'

if ($Quitar) {
    Stop-ScheduledTask -TaskName $nombre -ErrorAction SilentlyContinue
    Unregister-ScheduledTask -TaskName $nombre -Confirm:$false
    Write-Host "Se quitó. Los datos siguen en $Datos."
    return
}

$ejecutable = Join-Path $Programa 'SamplePos.exe'
if (-not (Test-Path $ejecutable)) {
    throw "No está $ejecutable. Publique primero: dotnet publish samples/SamplePos -c Release -r win-x64 --self-contained -o publicado"
}

# Only the account of the service and the administrators read what the shop owns.
New-Item -ItemType Directory -Force -Path $Datos | Out-Null
icacls $Datos /inheritance:r /grant 'NT AUTHORITY\LOCAL SERVICE:(OI)(CI)M' 'BUILTIN\Administrators:(OI)(CI)F' | Out-Null

$accion = New-ScheduledTaskAction -Execute $ejecutable -WorkingDirectory $Programa -Argument "--urls $Direccion --SamplePos:DataPath=`"$Datos`""
$inicio = New-ScheduledTaskTrigger -AtStartup
$cuenta = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\LOCAL SERVICE' -LogonType ServiceAccount
$reglas = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
    -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1)

# The first password is printed once, and a task has no window: the first start is made here, by hand.
if (-not (Test-Path (Join-Path $Datos 'samplepos.db'))) {
    Write-Host 'Primera vez: anote la contraseña de admin que sale abajo, y cierre con Ctrl+C.'
    & $ejecutable --urls $Direccion "--SamplePos:DataPath=$Datos"
}

Register-ScheduledTask -TaskName $nombre -Action $accion -Trigger $inicio -Principal $cuenta -Settings $reglas -Force | Out-Null
Start-ScheduledTask -TaskName $nombre
Write-Host "Abierta en $Direccion. Se abrirá sola cada vez que prenda la computadora."
