<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SNMP Session Manager</source>
        <translation>關於 SNMP 工作階段管理員</translation>
    </message>
    <message>
        <source>SNMP Session Manager %1</source>
        <comment>version</comment>
        <translation>SNMP 工作階段管理員 %1</translation>
    </message>
    <message>
        <source>Opens, polls, inspects and closes SNMP sessions, and shows by thread what every session holds, what was refused and why.

The program is free software under the GNU General Public License, version 3 or later. The library libwinsnmp underneath is under the MIT licence.

Made with Qt %1.</source>
        <translation>開啟、輪詢、檢視及關閉 SNMP 工作階段，並依執行緒顯示每個工作階段占用的資源、遭拒絕的要求及其原因。

本程式是自由軟體，採用 GNU 通用公共授權條款第 3 版或更新版本。底層的程式庫 libwinsnmp 採用 MIT 授權。

以 Qt %1 製作。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>新增工作階段(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a session to an agent</source>
        <translation>開啟連到代理程式的工作階段</translation>
    </message>
    <message>
        <source>Quick &amp;connect</source>
        <translation>快速連線(&amp;C)</translation>
    </message>
    <message>
        <source>Open a session from a host and a community in one line</source>
        <translation>輸入一行主機與社群字串即可開啟工作階段</translation>
    </message>
    <message>
        <source>&amp;Session table…</source>
        <translation>工作階段表格(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the session table as CSV or JSON</source>
        <translation>將工作階段表格儲存為 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Save the results of the selected sessions as CSV or JSON</source>
        <translation>將所選工作階段的結果儲存為 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Save the resource table as CSV or JSON</source>
        <translation>將資源表格儲存為 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Save the log of refused allocations as CSV or JSON</source>
        <translation>將遭拒絕的記憶體配置記錄儲存為 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Save the chart of polled values as PNG or SVG</source>
        <translation>將輪詢值的圖表儲存為 PNG 或 SVG</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Close every session and end the program</source>
        <translation>關閉所有工作階段並結束程式</translation>
    </message>
    <message>
        <source>&amp;Poll now</source>
        <translation>立即輪詢(&amp;P)</translation>
    </message>
    <message>
        <source>Poll the selected sessions once, now</source>
        <translation>立即輪詢所選工作階段一次</translation>
    </message>
    <message>
        <source>&amp;Start polling</source>
        <translation>開始輪詢(&amp;S)</translation>
    </message>
    <message>
        <source>Poll the selected sessions at their intervals</source>
        <translation>依各自的間隔輪詢所選工作階段</translation>
    </message>
    <message>
        <source>S&amp;top polling</source>
        <translation>停止輪詢(&amp;T)</translation>
    </message>
    <message>
        <source>Stop polling the selected sessions; they stay open</source>
        <translation>停止輪詢所選工作階段；工作階段保持開啟</translation>
    </message>
    <message>
        <source>C&amp;ancel requests</source>
        <translation>取消要求(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel what the selected sessions have in flight; they stay open</source>
        <translation>取消所選工作階段進行中的要求；工作階段保持開啟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編輯(&amp;E)…</translation>
    </message>
    <message>
        <source>Change the settings of the selected session</source>
        <translation>變更所選工作階段的設定</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>再製(&amp;D)…</translation>
    </message>
    <message>
        <source>Open another session with these settings</source>
        <translation>以這些設定再開啟一個工作階段</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>重新開啟(&amp;R)</translation>
    </message>
    <message>
        <source>Close the selected sessions and open them again with the same settings</source>
        <translation>關閉所選工作階段，並以相同設定重新開啟</translation>
    </message>
    <message>
        <source>Add a t&amp;hread</source>
        <translation>新增執行緒(&amp;H)</translation>
    </message>
    <message>
        <source>Start one more worker thread for sessions</source>
        <translation>為工作階段再啟動一個工作執行緒</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>Close the selected sessions</source>
        <translation>關閉所選工作階段</translation>
    </message>
    <message>
        <source>Close a&amp;ll</source>
        <translation>全部關閉(&amp;L)</translation>
    </message>
    <message>
        <source>Close every session</source>
        <translation>關閉所有工作階段</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows of the table as tab-separated text</source>
        <translation>將表格中所選的列複製為以定位字元分隔的文字</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>Select every row of the table</source>
        <translation>選取表格的每一列</translation>
    </message>
    <message>
        <source>E&amp;xport this table…</source>
        <translation>匯出此表格(&amp;X)…</translation>
    </message>
    <message>
        <source>Save this table as CSV or JSON</source>
        <translation>將此表格儲存為 CSV 或 JSON</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>篩選(&amp;F)</translation>
    </message>
    <message>
        <source>Type into the filter of the session table</source>
        <translation>移至工作階段表格的篩選欄</translation>
    </message>
    <message>
        <source>Failing &amp;only</source>
        <translation>只顯示失敗(&amp;O)</translation>
    </message>
    <message>
        <source>Show only sessions that fail or were refused</source>
        <translation>只顯示失敗或遭拒絕的工作階段</translation>
    </message>
    <message>
        <source>Hide &amp;idle</source>
        <translation>隱藏閒置(&amp;I)</translation>
    </message>
    <message>
        <source>Hide sessions without activity in the last minute</source>
        <translation>隱藏最近一分鐘沒有活動的工作階段</translation>
    </message>
    <message>
        <source>&amp;Expand threads</source>
        <translation>展開執行緒(&amp;E)</translation>
    </message>
    <message>
        <source>Show the sessions of every thread</source>
        <translation>顯示每個執行緒的工作階段</translation>
    </message>
    <message>
        <source>Collapse t&amp;hreads</source>
        <translation>收合執行緒(&amp;H)</translation>
    </message>
    <message>
        <source>Show the threads only</source>
        <translation>只顯示執行緒</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重設版面(&amp;R)</translation>
    </message>
    <message>
        <source>Put the window, its columns and its filters back to how they were at first</source>
        <translation>將視窗、欄位與篩選還原為最初的樣子</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>總覽(&amp;O)</translation>
    </message>
    <message>
        <source>Show the overview of the selected sessions</source>
        <translation>顯示所選工作階段的總覽</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>結果(&amp;R)</translation>
    </message>
    <message>
        <source>Show what the selected sessions polled</source>
        <translation>顯示所選工作階段輪詢到的內容</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>圖表(&amp;C)</translation>
    </message>
    <message>
        <source>Show polled values over time</source>
        <translation>顯示輪詢值隨時間的變化</translation>
    </message>
    <message>
        <source>Re&amp;sources</source>
        <translation>資源(&amp;S)</translation>
    </message>
    <message>
        <source>Show what the program holds, against its limits</source>
        <translation>顯示程式占用的資源與其上限</translation>
    </message>
    <message>
        <source>&amp;Allocation failures</source>
        <translation>記憶體配置失敗(&amp;A)</translation>
    </message>
    <message>
        <source>Show what was refused, and why</source>
        <translation>顯示遭拒絕的項目及原因</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>上限(&amp;L)</translation>
    </message>
    <message>
        <source>Cap sessions and memory, or make allocations fail, to see what happens</source>
        <translation>限制工作階段與記憶體，或刻意讓記憶體配置失敗，以觀察結果</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>theme</comment>
        <translation>系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <comment>theme</comment>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <comment>theme</comment>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>language</comment>
        <translation>系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>List every key of the window</source>
        <translation>列出視窗的所有按鍵</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>關於(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本與授權</translation>
    </message>
    <message>
        <source>&amp;MIB folders…</source>
        <translation>MIB 資料夾(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose the folders that object names are read from, and see what was wrong in them</source>
        <translation>選擇要從哪些資料夾讀取物件名稱，並查看其中的問題</translation>
    </message>
    <message>
        <source>Octet counters in &amp;bit/s</source>
        <translation>位元組計數器以 bit/s 顯示(&amp;B)</translation>
    </message>
    <message>
        <source>Draw the rates of octet counters in bits per second</source>
        <translation>以每秒位元數繪製位元組計數器的速率</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>複製值(&amp;V)</translation>
    </message>
    <message>
        <source>Sea&amp;rch in results</source>
        <translation>在結果中搜尋(&amp;R)</translation>
    </message>
    <message>
        <source>Type into the search field of the results</source>
        <translation>在結果的搜尋欄中輸入</translation>
    </message>
    <message>
        <source>Copy &amp;OID</source>
        <translation>複製 OID(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the object identifiers of the selected results</source>
        <translation>複製所選結果的物件識別碼</translation>
    </message>
    <message>
        <source>Copy the values of the selected results as they came</source>
        <translation>依收到時的原樣複製所選結果的值</translation>
    </message>
    <message>
        <source>Forget the last error of the selected sessions; one that lasts comes back</source>
        <translation>清除所選工作階段最近的錯誤；仍持續的錯誤會再次出現</translation>
    </message>
    <message>
        <source>Ask &amp;before quitting</source>
        <translation>結束前詢問(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <comment>group by</comment>
        <translation>不分組(&amp;N)</translation>
    </message>
    <message>
        <source>Ask before the program ends with several sessions open or requests in flight</source>
        <translation>有多個工作階段開啟或有要求在途時，結束程式前先詢問</translation>
    </message>
    <message>
        <source>&amp;Thread</source>
        <comment>group by</comment>
        <translation>執行緒(&amp;T)</translation>
    </message>
    <message>
        <source>Cl&amp;ear last error</source>
        <translation>清除最近的錯誤(&amp;E)</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>what to export</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Ma&amp;ximise page</source>
        <translation>最大化頁面(&amp;X)</translation>
    </message>
    <message>
        <source>Give the page the whole window; the session table comes back the same way</source>
        <translation>讓頁面佔滿整個視窗；再做一次就會恢復工作階段表格</translation>
    </message>
    <message>
        <source>&amp;Tear off page</source>
        <translation>分離頁面(&amp;T)</translation>
    </message>
    <message>
        <source>Give the page a window of its own</source>
        <translation>讓頁面有自己的視窗</translation>
    </message>
    <message>
        <source>Put page &amp;beside</source>
        <translation>並排頁面(&amp;B)</translation>
    </message>
    <message>
        <source>Show the page beside the others, not below their tabs</source>
        <translation>把頁面放在其他頁面旁邊，而不是疊在分頁標籤之下</translation>
    </message>
    <message>
        <source>Close the page; its key brings it back</source>
        <translation>關閉頁面；按它的快速鍵就會再出現</translation>
    </message>
    <message>
        <source>Clos&amp;e page</source>
        <translation>關閉頁面(&amp;E)</translation>
    </message>
</context>
<context>
    <name>ActiveLimits</name>
    <message>
        <source>sessions: %1</source>
        <translation>工作階段：%1</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>位元組：%1</translation>
    </message>
    <message>
        <source>bytes per session: %1</source>
        <translation>每個工作階段的位元組：%1</translation>
    </message>
    <message>
        <source>handles per session: %1</source>
        <translation>每個工作階段的控制代碼：%1</translation>
    </message>
    <message>
        <source>requests in flight: %1</source>
        <translation>進行中的要求：%1</translation>
    </message>
    <message>
        <source>messages queued per session: %1</source>
        <translation>每個工作階段佇列中的訊息數：%1</translation>
    </message>
    <message>
        <source>allocation number %1 fails</source>
        <translation>第 %1 次記憶體配置失敗</translation>
    </message>
    <message>
        <source>allocations fail at random: %1 %</source>
        <translation>記憶體配置隨機失敗：%1 %</translation>
    </message>
    <message>
        <source>allocations above %1 bytes fail</source>
        <translation>超過 %1 位元組的記憶體配置失敗</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Polled values over time; the numbers are on the Results page</source>
        <translation>輪詢值隨時間的變化；數值列於「結果」頁</translation>
    </message>
    <message>
        <source>Values to draw</source>
        <translation>要繪製的值</translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>最近 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Values to &amp;draw:</source>
        <translation>要繪製的值(&amp;D)：</translation>
    </message>
    <message>
        <source>Ti&amp;me:</source>
        <translation>時間(&amp;M)：</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <comment>a counter&apos;s name</comment>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session name, value name</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Select a session above to draw the numbers it polls.</source>
        <translation>請在上方選取工作階段，以繪製它輪詢的數值。</translation>
    </message>
    <message>
        <source>No number has been polled yet. Counters, gauges, integers and time ticks can be drawn.</source>
        <translation>尚未輪詢到數值。可繪製計數器、量測值、整數與 TimeTicks。</translation>
    </message>
    <message>
        <source>Tick a value on the left to draw it.</source>
        <translation>請在左側勾選要繪製的值。</translation>
    </message>
    <message>
        <source>Octets in &amp;bit/s</source>
        <translation>位元組以 bit/s 顯示(&amp;B)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and address of a device</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message numerus="yes">
        <source>Close %n session(s)?</source>
        <translation>
            <numerusform>要關閉 %n 個工作階段嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be reopened with the same settings afterwards.</source>
        <translation>之後可以用相同設定重新開啟。</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight will be dropped. The sessions can be reopened with the same settings afterwards.</source>
        <translation>
            <numerusform>%n 個進行中的要求將被捨棄。之後可以用相同設定重新開啟這些工作階段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Close %n session(s)</source>
        <translation>
            <numerusform>關閉 %n 個工作階段(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight will be dropped.</source>
        <translation>
            <numerusform>%n 個在途的要求將被捨棄。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Do not ask again (File, Ask before quitting brings it back)</source>
        <translation>不再詢問（可在「檔案」的「結束前詢問」恢復）</translation>
    </message>
    <message>
        <source>Quit SNMP Session Manager?</source>
        <translation>要結束 SNMP 工作階段管理員嗎？</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>以及另外 %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) will be closed and not opened again at the next start.</source>
        <translation>
            <numerusform>%n 個工作階段將關閉，下次啟動時不會重新開啟。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>session name, host and port</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Opens SNMP sessions, polls through them, shows what each of them holds and costs, and closes them.</source>
        <translation>開啟 SNMP 工作階段並透過它們輪詢，顯示每個工作階段占用的資源與成本，最後將其關閉。</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>顯示此說明。</translation>
    </message>
    <message>
        <source>Shows the program&apos;s version. Followed by 1 or 2c: the same as --snmp-version.</source>
        <translation>顯示程式版本。後面接 1 或 2c 時，與 --snmp-version 相同。</translation>
    </message>
    <message>
        <source>Starts seven demo agents inside the program and opens &lt;number&gt; sessions to them. The number may be left out: then 7.</source>
        <translation>在程式內啟動七個示範代理程式，並開啟 &lt;數目&gt; 個連到它們的工作階段。可省略數目，預設為 7。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數目</translation>
    </message>
    <message>
        <source>Opens a session to &lt;host&gt;: a name or an IPv4 or IPv6 address.</source>
        <translation>開啟連到 &lt;主機&gt; 的工作階段：可為名稱、IPv4 或 IPv6 位址。</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>UDP port of that host, 161 if not given.</source>
        <translation>該主機的 UDP 連接埠，未指定時為 161。</translation>
    </message>
    <message>
        <source>port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>SNMP version of that session, 1 or 2c; 2c if not given.</source>
        <translation>該工作階段的 SNMP 版本，1 或 2c；未指定時為 2c。</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Community of that session. Others on this machine may see it in the list of processes: --community-file and the environment variable SNMP_COMMUNITY keep it to yourself. Without any of the three: public.</source>
        <translation>該工作階段的社群字串。這台電腦上的其他人可能會在處理程序清單中看到它：使用 --community-file 或環境變數 SNMP_COMMUNITY 可避免外洩。三者皆未指定時為 public。</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社群字串</translation>
    </message>
    <message>
        <source>Takes the community from the first line of &lt;file&gt;; - is standard input.</source>
        <translation>從 &lt;檔案&gt; 的第一行取得社群字串；- 代表標準輸入。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Language of the program, for instance en or zh_TW.</source>
        <translation>程式的語言，例如 en 或 zh_TW。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Reads the MIB modules in &lt;folder&gt; too. May be given several times.</source>
        <translation>另外讀取 &lt;資料夾&gt; 中的 MIB 模組。可指定多次。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Writes the window as a PNG picture into &lt;file&gt; as soon as every session has been polled, and ends.</source>
        <translation>所有工作階段都輪詢過後，將視窗以 PNG 圖片寫入 &lt;檔案&gt;，然後結束。</translation>
    </message>
    <message>
        <source>Writes the session table as text into &lt;file&gt;, - is standard output, as soon as every session has been polled, and ends.</source>
        <translation>所有工作階段都輪詢過後，將工作階段表格以文字寫入 &lt;檔案&gt;（- 代表標準輸出），然後結束。</translation>
    </message>
    <message>
        <source>SNMP Session Manager %1</source>
        <translation>SNMP 工作階段管理員 %1</translation>
    </message>
    <message>
        <source>A picture cannot be written to standard output: name a file after --screenshot.</source>
        <translation>圖片無法寫到標準輸出：請在 --screenshot 後面指定檔案名稱。</translation>
    </message>
    <message>
        <source>“%1” is not an option. To open a session, write --connect before the host.</source>
        <translation>「%1」不是有效的選項。若要開啟工作階段，請在主機前加上 --connect。</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要一個值。</translation>
    </message>
    <message>
        <source>“%1” is not a number of demo sessions: it must be from 1 to %2.</source>
        <translation>「%1」不是有效的示範工作階段數目：必須介於 1 到 %2。</translation>
    </message>
    <message>
        <source>“%1” is not an SNMP version that can be used: it must be 1 or 2c.</source>
        <translation>「%1」不是可用的 SNMP 版本：必須是 1 或 2c。</translation>
    </message>
    <message>
        <source>“%1” is not a port: it must be a number from 1 to 65535.</source>
        <translation>「%1」不是連接埠：必須是 1 到 65535 的數字。</translation>
    </message>
    <message>
        <source>--community and --community-file exclude each other.</source>
        <translation>--community 與 --community-file 不能同時使用。</translation>
    </message>
    <message>
        <source>The community file “%1” cannot be read: %2.</source>
        <translation>無法讀取社群字串檔案「%1」：%2。</translation>
    </message>
    <message>
        <source>The community file “%1” has no community in its first line.</source>
        <translation>社群字串檔案「%1」的第一行沒有社群字串。</translation>
    </message>
    <message>
        <source>--%1 says something about a session, but --connect with its host is missing.</source>
        <translation>--%1 是工作階段的設定，但缺少指定主機的 --connect。</translation>
    </message>
    <message>
        <source>The MIB folder “%1” does not exist.</source>
        <translation>MIB 資料夾「%1」不存在。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file that can be written.</source>
        <translation>「%1」是資料夾，不是可寫入的檔案。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: the folder “%2” does not exist.</source>
        <translation>無法寫入「%1」：資料夾「%2」不存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: permission denied.</source>
        <translation>無法寫入「%1」：權限不足。</translation>
    </message>
</context>
<context>
    <name>ConnectLine</name>
    <message>
        <source>The line takes one host and its community, or a command such as snmpget -v 2c -c community host object.</source>
        <translation>此欄可輸入一個主機及其社群字串，或一行指令，例如 snmpget -v 2c -c community host object。</translation>
    </message>
    <message>
        <source>%1 reads nothing that a session could poll. Paste snmpget, snmpgetnext, snmpbulkget, snmpwalk or snmpbulkwalk.</source>
        <translation>%1 沒有可供工作階段輪詢的內容。請貼上 snmpget、snmpgetnext、snmpbulkget、snmpwalk 或 snmpbulkwalk。</translation>
    </message>
    <message>
        <source>“%1” looks like a host and is not sent as a community. Where it is one all the same, enter it in New session.</source>
        <translation>「%1」看起來是主機，因此不會當成社群字串送出。若它確實是社群字串，請在「新增工作階段」中輸入。</translation>
    </message>
    <message>
        <source>The program does not speak SNMP version %1 yet. Versions 1 and 2c can be used.</source>
        <translation>本程式尚不支援 SNMP 版本 %1。可使用版本 1 與 2c。</translation>
    </message>
    <message>
        <source>The program speaks SNMP over UDP only, not over %1.</source>
        <translation>本程式只透過 UDP 使用 SNMP，不支援 %1。</translation>
    </message>
    <message>
        <source>The command names no host.</source>
        <translation>指令中沒有主機。</translation>
    </message>
</context>
<context>
    <name>DemoAgents</name>
    <message>
        <source>Demo agents</source>
        <comment>name of a thread</comment>
        <translation>示範代理程式</translation>
    </message>
</context>
<context>
    <name>DemoSessions</name>
    <message>
        <source>%1 %2</source>
        <comment>a device&apos;s name and its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Core switch</source>
        <translation>核心交換器</translation>
    </message>
    <message>
        <source>File server</source>
        <translation>檔案伺服器</translation>
    </message>
    <message>
        <source>Rack UPS</source>
        <translation>機櫃不斷電系統</translation>
    </message>
    <message>
        <source>Office printer</source>
        <translation>辦公室印表機</translation>
    </message>
    <message>
        <source>Branch router (slow line)</source>
        <translation>分公司路由器（慢速線路）</translation>
    </message>
    <message>
        <source>Radio bridge (loses packets)</source>
        <translation>無線橋接器（會遺失封包）</translation>
    </message>
    <message>
        <source>Door sensor (never answers)</source>
        <translation>門禁感測器（從不回應）</translation>
    </message>
</context>
<context>
    <name>DiagnosisView</name>
    <message>
        <source>Testing…</source>
        <translation>測試中…</translation>
    </message>
    <message>
        <source>The test was stopped</source>
        <translation>測試已停止</translation>
    </message>
    <message>
        <source>A session with these settings works</source>
        <translation>使用這些設定的工作階段可以運作</translation>
    </message>
    <message>
        <source>A session with these settings would not work</source>
        <translation>使用這些設定的工作階段無法運作</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step of a test, what it found</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What the test of the earlier settings found</source>
        <translation>先前設定的測試結果</translation>
    </message>
</context>
<context>
    <name>FailureLogModel</name>
    <message>
        <source>Thread %1</source>
        <translation>執行緒 %1</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no limit</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函式</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求量</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>拒絕原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>%1: %2 was refused. %3</source>
        <comment>time, API function, why</comment>
        <translation>%1：%2 遭拒絕。%3</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>Allocation failures</source>
        <translation>記憶體配置失敗</translation>
    </message>
    <message>
        <source>Explanation of the selected failure</source>
        <translation>所選失敗的說明</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Select a row to see what it means and what to do.</source>
        <translation>選取一列以查看其意義與處理方式。</translation>
    </message>
    <message>
        <source>Nothing has been refused. Caps on sessions or bytes, set on the Limits page, and exhausted memory leave a row here.</source>
        <translation>目前沒有任何要求遭拒絕。在「上限」頁設定的工作階段或位元組上限，以及記憶體耗盡，都會在此留下一列記錄。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter all columns</source>
        <translation>篩選所有欄位</translation>
    </message>
    <message>
        <source>Filter of the session table</source>
        <translation>工作階段表格的篩選</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sessions shown, sessions there are</comment>
        <translation>%1／%2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 d %2</source>
        <translation>%1 天 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 位元組</translation>
    </message>
</context>
<context>
    <name>LimitsPanel</name>
    <message>
        <source>Limits: what goes beyond them is refused with SNMPAPI_ALLOC_ERROR</source>
        <translation>上限：超過時以 SNMPAPI_ALLOC_ERROR 拒絕</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無上限</translation>
    </message>
    <message>
        <source> bytes</source>
        <comment>unit behind a number</comment>
        <translation> 位元組</translation>
    </message>
    <message>
        <source>Sess&amp;ions:</source>
        <translation>工作階段(&amp;I)：</translation>
    </message>
    <message>
        <source>Sessions open at once, of the whole program</source>
        <translation>整個程式同時開啟的工作階段數</translation>
    </message>
    <message>
        <source>&amp;Bytes:</source>
        <translation>位元組(&amp;B)：</translation>
    </message>
    <message>
        <source>Memory of all sessions together</source>
        <translation>所有工作階段合計的記憶體</translation>
    </message>
    <message>
        <source>Bytes &amp;per session:</source>
        <translation>每個工作階段的位元組(&amp;P)：</translation>
    </message>
    <message>
        <source>Memory of one session</source>
        <translation>單一工作階段的記憶體</translation>
    </message>
    <message>
        <source>Ha&amp;ndles per session:</source>
        <translation>每個工作階段的控制代碼(&amp;N)：</translation>
    </message>
    <message>
        <source>Entities, contexts, PDUs and variable-binding lists of one session</source>
        <translation>單一工作階段的實體、情境、PDU 與變數繫結清單</translation>
    </message>
    <message>
        <source>Re&amp;quests in flight:</source>
        <translation>進行中的要求(&amp;Q)：</translation>
    </message>
    <message>
        <source>Requests that wait for an answer, of all sessions together</source>
        <translation>所有工作階段等待回應的要求合計</translation>
    </message>
    <message>
        <source>&amp;Messages queued per session:</source>
        <translation>每個工作階段佇列中的訊息(&amp;M)：</translation>
    </message>
    <message>
        <source>Answers that have arrived and were not taken yet, of one session</source>
        <translation>單一工作階段已到達但尚未取走的回應</translation>
    </message>
    <message>
        <source>Faults: make allocations fail on purpose</source>
        <translation>錯誤注入：刻意讓記憶體配置失敗</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Fai&amp;l allocation number:</source>
        <translation>讓第幾次配置失敗(&amp;L)：</translation>
    </message>
    <message>
        <source>Counted from the moment this is applied; that one allocation fails</source>
        <translation>從套用時起算；只有該次記憶體配置會失敗</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Each allocation fails with this probability</source>
        <translation>每次記憶體配置皆以此機率失敗</translation>
    </message>
    <message>
        <source>Fail at &amp;random:</source>
        <translation>隨機失敗(&amp;R)：</translation>
    </message>
    <message>
        <source>Random see&amp;d:</source>
        <translation>亂數種子(&amp;D)：</translation>
    </message>
    <message>
        <source>Equal seeds fail at equal allocations, so that a case can be repeated</source>
        <translation>種子相同時，失敗的配置也相同，便於重現問題</translation>
    </message>
    <message>
        <source>Fail &amp;above size:</source>
        <translation>超過此大小即失敗(&amp;A)：</translation>
    </message>
    <message>
        <source>Every allocation of more than this many bytes fails</source>
        <translation>超過此位元組數的記憶體配置一律失敗</translation>
    </message>
    <message>
        <source>A refused call has no effect. Sessions that exist stay; what is refused is listed under Allocation failures. Everything here is off again when the program ends.</source>
        <translation>遭拒絕的呼叫不會產生任何作用，現有的工作階段不受影響；遭拒絕的項目列於「記憶體配置失敗」。程式結束時，這裡的設定全部失效。</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>套用(&amp;Y)</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>還原(&amp;T)</translation>
    </message>
    <message>
        <source>Show what is in force again</source>
        <translation>重新顯示目前生效的設定</translation>
    </message>
    <message>
        <source>Turn all &amp;off</source>
        <translation>全部關閉(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. On a machine without one, run the program under xvfb-run.</source>
        <translation>沒有可顯示視窗的螢幕：DISPLAY 與 WAYLAND_DISPLAY 皆未設定。在沒有螢幕的電腦上，請以 xvfb-run 執行本程式。</translation>
    </message>
    <message>
        <source>The program does not speak “%1”. Languages: %2.</source>
        <translation>本程式不支援語言「%1」。可用的語言：%2。</translation>
    </message>
    <message>
        <source>Run snmp-session-manager --help to see all options.</source>
        <translation>執行 snmp-session-manager --help 可查看所有選項。</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1.</source>
        <translation>無法寫入標準輸出：%1。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>SNMP Session Manager</source>
        <translation>SNMP 工作階段管理員</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Session toolbar</source>
        <translation>工作階段工具列</translation>
    </message>
    <message>
        <source>Quick connect and filter</source>
        <translation>快速連線與篩選</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>工作階段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>欄位(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>佈景主題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分組方式(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>頁面(&amp;P)</translation>
    </message>
    <message>
        <source>O&amp;pen pages</source>
        <translation>已開啟的頁面(&amp;P)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>關閉此訊息</translation>
    </message>
    <message>
        <source>Show the next message</source>
        <translation>顯示下一則訊息</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>messages</comment>
        <translation>
            <numerusform>還有 %n 則</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MibFoldersDialog</name>
    <message>
        <source>Problems of the modules</source>
        <translation>模組的問題</translation>
    </message>
    <message>
        <source>MIB folders</source>
        <translation>MIB 資料夾</translation>
    </message>
    <message>
        <source>Folders with MIB modules, in the order they are read</source>
        <translation>MIB 模組所在的資料夾，依讀取順序排列</translation>
    </message>
    <message>
        <source>Always read first</source>
        <translation>一律最先讀取</translation>
    </message>
    <message>
        <source>Always read last: named when the program was started</source>
        <translation>一律最後讀取：啟動程式時指定</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Apply and read again</source>
        <translation>套用並重新讀取(&amp;A)</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>新增資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>folder, why it cannot be removed</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Add a folder with MIB modules</source>
        <translation>新增 MIB 模組的資料夾</translation>
    </message>
    <message>
        <source>Reading the modules…</source>
        <translation>正在讀取模組…</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) were read.</source>
        <translation>
            <numerusform>已讀取 %n 個模組。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was wrong with them.</source>
        <translation>沒有發現問題。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s):</source>
        <translation>
            <numerusform>%n 個問題：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n file(s) were not read.</source>
        <translation>
            <numerusform>已停止：%n 個檔案未讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Names, enumerations and units come from the MIB modules in these folders. Where two folders have a module of the same name, the newer one wins, else the lower one.</source>
        <translation>名稱、列舉與單位來自這些資料夾中的 MIB 模組。若兩個資料夾有同名的模組，以較新的為準，否則以排在下方的為準。</translation>
    </message>
</context>
<context>
    <name>MibProblemModel</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Remove it from the list, or put it back.</source>
        <translation>沒有「%1」這個資料夾。請將它從清單移除，或把它放回原處。</translation>
    </message>
    <message>
        <source>This cannot be read: %1. Check its permissions.</source>
        <comment>the system&apos;s reason</comment>
        <translation>無法讀取：%1。請檢查存取權限。</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes, which no MIB module is. It was left out.</source>
        <translation>檔案大於 %1 位元組，MIB 模組不會這麼大，因此已略過。</translation>
    </message>
    <message>
        <source>The file does not begin like a MIB module. It was left out.</source>
        <translation>檔案開頭不像 MIB 模組，因此已略過。</translation>
    </message>
    <message>
        <source>Imports from the module “%1”, which is in none of the folders. Add a folder that has it.</source>
        <translation>匯入了模組「%1」，但所有資料夾都沒有它。請新增含有該模組的資料夾。</translation>
    </message>
    <message>
        <source>Imports “%1”, which that module does not define. It may be an older or newer version of it.</source>
        <comment>MODULE::symbol</comment>
        <translation>匯入了「%1」，但該模組並未定義它。可能是該模組較舊或較新的版本。</translation>
    </message>
    <message>
        <source>“%1” is neither defined nor imported.</source>
        <translation>「%1」既未定義也未匯入。</translation>
    </message>
    <message>
        <source>This version of the module was left out: the one in “%1” is newer, or read later.</source>
        <translation>此版本的模組已略過：「%1」中的版本較新，或較晚讀取。</translation>
    </message>
    <message>
        <source>“%1” is not imported. That of another module was taken.</source>
        <translation>「%1」未匯入，已採用另一個模組中的定義。</translation>
    </message>
    <message>
        <source>“%1” cannot be placed in the tree of names. It was left out.</source>
        <translation>「%1」無法放入名稱樹，已略過。</translation>
    </message>
    <message>
        <source>“%1” is defined a second time. Where others use it, the first one counts.</source>
        <translation>「%1」重複定義。其他定義引用時，以第一個為準。</translation>
    </message>
    <message>
        <source>The file is encoded in UTF-16. Save it as UTF-8. It was left out.</source>
        <translation>此檔案為 UTF-16 編碼，已略過。請另存為 UTF-8。</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <comment>an English message</comment>
        <translation>無法理解：%1</translation>
    </message>
</context>
<context>
    <name>MibReadingBar</name>
    <message>
        <source>Read no further file; names from those that were read count</source>
        <translation>不再讀取其他檔案；已讀取檔案中的名稱仍然有效</translation>
    </message>
    <message>
        <source>Reading MIB modules: %1 of %2</source>
        <translation>正在讀取 MIB 模組：%1／%2</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>reading MIB modules</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>MIB files read</source>
        <translation>已讀取的 MIB 檔案</translation>
    </message>
</context>
<context>
    <name>NewSessionDialog</name>
    <message>
        <source>Agent</source>
        <translation>代理程式</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>A name for the session table</source>
        <translation>顯示在工作階段表格中的名稱</translation>
    </message>
    <message>
        <source>Same as the host</source>
        <translation>與主機相同</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主機(&amp;H)：</translation>
    </message>
    <message>
        <source>IPv4 or IPv6 address or host name</source>
        <translation>IPv4 或 IPv6 位址，或主機名稱</translation>
    </message>
    <message>
        <source>192.0.2.1 or switch.example</source>
        <translation>192.0.2.1 或 switch.example</translation>
    </message>
    <message>
        <source>Por&amp;t:</source>
        <translation>連接埠(&amp;T)：</translation>
    </message>
    <message>
        <source>UDP port of the agent; 161 as a rule</source>
        <translation>代理程式的 UDP 連接埠，通常是 161</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Co&amp;mmunity:</source>
        <translation>社群字串(&amp;M)：</translation>
    </message>
    <message>
        <source>The password of SNMPv1 and SNMPv2c; it is never saved</source>
        <translation>SNMPv1 與 SNMPv2c 的密碼；絕不會存檔</translation>
    </message>
    <message>
        <source>Show the community</source>
        <translation>顯示社群字串</translation>
    </message>
    <message>
        <source>Time-o&amp;ut:</source>
        <translation>逾時(&amp;U)：</translation>
    </message>
    <message>
        <source>How long to wait for an answer before the next try</source>
        <translation>等待回應多久後再試一次</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>&amp;Retries:</source>
        <translation>重試(&amp;R)：</translation>
    </message>
    <message>
        <source>How often to send again when no answer comes</source>
        <translation>沒有回應時重新傳送的次數</translation>
    </message>
    <message>
        <source>The worker thread that owns the session</source>
        <translation>擁有此工作階段的工作執行緒</translation>
    </message>
    <message>
        <source>What to poll</source>
        <translation>輪詢內容</translation>
    </message>
    <message>
        <source>O&amp;bjects:</source>
        <translation>物件(&amp;B)：</translation>
    </message>
    <message>
        <source>Object identifiers as numbers or names, parted by spaces, commas or lines</source>
        <translation>以數字或名稱表示的物件識別碼，以空白、逗號或換行分隔</translation>
    </message>
    <message>
        <source>Objects to poll</source>
        <translation>要輪詢的物件</translation>
    </message>
    <message>
        <source>sysUpTime.0</source>
        <translation>sysUpTime.0</translation>
    </message>
    <message>
        <source>O&amp;peration:</source>
        <translation>操作(&amp;P)：</translation>
    </message>
    <message>
        <source>Non-repeaters:</source>
        <translation>非重複項數：</translation>
    </message>
    <message>
        <source>How many of the first objects are asked for once only</source>
        <translation>前幾個物件只查詢一次</translation>
    </message>
    <message>
        <source>Ma&amp;x. repetitions:</source>
        <translation>最大重複次數(&amp;X)：</translation>
    </message>
    <message>
        <source>How many rows one request asks for</source>
        <translation>每個要求查詢的列數</translation>
    </message>
    <message>
        <source>Poll at an inter&amp;val</source>
        <translation>定期輪詢(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>間隔(&amp;I)：</translation>
    </message>
    <message>
        <source>Time from the start of one poll to the start of the next</source>
        <translation>從一次輪詢開始到下一次輪詢開始的時間</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>測試(&amp;E)</translation>
    </message>
    <message>
        <source>Find out step by step whether a session with these settings would work</source>
        <translation>逐步檢查使用這些設定的工作階段能否運作</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新增工作階段</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>編輯工作階段</translation>
    </message>
    <message>
        <source>&amp;Open session</source>
        <translation>開啟工作階段(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>儲存(&amp;S)</translation>
    </message>
    <message>
        <source>The one with the fewest sessions</source>
        <translation>工作階段最少的執行緒</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n session(s)</source>
        <comment>name of a thread, how many sessions it has</comment>
        <translation>
            <numerusform>%1，%n 個工作階段</numerusform>
        </translation>
    </message>
    <message>
        <source>A new thread</source>
        <translation>新的執行緒</translation>
    </message>
    <message>
        <source>Stop t&amp;est</source>
        <translation>停止測試(&amp;E)</translation>
    </message>
    <message>
        <source>Threa&amp;d:</source>
        <translation>執行緒(&amp;D)：</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無上限</translation>
    </message>
    <message>
        <source>Most va&amp;lues:</source>
        <translation>最多值數(&amp;L)：</translation>
    </message>
    <message>
        <source>A walk ends, cut short, after this many values</source>
        <translation>走訪達到這個值數後即提前結束</translation>
    </message>
    <message>
        <source>&amp;Walk by:</source>
        <translation>走訪方式(&amp;W)：</translation>
    </message>
    <message>
        <source>Accept answers &amp;from another address</source>
        <translation>接受來自其他位址的回應(&amp;F)</translation>
    </message>
    <message>
        <source>GETBULK asks for many objects at once, GETNEXT for one; version 1 has GETNEXT only</source>
        <translation>GETBULK 一次查詢多個物件，GETNEXT 一次一個；版本 1 只有 GETNEXT</translation>
    </message>
    <message>
        <source>Some agents answer from another of their addresses than the one that was asked. Whoever guesses the id of a request could then answer it.</source>
        <translation>有些代理程式會從與查詢不同的另一個自身位址回應。如此一來，猜中要求識別碼的人也能冒充回應。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1
%2</source>
        <comment>what happened, its cause</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Show in allocation failures</source>
        <translation>在記憶體配置失敗中顯示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message numerus="yes">
        <source>Closed %n session(s).</source>
        <translation>
            <numerusform>已關閉 %n 個工作階段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen with same settings</source>
        <translation>以相同設定重新開啟</translation>
    </message>
    <message>
        <source>Limits for troubleshooting are on (%1). Sessions and requests may be refused on purpose.</source>
        <comment>list of limits</comment>
        <translation>疑難排解用的上限已啟用（%1）。工作階段與要求可能會被刻意拒絕。</translation>
    </message>
    <message>
        <source>Show limits</source>
        <translation>顯示上限</translation>
    </message>
    <message>
        <source>Turn all off</source>
        <translation>全部關閉</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found.</source>
        <translation>
            <numerusform>發現 %n 個問題。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show MIB folders</source>
        <translation>顯示 MIB 資料夾</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found in MIB modules; names may be missing from values.</source>
        <translation>
            <numerusform>MIB 模組中有 %n 個問題，數值可能因此缺少名稱。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were not opened, the last one is %1: %2</source>
        <comment>session and target, sentence with the reason</comment>
        <translation>
            <numerusform>%n 個工作階段未能開啟，最後一個是 %1：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were not opened.</source>
        <translation>
            <numerusform>%n 個工作階段未能開啟。</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1 an answer came from %2 instead of %3. It was not taken: anybody could have sent it. Devices with several addresses do that too.</source>
        <comment>session, an address, another one</comment>
        <translation>%1 的回應來自 %2，而不是 %3，因此未採用：任何人都可能送出它。具有多個位址的設備也會如此。</translation>
    </message>
    <message>
        <source>Accept it for this session</source>
        <translation>在此工作階段接受</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <comment>session and target, sentence with the reason</comment>
        <translation>%1 未能開啟：%2</translation>
    </message>
    <message>
        <source>Closed %1.</source>
        <comment>session and target</comment>
        <translation>已關閉 %1。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>session name, host and port</comment>
        <translation>「%1」（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Reading MIB modules was stopped; %n file(s) were not read.</source>
        <translation>
            <numerusform>已停止讀取 MIB 模組；%n 個檔案未讀取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n MIB module(s) were read; values show their new names.</source>
        <translation>
            <numerusform>已讀取 %n 個 MIB 模組；值會顯示新的名稱。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>(different)</source>
        <comment>several sessions have different values</comment>
        <translation>（不同）</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理程式</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>控制代碼</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>已開啟時間</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>輪詢</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>輪詢次數</translation>
    </message>
    <message>
        <source>Failed polls</source>
        <translation>失敗的輪詢</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>上次輪詢</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返時間</translation>
    </message>
    <message>
        <source>Memory and handles</source>
        <translation>記憶體與控制代碼</translation>
    </message>
    <message>
        <source>Bytes in use</source>
        <translation>使用中的位元組</translation>
    </message>
    <message>
        <source>Most bytes</source>
        <translation>位元組峰值</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>區塊</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>遭拒絕</translation>
    </message>
    <message>
        <source>Entities and contexts</source>
        <translation>實體與情境</translation>
    </message>
    <message>
        <source>PDUs and lists</source>
        <translation>PDU 與清單</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>佇列中的訊息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Requests sent</source>
        <translation>已傳送的要求</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>已逾時</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>重送</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>已傳送的位元組</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>已接收的位元組</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list of objects</comment>
        <translation>
            <numerusform>%1 與另外 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer came from %1 instead of %2.</source>
        <comment>two addresses</comment>
        <translation>回應來自 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>格式錯誤</translation>
    </message>
    <message>
        <source>late, or for nobody</source>
        <translation>太晚到達或無人等待</translation>
    </message>
    <message>
        <source>from another address</source>
        <translation>來自其他位址</translation>
    </message>
    <message>
        <source>other community</source>
        <translation>社群字串不同</translation>
    </message>
    <message>
        <source>other version</source>
        <translation>版本不同</translation>
    </message>
    <message>
        <source>not an answer</source>
        <translation>不是回應</translation>
    </message>
    <message>
        <source>not registered for</source>
        <translation>未註冊接收</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>佇列已滿</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>記憶體不足</translation>
    </message>
    <message>
        <source>session closing</source>
        <translation>工作階段關閉中</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, and what is counted</comment>
        <translation>%1 則%2</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未採用的訊息</translation>
    </message>
    <message>
        <source>Whole poll</source>
        <translation>整次輪詢</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Copy everything shown here as text</source>
        <translation>將此處顯示的內容全部複製為文字</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>session name, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>未選取工作階段</translation>
    </message>
    <message>
        <source>Select a session above to see how it is doing and what it holds.</source>
        <translation>請在上方選取工作階段，以查看其狀況與占用的資源。</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions selected</source>
        <translation>
            <numerusform>已選取 %n 個工作階段</numerusform>
        </translation>
    </message>
    <message>
        <source>Acce&amp;pt it for this session</source>
        <translation>此工作階段接受此回應(&amp;P)</translation>
    </message>
    <message>
        <source>Take answers from every address from now on. Only the random number of a request then tells whose answer it is.</source>
        <translation>從現在起接受來自任何位址的回應。之後只能憑要求的隨機編號判斷回應屬於哪個要求。</translation>
    </message>
    <message>
        <source>Overview of the selected sessions</source>
        <translation>所選工作階段的總覽</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Close this page; its key brings it back</source>
        <translation>關閉這個頁面；按它的快速鍵就會再出現</translation>
    </message>
    <message>
        <source>Put the page back into the window</source>
        <translation>把頁面放回視窗</translation>
    </message>
    <message>
        <source>Give the page a window of its own</source>
        <translation>讓頁面有自己的視窗</translation>
    </message>
    <message>
        <source>Show the session table again</source>
        <translation>再次顯示工作階段表格</translation>
    </message>
    <message>
        <source>Give the page the whole window</source>
        <translation>讓頁面佔滿整個視窗</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The demo agents could not start: %1 reported %2. %3</source>
        <translation>無法啟動示範代理程式：%1 回報 %2。%3</translation>
    </message>
</context>
<context>
    <name>QuickConnectBar</name>
    <message>
        <source>Community</source>
        <translation>社群字串</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>SNMP version</source>
        <translation>SNMP 版本</translation>
    </message>
    <message>
        <source>Open a session to this host and start polling</source>
        <translation>開啟連到此主機的工作階段並開始輪詢</translation>
    </message>
    <message>
        <source>Quick connect:</source>
        <translation>快速連線：</translation>
    </message>
    <message>
        <source>A host, a host and its community, or a pasted snmpget or snmpwalk command</source>
        <translation>主機、主機與其社群字串，或貼上的 SNMP 指令</translation>
    </message>
    <message>
        <source>Host and community</source>
        <translation>主機與社群字串</translation>
    </message>
    <message>
        <source>Hosts connected to before</source>
        <translation>先前連線過的主機</translation>
    </message>
    <message>
        <source>host[:port] community</source>
        <translation>主機[:連接埠] 社群字串</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The picture “%1” could not be written: %2.</source>
        <translation>無法寫入圖片「%1」：%2。</translation>
    </message>
    <message>
        <source>The session table could not be written to standard output: %1.</source>
        <translation>無法將工作階段表格寫到標準輸出：%1。</translation>
    </message>
    <message>
        <source>The session table “%1” could not be written: %2.</source>
        <translation>無法寫入工作階段表格「%1」：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a session&apos;s name and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) could not be opened:</source>
        <translation>
            <numerusform>有 %n 個工作階段無法開啟：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s) the session table had no usage to show.</source>
        <translation>
            <numerusform>經過 %n 秒，工作階段表格仍沒有可顯示的使用量。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s) these sessions had not been polled:</source>
        <translation>
            <numerusform>經過 %n 秒，下列工作階段仍未輪詢：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>... and %n more</source>
        <translation>
            <numerusform>……另外還有 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>記憶體不足</translation>
    </message>
</context>
<context>
    <name>ResourceModel</name>
    <message>
        <source>None</source>
        <comment>no limit</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無上限</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Nearly used up</source>
        <translation>即將用盡</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用盡</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>控制代碼</translation>
    </message>
    <message>
        <source>Handles of the fullest session</source>
        <translation>單一工作階段的最多控制代碼</translation>
    </message>
    <message>
        <source>Outstanding requests</source>
        <translation>進行中的要求</translation>
    </message>
    <message>
        <source>Longest queue of a session</source>
        <translation>單一工作階段的最長佇列</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>Memory of the largest session</source>
        <translation>單一工作階段的最多記憶體</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>描述元</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>通訊端</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>開啟的檔案</translation>
    </message>
    <message>
        <source>WinSNMP sessions open in this program.</source>
        <translation>本程式開啟的 WinSNMP 工作階段。</translation>
    </message>
    <message>
        <source>Live handles of every kind.</source>
        <translation>各類使用中的控制代碼。</translation>
    </message>
    <message>
        <source>Entities, contexts, PDUs and variable binding lists of the session that holds most.</source>
        <translation>控制代碼最多的工作階段所持有的實體、情境、PDU 與變數繫結清單。</translation>
    </message>
    <message>
        <source>Requests of all sessions that wait for an answer.</source>
        <translation>所有工作階段等待回應的要求。</translation>
    </message>
    <message>
        <source>Messages nobody has taken yet, of the session where most wait.</source>
        <translation>佇列最長的工作階段中尚未取走的訊息。</translation>
    </message>
    <message>
        <source>Memory of all objects of the library.</source>
        <translation>程式庫所有物件的記憶體。</translation>
    </message>
    <message>
        <source>Memory of the session that holds most.</source>
        <translation>占用最多的工作階段的記憶體。</translation>
    </message>
    <message>
        <source>Memory handed out that waits for SnmpFreeDescriptor.</source>
        <translation>已交出、等待 SnmpFreeDescriptor 釋放的記憶體。</translation>
    </message>
    <message>
        <source>Sockets of the library: one per address family and one per listening agent.</source>
        <translation>程式庫的通訊端：每個位址家族一個，每個接聽中的代理程式一個。</translation>
    </message>
    <message>
        <source>File descriptors of this program against the limit of the system (ulimit -n).</source>
        <translation>本程式的檔案描述元與系統上限（ulimit -n）。</translation>
    </message>
</context>
<context>
    <name>ResourcesPanel</name>
    <message>
        <source>Resources and their limits</source>
        <translation>資源與其上限</translation>
    </message>
    <message>
        <source>Bytes in use</source>
        <translation>使用中的位元組</translation>
    </message>
    <message>
        <source>Handles and sessions</source>
        <translation>控制代碼與工作階段</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>進行中的要求</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒要求數</translation>
    </message>
    <message>
        <source>Network traffic</source>
        <translation>網路流量</translation>
    </message>
    <message>
        <source>&amp;Over time:</source>
        <translation>隨時間(&amp;O)：</translation>
    </message>
    <message>
        <source>Use of resources over time</source>
        <translation>資源使用量隨時間的變化</translation>
    </message>
    <message>
        <source>Handles</source>
        <translation>控制代碼</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待回應</translation>
    </message>
    <message>
        <source>Queued messages</source>
        <translation>佇列中的訊息</translation>
    </message>
    <message>
        <source>Answers per second</source>
        <translation>每秒回應數</translation>
    </message>
    <message>
        <source>Time-outs per second</source>
        <translation>每秒逾時數</translation>
    </message>
    <message>
        <source>Bytes sent per second</source>
        <translation>每秒傳送位元組</translation>
    </message>
    <message>
        <source>Bytes received per second</source>
        <translation>每秒接收位元組</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>program and computer</comment>
        <translation>%2 上的 %1</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>Poll %1</source>
        <translation>輪詢 %1</translation>
    </message>
    <message>
        <source>Last known</source>
        <comment>value of an earlier poll</comment>
        <translation>最後已知值</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>OID</source>
        <translation>OID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返時間</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Value as shown</source>
        <translation>顯示的值</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>time of a whole poll</comment>
        <translation>總時間</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Results of the polls</source>
        <translation>輪詢結果</translation>
    </message>
    <message>
        <source>Newest value of each object</source>
        <translation>每個物件的最新值</translation>
    </message>
    <message>
        <source>Every poll kept, newest first</source>
        <translation>所有保留的輪詢，最新在前</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>顯示(&amp;W)：</translation>
    </message>
    <message>
        <source>Search in the results</source>
        <translation>在結果中搜尋</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>it is not a plain file</source>
        <translation>這不是一般檔案</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n value(s)</source>
        <comment>values found, values there are</comment>
        <translation>
            <numerusform>%n 個值中的 %1 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 個值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesUnit</name>
    <message>
        <source>octets/s</source>
        <comment>unit of a rate</comment>
        <translation>位元組/秒</translation>
    </message>
    <message>
        <source>per second</source>
        <comment>unit of a rate of anything</comment>
        <translation>每秒</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>unit of a rate of something</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>s</source>
        <comment>unit: seconds</comment>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>SessionService</name>
    <message>
        <source>Worker %1</source>
        <translation>工作執行緒 %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
</context>
<context>
    <name>SessionTreeModel</name>
    <message>
        <source>Thread %1</source>
        <translation>執行緒 %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>thread state</comment>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>thread state</comment>
        <translation>執行中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>session state</comment>
        <translation>已開啟</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>polling interval</comment>
        <translation>關閉</translation>
    </message>
    <message>
        <source>This thread has ended, but handles it made are still alive.</source>
        <translation>此執行緒已結束，但它建立的控制代碼仍然存在。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>控制代碼</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已開啟時間</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>上次活動</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>最新值</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返時間</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>佇列中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已傳送</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>Time-outs</source>
        <translation>逾時次數</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>區塊</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>情境</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>VBLs</source>
        <translation>變數繫結清單</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>上次錯誤</translation>
    </message>
    <message>
        <source>The value of the WinSNMP handle.</source>
        <translation>WinSNMP 控制代碼的值。</translation>
    </message>
    <message>
        <source>Time since the session was opened.</source>
        <translation>工作階段開啟至今的時間。</translation>
    </message>
    <message>
        <source>Time since the session last sent or received anything.</source>
        <translation>工作階段上次傳送或接收至今的時間。</translation>
    </message>
    <message>
        <source>Duration of the last poll that was answered.</source>
        <translation>上次有回應的輪詢所需的時間。</translation>
    </message>
    <message>
        <source>Requests that wait for an answer.</source>
        <translation>等待回應的要求。</translation>
    </message>
    <message>
        <source>Messages that have arrived and have not been taken from the queue.</source>
        <translation>已到達但尚未從佇列取走的訊息。</translation>
    </message>
    <message>
        <source>Requests sent, retries not counted.</source>
        <translation>已傳送的要求，不含重試。</translation>
    </message>
    <message>
        <source>Retransmissions after a time-out.</source>
        <translation>逾時後重送的次數。</translation>
    </message>
    <message>
        <source>Memory the library holds for the session.</source>
        <translation>程式庫為此工作階段占用的記憶體。</translation>
    </message>
    <message>
        <source>Allocations the memory consists of.</source>
        <translation>組成該記憶體的配置數。</translation>
    </message>
    <message>
        <source>The most memory the library has held for the session.</source>
        <translation>程式庫曾為此工作階段占用的最大記憶體。</translation>
    </message>
    <message>
        <source>Live handles of variable binding lists.</source>
        <translation>使用中的變數繫結清單控制代碼。</translation>
    </message>
    <message>
        <source>Live handles of this kind.</source>
        <translation>使用中的此類控制代碼。</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>工作執行緒 %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>First object of the last poll that was answered, and its value.</source>
        <translation>最近一次有回應的輪詢的第一個物件及其值。</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <comment>an error, how long ago it was</comment>
        <translation>%1，%2 前</translation>
    </message>
    <message>
        <source>The thread that made the session and polls through it.</source>
        <translation>建立此工作階段並以其輪詢的執行緒。</translation>
    </message>
    <message>
        <source>How the last poll ended. An arrow beside it: a poll is in flight.</source>
        <translation>最近一次輪詢的結果。旁邊有箭頭時，表示輪詢正在進行。</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>object, its value</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>How the last poll that failed ended, and how long ago. Red while it lasts.</source>
        <translation>最近一次失敗的輪詢如何結束，以及距今多久。錯誤持續時為紅色。</translation>
    </message>
    <message>
        <source>A poll is in flight.</source>
        <translation>輪詢正在進行。</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Sessions by thread or in one list</source>
        <translation>依執行緒分組或單一清單的工作階段</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings are not saved in “%1”: %2. It stays as it is; move it away to have settings remembered.</source>
        <comment>a file, why</comment>
        <translation>設定不會儲存到「%1」：%2。該處維持原狀；移走後才會記住設定。</translation>
    </message>
    <message>
        <source>The settings could not be saved in “%1”: %2.</source>
        <comment>a file, why</comment>
        <translation>無法將設定儲存到「%1」：%2。</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it cannot be read</source>
        <translation>無法讀取</translation>
    </message>
    <message>
        <source>it has lines that are no settings</source>
        <translation>其中有些行不是設定</translation>
    </message>
    <message>
        <source>it is far too long for one</source>
        <translation>對設定檔而言太長了</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>功能</translation>
    </message>
</context>
<context>
    <name>SnmpValue</name>
    <message>
        <source>1 day, %1</source>
        <comment>TimeTicks</comment>
        <translation>1 天 %1</translation>
    </message>
    <message>
        <source>%1 days, %2</source>
        <comment>TimeTicks</comment>
        <translation>%1 天 %2</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Sessions open now, and the limit</source>
        <translation>目前開啟的工作階段與上限</translation>
    </message>
    <message>
        <source>Bytes held by all sessions, and the limit</source>
        <translation>所有工作階段占用的位元組與上限</translation>
    </message>
    <message>
        <source>The last refused allocation; opens the log</source>
        <translation>最近一次遭拒絕的記憶體配置；按一下可開啟記錄</translation>
    </message>
    <message>
        <source>Requests sent per second, over the last two seconds</source>
        <translation>最近兩秒內每秒傳送的要求</translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <comment>bytes</comment>
        <translation>占用 %1／%2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <comment>bytes</comment>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>每秒 %1 個要求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln 個工作階段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln session(s)</source>
        <translation>
            <numerusform>%1／%Ln 個工作階段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Find the host&apos;s address</source>
        <translation>查詢主機位址</translation>
    </message>
    <message>
        <source>Reach the agent</source>
        <translation>連上代理程式</translation>
    </message>
    <message>
        <source>Agree on the version</source>
        <translation>確認版本</translation>
    </message>
    <message>
        <source>Have the community accepted</source>
        <translation>確認社群字串</translation>
    </message>
    <message>
        <source>Read the objects</source>
        <translation>讀取物件</translation>
    </message>
    <message>
        <source>Not started</source>
        <comment>diagnosis step</comment>
        <translation>尚未開始</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>diagnosis step</comment>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>diagnosis step</comment>
        <translation>通過</translation>
    </message>
    <message>
        <source>Passed in part</source>
        <comment>diagnosis step</comment>
        <translation>部分通過</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>diagnosis step</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>diagnosis step</comment>
        <translation>無法判斷</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>diagnosis step</comment>
        <translation>略過</translation>
    </message>
    <message>
        <source>%1 is an address already.</source>
        <translation>%1 本身就是位址。</translation>
    </message>
    <message>
        <source>The name belongs to %1.</source>
        <translation>此名稱對應到 %1。</translation>
    </message>
    <message>
        <source>No host has this name (%1).</source>
        <translation>沒有主機使用此名稱（%1）。</translation>
    </message>
    <message>
        <source>The name could not be looked up (%1).</source>
        <translation>無法查詢此名稱（%1）。</translation>
    </message>
    <message>
        <source>The agent answers.</source>
        <translation>代理程式有回應。</translation>
    </message>
    <message>
        <source>The host is there, but nothing listens on this port.</source>
        <translation>主機存在，但此連接埠沒有程式在接聽。</translation>
    </message>
    <message>
        <source>There is no way to the host (%1).</source>
        <translation>無法到達主機（%1）。</translation>
    </message>
    <message>
        <source>Nothing came back, neither an answer nor a refusal.</source>
        <translation>沒有任何回音：既沒有回應，也沒有拒絕。</translation>
    </message>
    <message>
        <source>Something answers on this port, but it does not speak SNMP.</source>
        <translation>此連接埠有回應，但不是 SNMP。</translation>
    </message>
    <message>
        <source>SNMP messages came back that answer somebody else&apos;s request.</source>
        <translation>收到的 SNMP 訊息回應的是別人的要求。</translation>
    </message>
    <message>
        <source>The system refused to send (%1).</source>
        <translation>系統拒絕傳送（%1）。</translation>
    </message>
    <message>
        <source>The agent speaks the chosen version.</source>
        <translation>代理程式支援所選的版本。</translation>
    </message>
    <message>
        <source>The agent is silent in the chosen version, but answers in the other one.</source>
        <translation>代理程式對所選的版本沒有回應，但對另一個版本有回應。</translation>
    </message>
    <message>
        <source>The agent accepts the community.</source>
        <translation>代理程式接受此社群字串。</translation>
    </message>
    <message>
        <source>Agents do not answer a community they do not know, so it may be the wrong one.</source>
        <translation>代理程式不會回應不認識的社群字串，因此它可能有誤。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) came back.</source>
        <translation>
            <numerusform>收到 %n 個值。</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent answers %1 for %2.</source>
        <translation>代理程式對 %2 的回應是 %1。</translation>
    </message>
    <message>
        <source>Nothing came back to show: the poll plan names no object that can be read.</source>
        <translation>沒有可顯示的內容：輪詢計畫中沒有可讀取的物件。</translation>
    </message>
    <message>
        <source>Check the spelling, or enter the IP address.</source>
        <translation>請檢查拼字，或輸入 IP 位址。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s name service, or enter the IP address.</source>
        <translation>請檢查這台電腦的名稱服務，或輸入 IP 位址。</translation>
    </message>
    <message>
        <source>Check the port, and that the SNMP service is running on the host.</source>
        <translation>請檢查連接埠，並確認主機上的 SNMP 服務正在執行。</translation>
    </message>
    <message>
        <source>Check the address, this computer&apos;s network connection and the route.</source>
        <translation>請檢查位址、這台電腦的網路連線與路由。</translation>
    </message>
    <message>
        <source>Check that the host is up, that no firewall drops UDP to this port, and that the agent&apos;s access list contains this computer.</source>
        <translation>請確認主機已開機、沒有防火牆捨棄送往此連接埠的 UDP，且代理程式的存取清單包含這台電腦。</translation>
    </message>
    <message>
        <source>Check the port; a proxy or another service may be answering.</source>
        <translation>請檢查連接埠；可能是 Proxy 或其他服務在回應。</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>請檢查位址與連接埠。</translation>
    </message>
    <message>
        <source>Choose the other version.</source>
        <translation>請選擇另一個版本。</translation>
    </message>
    <message>
        <source>Check the community with whoever runs the agent: upper and lower case count.</source>
        <translation>請向代理程式的管理者確認社群字串：大小寫有別。</translation>
    </message>
    <message>
        <source>Check the instance numbers, or remove the objects from the poll plan.</source>
        <translation>請檢查索引，或從輪詢計畫中移除這些物件。</translation>
    </message>
    <message>
        <source>Enter objects the agent has, for instance sysUpTime.0.</source>
        <translation>請輸入代理程式具有的物件，例如 sysUpTime.0。</translation>
    </message>
    <message>
        <source>error-status %1</source>
        <translation>error-status %1</translation>
    </message>
    <message>
        <source>The agent reports no error.</source>
        <translation>代理程式沒有回報錯誤。</translation>
    </message>
    <message>
        <source>The answer would not fit into one message of the agent.</source>
        <translation>回應超過代理程式單一訊息的大小。</translation>
    </message>
    <message>
        <source>The agent does not have one of the objects, or the community may not see it.</source>
        <translation>代理程式沒有其中某個物件，或此社群字串無權檢視。</translation>
    </message>
    <message>
        <source>The agent could not read one of the objects.</source>
        <translation>代理程式無法讀取其中某個物件。</translation>
    </message>
    <message>
        <source>One of the objects is not accessible.</source>
        <translation>無法存取其中某個物件。</translation>
    </message>
    <message>
        <source>The agent knows the community but does not allow it this request.</source>
        <translation>代理程式認得此社群字串，但不允許這個要求。</translation>
    </message>
    <message>
        <source>The agent lacks a resource it needs for the answer.</source>
        <translation>代理程式缺少回應所需的資源。</translation>
    </message>
    <message>
        <source>One of the objects cannot be written.</source>
        <translation>無法寫入其中某個物件。</translation>
    </message>
    <message>
        <source>The agent does not accept one of the values.</source>
        <translation>代理程式不接受其中某個值。</translation>
    </message>
    <message>
        <source>The agent cannot create one of the objects.</source>
        <translation>代理程式無法建立其中某個物件。</translation>
    </message>
    <message>
        <source>The agent could not complete a change.</source>
        <translation>代理程式無法完成變更。</translation>
    </message>
    <message>
        <source>The agent answered with an error-status that no standard defines.</source>
        <translation>代理程式回應的 error-status 沒有任何標準定義。</translation>
    </message>
    <message>
        <source>Poll fewer objects at once, or lower the number of repetitions.</source>
        <translation>請一次輪詢較少的物件，或降低重複次數。</translation>
    </message>
    <message>
        <source>Remove the object from the poll plan, check its instance number, or use version 2c, which answers the other objects all the same.</source>
        <translation>請從輪詢計畫中移除該物件、檢查其索引，或改用版本 2c：其他物件仍會得到回應。</translation>
    </message>
    <message>
        <source>Ask for a community that may read these objects.</source>
        <translation>請索取可讀取這些物件的社群字串。</translation>
    </message>
    <message>
        <source>Try again later, or poll the objects one by one to find the one the agent fails at.</source>
        <translation>請稍後再試，或逐一輪詢物件，找出讓代理程式失敗的物件。</translation>
    </message>
    <message>
        <source>Check the poll plan against the agent&apos;s documentation.</source>
        <translation>請對照代理程式的文件檢查輪詢計畫。</translation>
    </message>
    <message>
        <source>System memory</source>
        <translation>系統記憶體</translation>
    </message>
    <message>
        <source>Session limit</source>
        <translation>工作階段上限</translation>
    </message>
    <message>
        <source>Handle limit</source>
        <translation>控制代碼上限</translation>
    </message>
    <message>
        <source>Outstanding request limit</source>
        <translation>進行中要求的上限</translation>
    </message>
    <message>
        <source>Queue limit</source>
        <translation>佇列上限</translation>
    </message>
    <message>
        <source>Byte limit</source>
        <translation>位元組上限</translation>
    </message>
    <message>
        <source>Byte limit of the session</source>
        <translation>工作階段的位元組上限</translation>
    </message>
    <message>
        <source>Injected fault (by number)</source>
        <translation>注入的錯誤（依次數）</translation>
    </message>
    <message>
        <source>Injected fault (at random)</source>
        <translation>注入的錯誤（隨機）</translation>
    </message>
    <message>
        <source>Injected fault (by size)</source>
        <translation>注入的錯誤（依大小）</translation>
    </message>
    <message>
        <source>The system had no memory left.</source>
        <translation>系統已無可用的記憶體。</translation>
    </message>
    <message>
        <source>As many sessions are open as the limit allows.</source>
        <translation>開啟的工作階段已達上限。</translation>
    </message>
    <message>
        <source>The session holds as many handles as the limit allows.</source>
        <translation>工作階段持有的控制代碼已達上限。</translation>
    </message>
    <message>
        <source>As many requests wait for an answer as the limit allows.</source>
        <translation>等待回應的要求已達上限。</translation>
    </message>
    <message>
        <source>As many messages wait to be taken from the session&apos;s queue as the limit allows.</source>
        <translation>工作階段佇列中等待取走的訊息已達上限。</translation>
    </message>
    <message>
        <source>The library&apos;s objects use as much memory as the limit allows.</source>
        <translation>程式庫物件使用的記憶體已達上限。</translation>
    </message>
    <message>
        <source>The session&apos;s objects use as much memory as the limit allows.</source>
        <translation>工作階段物件使用的記憶體已達上限。</translation>
    </message>
    <message>
        <source>A fault was injected on purpose; no resource was short.</source>
        <translation>這是刻意注入的錯誤；並沒有資源不足。</translation>
    </message>
    <message>
        <source>End other programs or close sessions.</source>
        <translation>請結束其他程式或關閉工作階段。</translation>
    </message>
    <message>
        <source>Close sessions, or raise the session limit on the Limits page.</source>
        <translation>請關閉工作階段，或在「上限」頁提高工作階段上限。</translation>
    </message>
    <message>
        <source>Poll fewer objects through this session, or raise the handle limit on the Limits page.</source>
        <translation>請讓此工作階段輪詢較少的物件，或在「上限」頁提高控制代碼上限。</translation>
    </message>
    <message>
        <source>Poll less often, shorten time-outs of silent agents, or raise the limit on the Limits page.</source>
        <translation>請降低輪詢頻率、縮短無回應代理程式的逾時，或在「上限」頁提高上限。</translation>
    </message>
    <message>
        <source>Poll less often, or raise the queue limit on the Limits page.</source>
        <translation>請降低輪詢頻率，或在「上限」頁提高佇列上限。</translation>
    </message>
    <message>
        <source>Close sessions or poll fewer objects, or raise the byte limit on the Limits page.</source>
        <translation>請關閉工作階段或輪詢較少的物件，或在「上限」頁提高位元組上限。</translation>
    </message>
    <message>
        <source>Switch fault injection off when you have seen enough.</source>
        <translation>觀察完畢後，請關閉錯誤注入。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社群字串</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>執行緒</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物件</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Non-repeaters</source>
        <translation>非重複項數</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重複次數</translation>
    </message>
    <message>
        <source>Most values</source>
        <translation>最多值數</translation>
    </message>
    <message>
        <source>The name contains a control character; remove it.</source>
        <translation>名稱含有控制字元；請將其移除。</translation>
    </message>
    <message>
        <source>“%1” contains a character that no host name has. Enter a host name or an IP address.</source>
        <translation>「%1」含有主機名稱不允許的字元。請輸入主機名稱或 IP 位址。</translation>
    </message>
    <message>
        <source>“%1” is not an IP address. Enter four numbers from 0 to 255 with dots between them, an IPv6 address, or a host name.</source>
        <translation>「%1」不是 IP 位址。請輸入以點分隔的四個 0 到 255 的數字、IPv6 位址或主機名稱。</translation>
    </message>
    <message>
        <source>“%1” contains a port. Enter the host alone and the port in its own field.</source>
        <translation>「%1」含有連接埠。請只輸入主機，並將連接埠填入其專用欄位。</translation>
    </message>
    <message>
        <source>No loaded MIB module knows an object named “%1”. Check the spelling, load its module, or enter the object identifier in numbers.</source>
        <translation>已載入的 MIB 模組中沒有名為「%1」的物件。請檢查拼字、載入其模組，或以數字輸入物件識別碼。</translation>
    </message>
    <message>
        <source>“%1” is not an object identifier. Enter 2 to 128 numbers with dots between them, for instance 1.3.6.1.2.1.1.3.0.</source>
        <translation>「%1」不是物件識別碼。請輸入以點分隔的 2 到 128 個數字，例如 1.3.6.1.2.1.1.3.0。</translation>
    </message>
    <message>
        <source>%1 objects are too many for one poll; %2 are the most.</source>
        <translation>單次輪詢 %1 個物件太多；最多 %2 個。</translation>
    </message>
    <message>
        <source>GETBULK does not exist in SNMP version 1. Choose version 2c or another operation.</source>
        <translation>SNMP 版本 1 沒有 GETBULK。請選擇版本 2c 或其他操作。</translation>
    </message>
    <message>
        <source>The chosen thread does not exist. Choose one from the list.</source>
        <translation>所選的執行緒不存在。請從清單中選擇。</translation>
    </message>
    <message>
        <source>The community is empty. Enter the one the agent expects; many agents use “public”.</source>
        <translation>社群字串是空的。請輸入代理程式要求的社群字串；許多代理程式使用「public」。</translation>
    </message>
    <message>
        <source>There is nothing to poll. Enter at least one object.</source>
        <translation>沒有可輪詢的內容。請至少輸入一個物件。</translation>
    </message>
    <message>
        <source>The host is empty. Enter a host name or an IP address.</source>
        <translation>主機是空的。請輸入主機名稱或 IP 位址。</translation>
    </message>
    <message>
        <source>The name is too long; %1 characters are the most.</source>
        <translation>名稱太長；最多 %1 個字元。</translation>
    </message>
    <message>
        <source>The community is too long; %1 bytes are the most.</source>
        <translation>社群字串太長；最多 %1 個位元組。</translation>
    </message>
    <message>
        <source>The host name is too long; %1 characters are the most.</source>
        <translation>主機名稱太長；最多 %1 個字元。</translation>
    </message>
    <message>
        <source>%1 is not a port. Enter a number from 1 to 65535; SNMP agents use 161.</source>
        <translation>%1 不是連接埠。請輸入 1 到 65535 的數字；SNMP 代理程式使用 161。</translation>
    </message>
    <message>
        <source>A time-out of %1 ms is not possible. Enter %2 to %3 ms.</source>
        <translation>逾時不能設為 %1 毫秒。請輸入 %2 到 %3 毫秒。</translation>
    </message>
    <message>
        <source>An interval of %1 ms is not possible. Enter %2 to %3 ms.</source>
        <translation>間隔不能設為 %1 毫秒。請輸入 %2 到 %3 毫秒。</translation>
    </message>
    <message>
        <source>%1 non-repeaters are not possible. Enter 0 up to the number of objects.</source>
        <translation>非重複項數不能設為 %1。請輸入 0 到物件個數之間的數字。</translation>
    </message>
    <message>
        <source>%1 repetitions are not possible. Enter %2 to %3.</source>
        <translation>重複次數不能設為 %1。請輸入 %2 到 %3。</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1 超出範圍。</translation>
    </message>
    <message>
        <source>unknown code %1</source>
        <translation>未知的代碼 %1</translation>
    </message>
    <message>
        <source>The call failed and left no reason.</source>
        <translation>呼叫失敗，但沒有留下原因。</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>沒有任何失敗。</translation>
    </message>
    <message>
        <source>Memory or another resource ran out, or a limit was reached.</source>
        <translation>記憶體或其他資源已耗盡，或已達上限。</translation>
    </message>
    <message>
        <source>The community is empty, or its handle is no longer valid.</source>
        <translation>社群字串是空的，或其控制代碼已失效。</translation>
    </message>
    <message>
        <source>The community name is not known.</source>
        <translation>不認得此社群字串。</translation>
    </message>
    <message>
        <source>The handle of the target is not valid, or no longer valid.</source>
        <translation>目標的控制代碼無效或已失效。</translation>
    </message>
    <message>
        <source>The address of the target cannot be understood, or its name cannot be found.</source>
        <translation>無法辨識目標的位址，或找不到其名稱。</translation>
    </message>
    <message>
        <source>The list has no variable binding at this position.</source>
        <translation>清單的此位置沒有變數繫結。</translation>
    </message>
    <message>
        <source>There was nothing to do.</source>
        <translation>沒有需要執行的工作。</translation>
    </message>
    <message>
        <source>The object identifier is not valid.</source>
        <translation>物件識別碼無效。</translation>
    </message>
    <message>
        <source>This operation is not possible for the target or in this state.</source>
        <translation>此操作不適用於該目標或目前的狀態。</translation>
    </message>
    <message>
        <source>The result did not fit into the room provided for it.</source>
        <translation>結果超出所提供的空間。</translation>
    </message>
    <message>
        <source>The PDU&apos;s handle, type or contents are not valid.</source>
        <translation>PDU 的控制代碼、類型或內容無效。</translation>
    </message>
    <message>
        <source>The session&apos;s handle is not valid: it was closed, or it never was a session.</source>
        <translation>工作階段的控制代碼無效：它已關閉，或從來不是工作階段。</translation>
    </message>
    <message>
        <source>The value&apos;s syntax is not valid.</source>
        <translation>值的語法無效。</translation>
    </message>
    <message>
        <source>The handle of the variable binding list is not valid.</source>
        <translation>變數繫結清單的控制代碼無效。</translation>
    </message>
    <message>
        <source>The mode is none of those that exist.</source>
        <translation>沒有這種模式。</translation>
    </message>
    <message>
        <source>The size is not acceptable.</source>
        <translation>不接受此大小。</translation>
    </message>
    <message>
        <source>The SNMP library has not been started.</source>
        <translation>SNMP 程式庫尚未啟動。</translation>
    </message>
    <message>
        <source>The bytes are not a well-formed SNMP message.</source>
        <translation>這些位元組不是格式正確的 SNMP 訊息。</translation>
    </message>
    <message>
        <source>The window to be notified is not valid.</source>
        <translation>要通知的視窗無效。</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>發生未預期的錯誤。</translation>
    </message>
    <message>
        <source>The network transport could not be started.</source>
        <translation>無法啟動網路傳輸。</translation>
    </message>
    <message>
        <source>This computer does not support the target&apos;s kind of address.</source>
        <translation>這台電腦不支援目標的位址類型。</translation>
    </message>
    <message>
        <source>The network is not available.</source>
        <translation>網路無法使用。</translation>
    </message>
    <message>
        <source>The transport ran out of a resource: buffers, sockets, or memory for the answer.</source>
        <translation>傳輸的資源已耗盡：緩衝區、通訊端或存放回應的記憶體。</translation>
    </message>
    <message>
        <source>There is no way to the target: the host or its network is unreachable.</source>
        <translation>無法到達目標：主機或其網路無法連線。</translation>
    </message>
    <message>
        <source>The source of the message is not ready to send.</source>
        <translation>訊息的來源尚未準備好傳送。</translation>
    </message>
    <message>
        <source>The network refused the target&apos;s address or port.</source>
        <translation>網路拒絕目標的位址或連接埠。</translation>
    </message>
    <message>
        <source>Another program uses the port already.</source>
        <translation>其他程式已使用此連接埠。</translation>
    </message>
    <message>
        <source>No answer came within the time-out, all retries included.</source>
        <translation>在逾時期間內（含所有重試）沒有收到回應。</translation>
    </message>
    <message>
        <source>The message is too large to be sent.</source>
        <translation>訊息太大，無法傳送。</translation>
    </message>
    <message>
        <source>The network reported an error that has no code of its own.</source>
        <translation>網路回報的錯誤沒有專屬代碼。</translation>
    </message>
    <message>
        <source>This code is not known.</source>
        <translation>不認得此代碼。</translation>
    </message>
    <message>
        <source>Look at the allocation failures for the limit or fault that refused it, close sessions or raise the limit, then try again.</source>
        <translation>請在「記憶體配置失敗」中查看是哪個上限或注入的錯誤造成拒絕，關閉工作階段或提高上限後再試一次。</translation>
    </message>
    <message>
        <source>Enter a community in the session&apos;s settings.</source>
        <translation>請在工作階段的設定中輸入社群字串。</translation>
    </message>
    <message>
        <source>Reopen the session.</source>
        <translation>請重新開啟工作階段。</translation>
    </message>
    <message>
        <source>Check the spelling of the host, or enter its IP address.</source>
        <translation>請檢查主機的拼字，或輸入其 IP 位址。</translation>
    </message>
    <message>
        <source>Check the objects in the poll plan: an object identifier has 2 to 128 numbers.</source>
        <translation>請檢查輪詢計畫中的物件：物件識別碼有 2 到 128 個數字。</translation>
    </message>
    <message>
        <source>Choose another operation, or SNMP version 2c if the agent speaks it.</source>
        <translation>請選擇其他操作，或在代理程式支援時選擇 SNMP 版本 2c。</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>請重新啟動程式。</translation>
    </message>
    <message>
        <source>Check that the target&apos;s port belongs to an SNMP agent.</source>
        <translation>請確認目標的連接埠屬於 SNMP 代理程式。</translation>
    </message>
    <message>
        <source>Use an IPv4 address, or switch IPv6 on for this computer.</source>
        <translation>請使用 IPv4 位址，或為這台電腦啟用 IPv6。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection.</source>
        <translation>請檢查這台電腦的網路連線。</translation>
    </message>
    <message>
        <source>Poll less often, close sessions or raise the limits, then try again.</source>
        <translation>請降低輪詢頻率、關閉工作階段或提高上限，然後再試一次。</translation>
    </message>
    <message>
        <source>Check the address, the route to it and the firewalls on the way.</source>
        <translation>請檢查位址、通往該位址的路由與途中的防火牆。</translation>
    </message>
    <message>
        <source>Check the session&apos;s address and port.</source>
        <translation>請檢查工作階段的位址與連接埠。</translation>
    </message>
    <message>
        <source>End the other program, or choose another port.</source>
        <translation>請結束該程式，或選擇其他連接埠。</translation>
    </message>
    <message>
        <source>Check host, port, version and community with Test, or allow a longer time-out.</source>
        <translation>請以「測試」檢查主機、連接埠、版本與社群字串，或設定較長的逾時。</translation>
    </message>
    <message>
        <source>Poll fewer objects at once.</source>
        <translation>請一次輪詢較少的物件。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the program&apos;s version.</source>
        <translation>請再試一次；若再次發生，請連同程式版本回報。</translation>
    </message>
    <message>
        <source>Looking up name</source>
        <comment>session state</comment>
        <translation>查詢名稱中</translation>
    </message>
    <message>
        <source>Opening</source>
        <comment>session state</comment>
        <translation>開啟中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>session state</comment>
        <translation>已開啟</translation>
    </message>
    <message>
        <source>Failing</source>
        <comment>session state</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>poll outcome</comment>
        <translation>已回應</translation>
    </message>
    <message>
        <source>Cut short</source>
        <comment>poll outcome</comment>
        <translation>提前截斷</translation>
    </message>
    <message>
        <source>OID not increasing</source>
        <comment>poll outcome</comment>
        <translation>OID 未遞增</translation>
    </message>
    <message>
        <source>Error from the agent</source>
        <comment>poll outcome</comment>
        <translation>代理程式回報錯誤</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>poll outcome</comment>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>Network error</source>
        <comment>poll outcome</comment>
        <translation>網路錯誤</translation>
    </message>
    <message>
        <source>Refused by the library</source>
        <comment>poll outcome</comment>
        <translation>程式庫拒絕</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>poll outcome</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Checking the settings</source>
        <translation>檢查設定</translation>
    </message>
    <message>
        <source>Looking up the host name</source>
        <translation>查詢主機名稱</translation>
    </message>
    <message>
        <source>Creating the session</source>
        <translation>建立工作階段</translation>
    </message>
    <message>
        <source>Creating the target</source>
        <translation>建立目標</translation>
    </message>
    <message>
        <source>Creating the community</source>
        <translation>建立社群字串</translation>
    </message>
    <message>
        <source>Setting time-out and retries</source>
        <translation>設定逾時與重試</translation>
    </message>
    <message>
        <source>Creating the variable bindings</source>
        <translation>建立變數繫結</translation>
    </message>
    <message>
        <source>Creating the PDU</source>
        <translation>建立 PDU</translation>
    </message>
    <message>
        <source>Sending the request</source>
        <translation>傳送要求</translation>
    </message>
    <message>
        <source>Receiving the answer</source>
        <translation>接收回應</translation>
    </message>
    <message>
        <source>Walk</source>
        <comment>poll operation</comment>
        <translation>走訪</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>kind of handle</comment>
        <translation>工作階段</translation>
    </message>
    <message>
        <source>Entity</source>
        <comment>kind of handle</comment>
        <translation>實體</translation>
    </message>
    <message>
        <source>Context</source>
        <comment>kind of handle</comment>
        <translation>情境</translation>
    </message>
    <message>
        <source>PDU</source>
        <comment>kind of handle</comment>
        <translation>PDU</translation>
    </message>
    <message>
        <source>Variable binding list</source>
        <comment>kind of handle</comment>
        <translation>變數繫結清單</translation>
    </message>
    <message>
        <source>The host name “%1” could not be looked up (%2). Check the spelling, or enter the IP address.</source>
        <translation>無法查詢主機名稱「%1」（%2）。請檢查拼字，或輸入 IP 位址。</translation>
    </message>
    <message>
        <source>%1 failed with %2. %3 %4</source>
        <comment>step, code, meaning, advice</comment>
        <translation>%1失敗，代碼 %2。%3%4</translation>
    </message>
    <message>
        <source>The agent went back in its objects, so the walk would never have ended. The values before that are shown; report it to the agent&apos;s maker.</source>
        <translation>代理程式的物件順序倒退，走訪將永遠不會結束。此處顯示在那之前的值；請回報給設備製造商。</translation>
    </message>
    <message>
        <source>The agent answered %1. %2 %3</source>
        <comment>error-status, meaning, advice</comment>
        <translation>代理程式回應 %1。%2%3</translation>
    </message>
    <message>
        <source>Invalid settings</source>
        <translation>設定無效</translation>
    </message>
    <message>
        <source>Remove the object from the poll plan, or check its instance number.</source>
        <translation>請從輪詢計畫中移除該物件，或檢查其索引。</translation>
    </message>
    <message>
        <source>Cut off by the agent</source>
        <comment>poll outcome</comment>
        <translation>被代理程式中斷</translation>
    </message>
    <message>
        <source>Enter %1: an object without an index has the instance 0.</source>
        <comment>list of objects</comment>
        <translation>請輸入 %1：沒有索引欄位的物件，其索引為 0。</translation>
    </message>
    <message>
        <source>Poll fewer objects, or choose another operation; some agents do not know GETBULK.</source>
        <translation>請減少輪詢的物件，或選擇其他操作；有些代理程式不支援 GETBULK。</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <comment>poll outcome</comment>
        <translation>沒有程式在接聽</translation>
    </message>
    <message>
        <source>If that is the same device, tick “Accept answers from another address”; or enter the address it answers from.</source>
        <translation>如果那是同一台裝置，請勾選「接受來自其他位址的回應」；或改為輸入它用來回應的位址。</translation>
    </message>
    <message>
        <source>Answers come, but in another version than the request&apos;s: a session does not take them.</source>
        <translation>有收到回應，但版本與要求不同：工作階段不會接受。</translation>
    </message>
    <message>
        <source>The agent went back in its objects, or ended the walk in the middle.</source>
        <translation>代理程式的物件順序倒退，或在中途結束走訪。</translation>
    </message>
    <message>
        <source>The agent answers a request for its up-time, but not what the poll plan asks.</source>
        <translation>代理程式會回應運作時間的查詢，但不回應輪詢計畫的要求。</translation>
    </message>
    <message>
        <source>The answer came from %1, not from the address that was asked.</source>
        <translation>回應來自 %1，而不是所查詢的位址。</translation>
    </message>
    <message>
        <source>%1 retries are not possible. Enter %2 to %3; 0 sends each request once.</source>
        <translation>重試次數不能是 %1。請輸入 %2 到 %3；0 表示每個要求只傳送一次。</translation>
    </message>
    <message>
        <source>The agent ended the walk in the middle, as if an object were missing. The values before that are shown; walk the rest by itself, and report it to the agent&apos;s maker.</source>
        <translation>代理程式在中途結束走訪，彷彿缺少某個物件。此處顯示在那之前的值；請另外走訪其餘部分，並回報給代理程式的製造商。</translation>
    </message>
    <message>
        <source>The walk was cut short because it met the limit of values, or of memory for one walk. Raise the limit in the poll plan, or walk a smaller part.</source>
        <translation>走訪因達到值數上限或單次走訪的記憶體上限而提前結束。請提高輪詢計畫中的上限，或走訪較小的範圍。</translation>
    </message>
    <message>
        <source>The agent does not have %1.</source>
        <comment>list of objects</comment>
        <translation>代理程式沒有 %1。</translation>
    </message>
    <message>
        <source>Read the objects with GET, or walk a smaller part, and report it to the agent&apos;s maker.</source>
        <translation>請用 GET 讀取這些物件，或走訪較小的範圍，並回報給代理程式的製造商。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <comment>what a walk brought</comment>
        <translation>
            <numerusform>%n 個值</numerusform>
        </translation>
    </message>
    <message>
        <source>A walk cannot stop after %1 values. Enter 1 to %3, or %2 for no limit.</source>
        <translation>走訪不能在 %1 個值後停止。請輸入 1 到 %3，或輸入 %2 表示無上限。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>list of objects</comment>
        <translation>
            <numerusform>%1 與另外 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Report it to the agent&apos;s maker; an update of the agent may help.</source>
        <translation>請回報給代理程式的製造商；更新代理程式或許有幫助。</translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>session state</comment>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>The host is there, but nothing listens on port %1. Check the port, and that the SNMP service is running on the host.</source>
        <translation>主機存在，但連接埠 %1 沒有程式在接聽。請檢查連接埠，並確認主機上的 SNMP 服務正在執行。</translation>
    </message>
    <message>
        <source>Refused by agent</source>
        <comment>session state</comment>
        <translation>代理程式拒絕</translation>
    </message>
    <message>
        <source>Cut short</source>
        <comment>session state</comment>
        <translation>提前截斷</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>session state</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not open</source>
        <comment>session state</comment>
        <translation>未開啟</translation>
    </message>
    <message>
        <source>Nothing listens there</source>
        <comment>session state</comment>
        <translation>連接埠無人接聽</translation>
    </message>
    <message>
        <source>Accept answers from another address</source>
        <translation>接受來自其他位址的回應</translation>
    </message>
    <message>
        <source>Enter %1</source>
        <comment>an object</comment>
        <translation>輸入 %1</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n object(s) with .0</source>
        <translation>
            <numerusform>輸入 %n 個加上 .0 的物件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCommands</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Scalable drawing (*.svg)</source>
        <translation>可縮放的圖形 (*.svg)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets: an apostrophe before what would run as a formula (*.csv)</source>
        <translation>試算表用的 CSV：會當成公式執行的內容前加上單引號 (*.csv)</translation>
    </message>
    <message>
        <source>there is already a file of this name</source>
        <translation>已有同名的檔案</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>CSV for programs: every value exactly as it came (*.csv)</source>
        <translation>程式用的 CSV：每個值都與收到時完全相同 (*.csv)</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>%1 (%2)</source>
        <comment>column, unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a row: thread, session</comment>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>The picture could not be written.</source>
        <translation>無法寫入圖片。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two moments with date and zone</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>複製圖片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>儲存圖片(&amp;S)…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>還原縮放(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ValueLabel</name>
    <message>
        <source>&amp;Copy value</source>
        <translation>複製值(&amp;C)</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. Choose another folder or name.</source>
        <translation>未儲存 %1：%2。請選擇其他資料夾或名稱。</translation>
    </message>
    <message>
        <source>The program will speak the chosen language when it is started next.</source>
        <translation>下次啟動程式時會使用所選的語言。</translation>
    </message>
    <message>
        <source>No session is open.
Ctrl+N asks for the settings of a new one, Ctrl+K needs a host and a community only.</source>
        <translation>沒有開啟的工作階段。按 Ctrl+N 可輸入新工作階段的設定，按 Ctrl+K 只需要主機與社群字串。</translation>
    </message>
    <message>
        <source>The filter hides every session.</source>
        <translation>所有工作階段都被篩選條件隱藏了。</translation>
    </message>
</context>
</TS>
