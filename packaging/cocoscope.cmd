@echo off
rem Runs Cocoscope from a checkout: finds a JDK, builds when sources are newer than the build, passes the arguments on.
setlocal EnableExtensions
set "jdk=25"
for %%I in ("%~dp0..") do set "root=%%~fI"
set "target=%root%\target"

set "java_home="
if defined JAVA_HOME call :accept "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined java_home for %%K in ("%%~dpJ..") do call :accept "%%~fK"
for %%D in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if exist "%%~D" for /d %%J in ("%%~D\*") do if not defined java_home call :accept "%%~fJ"
)
if not defined java_home (
    echo cocoscope: a JDK %jdk% or newer is missing; install one with: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 3
)

powershell -NoProfile -Command "$s=Get-Item '%target%\launcher-stamp' -ErrorAction SilentlyContinue; if(-not $s){exit 1}; $n=Get-ChildItem -Recurse -File '%root%\pom.xml','%root%\src\main','%root%\icons' | Where-Object {$_.LastWriteTime -gt $s.LastWriteTime} | Select-Object -First 1; if($n){exit 1}"
if errorlevel 1 call :build || exit /b 3

set "window="
if "%~1"=="" set "window=yes"
if "%~1"=="demo" set "window=yes"
if not "%~1"=="" if not "%~1"=="convert" if not "%~1"=="inspect" if exist "%~1" set "window=yes"
if defined window (
    set "headless="
    if "%~1"=="demo" set "headless=-Dglass.platform=Headless -Dprism.order=sw"
    goto run_window
)
set "tiers=-XX:TieredStopAtLevel=1"
for %%c in (lint compare merge) do if "%~1"=="%%c" set "tiers="
"%java_home%\bin\java" %tiers% -XX:+UseSerialGC "-XX:SharedArchiveFile=%target%\cocoscope.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable --enable-native-access=ALL-UNNAMED -cp "%target%\cocoscope.jar;%target%\lib\*" cocoscope.Main %*
exit /b %errorlevel%

:run_window
"%java_home%\bin\java" -XX:+UseZGC %headless% --enable-native-access=ALL-UNNAMED,javafx.graphics --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED --module-path "%target%\javafx" --add-modules javafx.controls -cp "%target%\cocoscope.jar;%target%\lib\*" cocoscope.Main %*
exit /b %errorlevel%

:accept
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=" %%W in ("%%~V") do if %%~W GEQ %jdk% set "java_home=%~1"
)
exit /b 0

:build
where mvn >nul 2>&1
if errorlevel 1 (
    echo cocoscope: Maven is missing; install it with: choco install maven 1>&2
    exit /b 1
)
echo cocoscope: building, this takes a minute the first time ... 1>&2
if not exist "%target%" mkdir "%target%"
pushd "%root%"
set "JAVA_HOME=%java_home%"
call mvn --batch-mode --quiet -Dstyle.color=never -DskipTests -Dmaven.test.skip=true package > "%target%\launcher-build.log" 2>&1
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    echo cocoscope: the build failed; the reason is in %target%\launcher-build.log 1>&2
    exit /b 1
)
type nul > "%target%\launcher-stamp"
exit /b 0
