@echo off
rem Starts jworkers from its sources' folder; builds it first if it is missing or older than they are.
rem Needs a JDK 17 or later in JAVA_HOME or on the path, and nothing else.
rem
rem Does what the script jworkers does, but was not tested: there was no Windows. One difference is meant: the
rem program is not told of a terminal, because not every console of Windows obeys what would be drawn there.
setlocal
for %%I in ("%~dp0.") do set "LAUNCHER=%%~fI"
for %%I in ("%~dp0..") do set "ROOT=%%~fI"
set "DIST=%LAUNCHER%\target\dist"

rem Jumps in place of blocks: a path with a parenthesis in it would end a block.
if defined JAVA_HOME goto given
set "JAVA="
for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if not defined JAVA set "WHY=no java found: install a JDK 17 or later, or set JAVA_HOME" & goto fail
for %%I in (java.exe) do set "BIN=%%~dp$PATH:I"
goto version
:given
set "JAVA=%JAVA_HOME%\bin\java.exe"
set "BIN=%JAVA_HOME%\bin\"
if not exist "%JAVA%" set "WHY=JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it" & goto fail

rem The version, from the file that every JDK carries: asking the JVM would take longer than the rest.
:version
set "VERSION="
if not exist "%BIN%..\release" goto ask
for /f "usebackq tokens=1,2 delims==" %%K in ("%BIN%..\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
:ask
if defined VERSION goto compare
rem A java.exe that only leads to another one; or a JDK that does not say which it is.
set "PATH=%BIN%;%PATH%"
for /f "tokens=3" %%V in ('java.exe -version 2^>^&1 ^| findstr /i /c:" version "') do if not defined VERSION set "VERSION=%%~V"
:compare
if not defined VERSION set "VERSION=0"
for /f "delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% LSS 17 set "WHY=%JAVA% is version %VERSION%; needed is 17 or later" & goto fail

rem An installation that was copied elsewhere has no sources beside it, and runs as it is.
if not exist "%ROOT%\mvnw.cmd" goto run
set "NEWER=$_.FullName.Substring($env:ROOT.Length) -notmatch '\\(target|test)\\' -and $_.LastWriteTime -gt $built.LastWriteTime"
powershell -NoProfile -Command "$built = Get-Item -LiteralPath ($env:DIST + '\built') -ErrorAction SilentlyContinue; if (-not $built) { exit 1 }; $sources = 'pom.xml', 'bundles', 'configs', 'launcher' | ForEach-Object { Join-Path $env:ROOT $_ }; if (Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { %NEWER% } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run

if not exist "%BIN%javac.exe" set "WHY=building needs a JDK, but there is no javac.exe in %BIN%" & goto fail
echo jworkers: building from the sources, which takes a minute the first time ... 1>&2
if not exist "%DIST%" mkdir "%DIST%"
set "NOW=%DIST%\building.%RANDOM%"
type nul > "%NOW%"
pushd "%ROOT%"
call mvnw.cmd -q -B -DskipTests -pl launcher -am package 1>&2
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" del "%NOW%" & set "WHY=the build failed; what it says stands above" & goto fail
rem As old as the build's beginning, so that what is changed meanwhile counts as newer.
move /y "%NOW%" "%DIST%\built" > nul

:run
set "UNSAFE="
rem Felix and Hessian use sun.misc.Unsafe; without this, each of them is reported on standard error.
if %VERSION% GEQ 23 set "UNSAFE=--sun-misc-unsafe-memory-access=allow"
rem ALL-DEFAULT: the framework offers its bundles the packages of those modules only that are there.
"%JAVA%" %JWORKERS_JAVA_OPTIONS% --add-modules ALL-DEFAULT -p "%DIST%\lib" %UNSAFE% -m org.jworkers.launcher %*
exit /b %ERRORLEVEL%

:fail
echo jworkers: %WHY% 1>&2
exit /b 1
