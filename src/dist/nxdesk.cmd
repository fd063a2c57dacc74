@echo off
rem Starts nxdesk on the Java runtime that lies beside it; no Java on the machine is needed or looked for.
rem The twin of the script for POSIX shells. Windows hands Java its arguments as Unicode, so the code page is
rem left alone; which streams are a terminal is left to Java to find, as cmd cannot tell.
setlocal DisableDelayedExpansion
for %%d in ("%~dp0..") do set "home=%%~fd"

rem Java options that are meant for other programs would be announced on standard error.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

rem The options of the POSIX script: the ahead-of-time cache fits no others, and where it is missing Java starts without.
set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+DisplayVMOutputToStderr"
set "options=%options% -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:Tier0InvokeNotifyFreqLog=10"
set "options=%options% -Dpicocli.disable.closures=true -Dpicocli.converters.excludes=java.+"
set "options=%options% -Djdk.tls.namedGroups=x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048,ffdhe3072,ffdhe4096,ffdhe6144,ffdhe8192"
"%home%\runtime\bin\java.exe" %options% -Xlog:disable "-XX:AOTCache=%home%\lib\nxdesk.aot" -cp "%home%\lib\nxdesk.jar" io.github.nxdesk.Main %*
exit /b %ERRORLEVEL%
