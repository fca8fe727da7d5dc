// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program that loads and unloads the library at run time, with sessions open (winsnmp.h, "Unloading").
#include "winsnmp.h"

#include <QDir>
#include <QTest>

#include <dlfcn.h>
#include <thread>

namespace {

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

/// The function of that name in the loaded library.
template <typename Function>
Function *function(void *library, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(library, name));
}

/// Opens a session that registers no interest in anything but has a request in flight; false when that fails.
bool useLibrary(void *library)
{
    smiUINT32 ignored = 0;
    smiUINT32 subIdentifiers[] = {1, 3, 6, 1};
    smiOID name{4, subIdentifiers};
    smiBYTE text[] = {'p'};
    smiOCTETS octets{1, text};
    function<decltype(SnmpStartup)>(library, "SnmpStartup")(&ignored, &ignored, &ignored, &ignored, &ignored);
    HSNMP_SESSION session =
        function<decltype(SnmpCreateSession)>(library, "SnmpCreateSession")(nullptr, 0, ignore, nullptr);
    HSNMP_ENTITY entity =
        function<decltype(SnmpStrToEntity)>(library, "SnmpStrToEntity")(session, "127.0.0.1");
    HSNMP_CONTEXT context =
        function<decltype(SnmpStrToContext)>(library, "SnmpStrToContext")(session, &octets);
    HSNMP_VBL list = function<decltype(SnmpCreateVbl)>(library, "SnmpCreateVbl")(session, &name, nullptr);
    HSNMP_PDU pdu =
        function<decltype(SnmpCreatePdu)>(library, "SnmpCreatePdu")(session, SNMP_PDU_GET, 0, 0, 0, list);
    function<decltype(SnmpSetPort)>(library, "SnmpSetPort")(entity, 9);
    return function<decltype(SnmpSendMsg)>(library, "SnmpSendMsg")(session, nullptr, entity, context, pdu)
        == SNMPAPI_SUCCESS;
}

qsizetype openDescriptors()
{
    return QDir("/proc/self/fd").entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
}

} // namespace

class TestUnloading : public QObject {
    Q_OBJECT

private slots:
    void sessionsOpen();
    void cleanedUp();

private:
    void *load();
};

void *TestUnloading::load()
{
    return ::dlopen(SSM_LIBRARY, RTLD_NOW | RTLD_LOCAL);
}

/// Threads that used it end after it is gone, and its own thread may not even have begun.
void TestUnloading::sessionsOpen()
{
    qsizetype descriptors = 0;
    for (int cycle = 0; cycle < 50; ++cycle) {
        void *library = load();
        QVERIFY2(library, ::dlerror());
        bool used = false;
        std::thread([&] { used = useLibrary(library); }).join();
        QVERIFY(used);
        QCOMPARE(::dlclose(library), 0);
        if (cycle == 0)
            descriptors = openDescriptors();
    }
    // Its thread opens its socket when it gets to it; one for each cycle would be 49.
    QVERIFY(openDescriptors() - descriptors < 5);
}

void TestUnloading::cleanedUp()
{
    qsizetype descriptors = 0;
    for (int cycle = 0; cycle < 50; ++cycle) {
        void *library = load();
        QVERIFY2(library, ::dlerror());
        QVERIFY(useLibrary(library));
        QCOMPARE(function<decltype(SnmpCleanup)>(library, "SnmpCleanup")(), SNMPAPI_STATUS{SNMPAPI_SUCCESS});
        QCOMPARE(::dlclose(library), 0);
        if (cycle == 0)
            descriptors = openDescriptors();
    }
    QCOMPARE(openDescriptors(), descriptors);
}

QTEST_GUILESS_MAIN(TestUnloading)
#include "tst_unloading.moc"
