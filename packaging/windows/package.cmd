@echo off
rem Makes the installer on Windows, which takes the WiX Toolset: packaging\windows\package.cmd
setlocal EnableExtensions
for %%I in ("%~dp0..\..") do set "root=%%~fI"
call "%root%\packaging\cocoscope.cmd" --version || exit /b 1
set /p jdk=<"%root%\target\jdk"
for /f "tokens=3 delims=<>" %%V in ('findstr /r /c:"^  <version>" "%root%\pom.xml"') do set "version=%%V"

set "input=%root%\target\jpackage"
if exist "%input%" rmdir /s /q "%input%"
mkdir "%input%\lib"
copy "%root%\target\cocoscope.jar" "%input%" >nul
copy "%root%\target\lib\*.jar" "%input%\lib" >nul
del "%input%\lib\javafx-*.jar"
rem The console launcher is the one on the path; the other opens the window without a console.
echo win-console=true> "%root%\target\console.properties"
echo java-options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED>> "%root%\target\console.properties"
"%jdk%\bin\java" "%root%\packaging\windows\Icon.java" "%root%\target\cocoscope.ico" "%root%\icons\cocoscope-32.png" "%root%\icons\cocoscope-128.png" "%root%\icons\cocoscope-256.png" || exit /b 1
"%jdk%\bin\jpackage" "@%root%\packaging\jpackage.args" --type msi --app-version "%version%" --input "%input%" --module-path "%root%\target\javafx" --icon "%root%\target\cocoscope.ico" --file-associations "%root%\packaging\project.properties" --add-launcher "cocoscope-console=%root%\target\console.properties" --win-menu --win-dir-chooser --win-upgrade-uuid 6f0b6a0e-6b0b-4a43-9d0c-8f4e7f1c2a51 --dest "%root%\target\packages"
exit /b %errorlevel%
