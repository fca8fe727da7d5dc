<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartPanel</name>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>Last minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message numerus="yes">
        <source>Close %n session(s)?</source>
        <translation>
            <numerusform>Close %n session?</numerusform>
            <numerusform>Close %n sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight will be dropped. The sessions can be reopened with the same settings afterwards.</source>
        <translation>
            <numerusform>%n request in flight will be dropped. The sessions can be reopened with the same settings afterwards.</numerusform>
            <numerusform>%n requests in flight will be dropped. The sessions can be reopened with the same settings afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Close %n session(s)</source>
        <translation>
            <numerusform>&amp;Close %n session</numerusform>
            <numerusform>&amp;Close %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) will be closed and not opened again at the next start.</source>
        <translation>
            <numerusform>%n session will be closed and not opened again at the next start.</numerusform>
            <numerusform>%n sessions will be closed and not opened again at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight will be dropped.</source>
        <translation>
            <numerusform>%n request in flight will be dropped.</numerusform>
            <numerusform>%n requests in flight will be dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>messages</comment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MibFoldersDialog</name>
    <message numerus="yes">
        <source>%n module(s) were read.</source>
        <translation>
            <numerusform>%n module was read.</numerusform>
            <numerusform>%n modules were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s):</source>
        <translation>
            <numerusform>%n problem:</numerusform>
            <numerusform>%n problems:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n file(s) were not read.</source>
        <translation>
            <numerusform>Stopped: %n file was not read.</numerusform>
            <numerusform>Stopped: %n files were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewSessionDialog</name>
    <message numerus="yes">
        <source>%1, %n session(s)</source>
        <comment>name of a thread, how many sessions it has</comment>
        <translation>
            <numerusform>%1, %n session</numerusform>
            <numerusform>%1, %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Closed %n session(s).</source>
        <translation>
            <numerusform>Closed %n session.</numerusform>
            <numerusform>Closed %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found.</source>
        <translation>
            <numerusform>%n problem was found.</numerusform>
            <numerusform>%n problems were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found in MIB modules; names may be missing from values.</source>
        <translation>
            <numerusform>%n problem was found in MIB modules; names may be missing from values.</numerusform>
            <numerusform>%n problems were found in MIB modules; names may be missing from values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were not opened.</source>
        <translation>
            <numerusform>%n session was not opened.</numerusform>
            <numerusform>%n sessions were not opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were not opened, the last one is %1: %2</source>
        <comment>session and target, sentence with the reason</comment>
        <translation>
            <numerusform>%n session was not opened, the last one is %1: %2</numerusform>
            <numerusform>%n sessions were not opened, the last one is %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MIB module(s) were read; values show their new names.</source>
        <translation>
            <numerusform>%n MIB module was read; values show their new names.</numerusform>
            <numerusform>%n MIB modules were read; values show their new names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading MIB modules was stopped; %n file(s) were not read.</source>
        <translation>
            <numerusform>Reading MIB modules was stopped; %n file was not read.</numerusform>
            <numerusform>Reading MIB modules was stopped; %n files were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list of objects</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message numerus="yes">
        <source>%n sessions selected</source>
        <translation>
            <numerusform>%n session selected</numerusform>
            <numerusform>%n sessions selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n session(s) could not be opened:</source>
        <translation>
            <numerusform>%n session could not be opened:</numerusform>
            <numerusform>%n sessions could not be opened:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s) the session table had no usage to show.</source>
        <translation>
            <numerusform>After %n second the session table had no usage to show.</numerusform>
            <numerusform>After %n seconds the session table had no usage to show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s) these sessions had not been polled:</source>
        <translation>
            <numerusform>After %n second these sessions had not been polled:</numerusform>
            <numerusform>After %n seconds these sessions had not been polled:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>... and %n more</source>
        <translation>
            <numerusform>... and %n more</numerusform>
            <numerusform>... and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%1 of %n value(s)</source>
        <comment>values found, values there are</comment>
        <translation>
            <numerusform>%1 of %n value</numerusform>
            <numerusform>%1 of %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln session(s)</source>
        <translation>
            <numerusform>%1 of %Ln session</numerusform>
            <numerusform>%1 of %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>%n value(s) came back.</source>
        <translation>
            <numerusform>%n value came back.</numerusform>
            <numerusform>%n values came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list of objects</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <comment>what a walk brought</comment>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter %n object(s) with .0</source>
        <translation>
            <numerusform>Enter %n object with .0</numerusform>
            <numerusform>Enter %n objects with .0</numerusform>
        </translation>
    </message>
</context>
</TS>
