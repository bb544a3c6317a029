@echo off
rem Starts jworkers from its sources' folder; builds it first if it is missing or older than they are.
rem Needs a JDK 17 or later in JAVA_HOME or on the path, and nothing else.
setlocal
set "LAUNCHER=%~dp0"
set "LAUNCHER=%LAUNCHER:~0,-1%"
for %%I in ("%LAUNCHER%\..") do set "ROOT=%%~fI"
set "DIST=%LAUNCHER%\target\dist"

if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
set "VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2^>^&1" ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~V"
if not defined VERSION (
  echo jworkers: no java found: install a JDK 17 or later, or set JAVA_HOME 1>&2
  exit /b 1
)
for /f "delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% LSS 17 (
  echo jworkers: %JAVA% is version %VERSION%; needed is 17 or later 1>&2
  exit /b 1
)

if not exist "%ROOT%\mvnw.cmd" goto run
powershell -NoProfile -Command "$b = Get-Item '%DIST%\built' -ErrorAction SilentlyContinue; if (-not $b) { exit 1 }; $n = Get-ChildItem '%ROOT%\pom.xml', '%ROOT%\bundles', '%ROOT%\configs', '%LAUNCHER%' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|test)\\' -and $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto run
echo jworkers: building from the sources, which takes a minute the first time ... 1>&2
pushd "%ROOT%"
call mvnw.cmd -q -B -DskipTests -pl launcher -am package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo jworkers: the build failed; what it says stands above 1>&2
  exit /b 1
)
type nul > "%DIST%\built"

:run
set "UNSAFE="
if %VERSION% GEQ 23 set "UNSAFE=--sun-misc-unsafe-memory-access=allow"
"%JAVA%" %JWORKERS_JAVA_OPTIONS% --add-modules ALL-DEFAULT -p "%DIST%\lib" %UNSAFE% -m org.jworkers.launcher %*
exit /b %ERRORLEVEL%
