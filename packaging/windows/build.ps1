# Builds, tries and packs Baro Desktop on Windows, and signs it where a certificate is there.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-SkipTests]
#
# Needs: Python 3.11-3.13 on PATH, WiX Toolset 3 (variable WIX), and for signing signtool.exe
# with BARO_CERTIFICATE (thumbprint of a certificate in the store) or BARO_PFX and BARO_PFX_PASSWORD.

param([switch]$SkipTests)

$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$dist = Join-Path (Get-Location) "build\dist"
$folder = Join-Path $dist "baro-desktop"

function Invoke-Checked([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with status $LASTEXITCODE" }
}

function Find-SignTool {
    $found = Get-Command signtool.exe -ErrorAction SilentlyContinue
    if ($found) { return $found.Source }
    $kits = "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe"
    return (Get-ChildItem $kits -ErrorAction SilentlyContinue | Sort-Object FullName | Select-Object -Last 1).FullName
}

function Invoke-Sign([string[]]$Files) {
    $certificate = @()
    if ($env:BARO_CERTIFICATE) { $certificate = @("/sha1", $env:BARO_CERTIFICATE) }
    elseif ($env:BARO_PFX) { $certificate = @("/f", $env:BARO_PFX, "/p", $env:BARO_PFX_PASSWORD) }
    if (-not $certificate) { Write-Host "Not signed: there is no certificate."; return }
    $tool = Find-SignTool
    if (-not $tool) { throw "There is a certificate, but signtool.exe was not found." }
    $time = @("/fd", "sha256", "/tr", "http://timestamp.digicert.com", "/td", "sha256")
    Invoke-Checked $tool (@("sign") + $certificate + $time + $Files)
}

if (-not $SkipTests) { Invoke-Checked "python" @("dev.py", "test") }
Invoke-Checked "python" @("dev.py", "package")

# The window's own start file has no console: it is waited for, and its status is what it says.
$run = Start-Process "$folder\baro-desktop.exe" "--selftest" -Wait -PassThru
if ($run.ExitCode -ne 0) { throw "baro-desktop.exe --selftest ended with status $($run.ExitCode)" }

Invoke-Sign @("$folder\baro-desktop.exe", "$folder\baro-desktop-cli.exe")
Invoke-Checked ".venv\Scripts\python.exe" @("packaging\build.py", "--installers-only")
$installers = Get-ChildItem $dist -Filter *.msi
Invoke-Sign @($installers.FullName)
Get-ChildItem $dist -File | Get-FileHash -Algorithm SHA256 | Format-List -Property "Path", "Hash"
