@echo off
rem Starts the desk with a Java 25: the one beside it, HUBLEND_JAVA, JAVA_HOME, then the usual places of the system.
setlocal enabledelayedexpansion
set "here=%~dp0.."
for %%J in ("%here%\runtime" "%HUBLEND_JAVA%" "%JAVA_HOME%") do call :try "%%~J"
if not defined found for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do call :try "%%~J"
if not defined found (
  echo Hublend needs Java 25. Install it, or set JAVA_HOME to where it is. 1>&2
  exit /b 1
)
rem What Java has read and checked once it keeps in an archive, so that the next start takes half the time.
set "kind=commands"
if "%~1"=="" set "kind=window"
rem The size of the jar tells of which Hublend it is, as Java makes no other in place of one that is of an older jar.
set "kept=%LOCALAPPDATA%\Hublend\cache"
for %%J in ("%here%\lib\hublend-*.jar") do set "archive=%kept%\%kind%-%%~zJ.jsa"
if not exist "%kept%" mkdir "%kept%" 2>nul
if not exist "%archive%" del "%kept%\%kind%*.jsa" 2>nul
"%found%\bin\java.exe" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archive%" "-Xlog:cds*=off" "-Xlog:aot*=off" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "%here%\lib\*" org.hublend.Hublend %*
exit /b %errorlevel%
:try
if defined found exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "found=%~1"
exit /b 0
