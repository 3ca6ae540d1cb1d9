@echo off
rem Runs Cocoscope from a checkout, which it builds first where sources are newer than the build.
rem The names of variables have no case here: one called java_home would be JAVA_HOME.
setlocal EnableExtensions
set "needed=25"
for %%I in ("%~dp0..") do set "root=%%~fI"
set "app=%root%\target"
set "arguments=%root%\packaging\build"

call :is_current
if errorlevel 1 call :build
if errorlevel 1 exit /b 3
set /p jdk=<"%app%\jdk"

rem The name of a command is never taken for that of a file.
set "kind=window"
set "options="
for %%c in (convert pair inspect lint compare merge help) do if "%~1"=="%%c" set "kind=command-line"
for %%c in (lint compare merge) do if "%~1"=="%%c" set "options=-XX:TieredStopAtLevel=4 -XX:Tier3InvocationThreshold=200 -XX:Tier3CompileThreshold=2000"
set "first=%~1"
if "%first:~0,1%"=="-" set "kind=command-line"
if "%first%"=="demo" (
    set "options=-Dglass.platform=Headless -Dprism.order=sw"
) else if defined first if not exist "%first%" set "kind=command-line"

set "modules="
if "%kind%"=="window" set "modules="--module-path=%app%\javafx""
set "cache="
if exist "%app%\%kind%.aot" set "cache="-XX:AOTCache=%app%\%kind%.aot""
"%jdk%\bin\java" "@%arguments%\%kind%.args" %options% %cache% %modules% -cp "%app%\cocoscope.jar" cocoscope.Main %*
exit /b %errorlevel%

:is_current
if not exist "%app%\launcher-stamp" exit /b 1
if not exist "%app%\jdk" exit /b 1
powershell -NoProfile -Command "$made=(Get-Item '%app%\launcher-stamp').LastWriteTime; $jdk=(Get-Content '%app%\jdk')[0..0] -join ''; if((Get-Item '%app%\jdk').LastWriteTime -le (Get-Item '%app%\cocoscope.jar').LastWriteTime){exit 1}; if(Compare-Object (Get-Content \"$jdk\release\") (Get-Content '%app%\jdk-release')){exit 1}; if(Get-ChildItem -Recurse '%root%\pom.xml','%root%\src\main','%root%\icons' | Where-Object {$_.LastWriteTime -gt $made} | Select-Object -First 1){exit 1}; exit 0"
exit /b %errorlevel%

:build
set "jdk="
if defined JAVA_HOME call :accept "%JAVA_HOME%"
if not defined jdk for %%J in (javac.exe) do if not "%%~$PATH:J"=="" for %%K in ("%%~dp$PATH:J..") do call :accept "%%~fK"
for %%D in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    if exist "%%~D" for /d %%J in ("%%~D\*") do if not defined jdk call :accept "%%~fJ"
)
if not defined jdk (
    echo cocoscope: a JDK %needed% or newer is needed; install it with: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 1
)
set "maven="
for %%M in (mvn.cmd mvn.bat) do if not "%%~$PATH:M"=="" set "maven=%%~$PATH:M"
if not defined maven (
    echo cocoscope: Maven is needed to build the program; get it from https://maven.apache.org/download.cgi 1>&2
    exit /b 1
)
echo cocoscope: building, this takes a minute the first time ... 1>&2
if not exist "%app%" mkdir "%app%"
type nul > "%app%\launcher-stamp.next"
if errorlevel 1 (
    echo cocoscope: %root% cannot be written to, so nothing can be built there; copy it to a folder of your own and run the copy 1>&2
    exit /b 1
)
pushd "%root%"
set "JAVA_HOME=%jdk%"
call "%maven%" --batch-mode --quiet -Dstyle.color=never -DskipTests -Dmaven.test.skip=true package > "%app%\launcher-build.log" 2>&1
set "result=%errorlevel%"
popd
if not "%result%"=="0" (
    echo cocoscope: the build failed; the reason is in %app%\launcher-build.log 1>&2
    exit /b 1
)
move /y "%app%\launcher-stamp.next" "%app%\launcher-stamp" >nul
exit /b 0

:accept
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "version="
for /f "usebackq tokens=1,2 delims==." %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set version=%%B
if not defined version exit /b 1
set "version=%version:"=%"
if %version% GEQ %needed% set "jdk=%~1"
exit /b 0
