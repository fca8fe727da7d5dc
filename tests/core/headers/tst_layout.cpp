// SPDX-License-Identifier: GPL-3.0-or-later

// The binary face of the C API: sizes, offsets and numbers, written down by hand from the reference (1.2
// to 1.5).
#include <winsnmp.h>

#include <QTest>

#include <cstddef>
#include <type_traits>

namespace {

// Only the preprocessor can tell a macro's name from its expansion, and name a member.
#define TEXT_OF(tokens) #tokens
#define EXPANSION_OF(macro) QByteArray(TEXT_OF(macro))
#define ADD_CONSTANT(macro, number) QTest::newRow(#macro) << EXPANSION_OF(macro) << number
#define ADD_MEMBER(type, member, offset, size)                                                               \
    QTest::newRow(#type "." #member) << offsetof(type, member) << std::size_t(offset)                        \
                                     << sizeof(type::member) << std::size_t(size)

void addStatusCodes()
{
    ADD_CONSTANT(SNMPAPI_FAILURE, 0);
    ADD_CONSTANT(SNMPAPI_SUCCESS, 1);
    ADD_CONSTANT(SNMPAPI_ALLOC_ERROR, 2);
    ADD_CONSTANT(SNMPAPI_CONTEXT_INVALID, 3);
    ADD_CONSTANT(SNMPAPI_CONTEXT_UNKNOWN, 4);
    ADD_CONSTANT(SNMPAPI_ENTITY_INVALID, 5);
    ADD_CONSTANT(SNMPAPI_ENTITY_UNKNOWN, 6);
    ADD_CONSTANT(SNMPAPI_INDEX_INVALID, 7);
    ADD_CONSTANT(SNMPAPI_NOOP, 8);
    ADD_CONSTANT(SNMPAPI_OID_INVALID, 9);
    ADD_CONSTANT(SNMPAPI_OPERATION_INVALID, 10);
    ADD_CONSTANT(SNMPAPI_OUTPUT_TRUNCATED, 11);
    ADD_CONSTANT(SNMPAPI_PDU_INVALID, 12);
    ADD_CONSTANT(SNMPAPI_SESSION_INVALID, 13);
    ADD_CONSTANT(SNMPAPI_SYNTAX_INVALID, 14);
    ADD_CONSTANT(SNMPAPI_VBL_INVALID, 15);
    ADD_CONSTANT(SNMPAPI_MODE_INVALID, 16);
    ADD_CONSTANT(SNMPAPI_SIZE_INVALID, 17);
    ADD_CONSTANT(SNMPAPI_NOT_INITIALIZED, 18);
    ADD_CONSTANT(SNMPAPI_MESSAGE_INVALID, 19);
    ADD_CONSTANT(SNMPAPI_HWND_INVALID, 20);
    ADD_CONSTANT(SNMPAPI_OTHER_ERROR, 99);
    ADD_CONSTANT(SNMPAPI_TL_NOT_INITIALIZED, 100);
    ADD_CONSTANT(SNMPAPI_TL_NOT_SUPPORTED, 101);
    ADD_CONSTANT(SNMPAPI_TL_NOT_AVAILABLE, 102);
    ADD_CONSTANT(SNMPAPI_TL_RESOURCE_ERROR, 103);
    ADD_CONSTANT(SNMPAPI_TL_UNDELIVERABLE, 104);
    ADD_CONSTANT(SNMPAPI_TL_SRC_INVALID, 105);
    ADD_CONSTANT(SNMPAPI_TL_INVALID_PARAM, 106);
    ADD_CONSTANT(SNMPAPI_TL_IN_USE, 107);
    ADD_CONSTANT(SNMPAPI_TL_TIMEOUT, 108);
    ADD_CONSTANT(SNMPAPI_TL_PDU_TOO_BIG, 109);
    ADD_CONSTANT(SNMPAPI_TL_OTHER, 199);
}

void addModesAndLimits()
{
    ADD_CONSTANT(SNMPAPI_TRANSLATED, 0);
    ADD_CONSTANT(SNMPAPI_UNTRANSLATED_V1, 1);
    ADD_CONSTANT(SNMPAPI_UNTRANSLATED_V2, 2);
    ADD_CONSTANT(SNMPAPI_OFF, 0);
    ADD_CONSTANT(SNMPAPI_ON, 1);
    ADD_CONSTANT(SNMPAPI_NO_SUPPORT, 0);
    ADD_CONSTANT(SNMPAPI_V1_SUPPORT, 1);
    ADD_CONSTANT(SNMPAPI_V2_SUPPORT, 2);
    ADD_CONSTANT(SNMPAPI_M2M_SUPPORT, 3);
    ADD_CONSTANT(SNMPLISTEN_USEENTITY_ADDR, 0);
    ADD_CONSTANT(SNMPLISTEN_ALL_ADDR, 1);
    ADD_CONSTANT(MAXOBJIDSIZE, 128);
    ADD_CONSTANT(MAXOBJIDSTRSIZE, 1408);
    ADD_CONSTANT(MAXVENDORINFO, 32);
}

void addTagParts()
{
    ADD_CONSTANT(ASN_UNIVERSAL, 0x00);
    ADD_CONSTANT(ASN_APPLICATION, 0x40);
    ADD_CONSTANT(ASN_CONTEXT, 0x80);
    ADD_CONSTANT(ASN_PRIVATE, 0xC0);
    ADD_CONSTANT(ASN_PRIMITIVE, 0x00);
    ADD_CONSTANT(ASN_CONSTRUCTOR, 0x20);
}

void addSyntaxes()
{
    ADD_CONSTANT(SNMP_SYNTAX_INT, 0x02);
    ADD_CONSTANT(SNMP_SYNTAX_INT32, 0x02);
    ADD_CONSTANT(SNMP_SYNTAX_BITS, 0x03);
    ADD_CONSTANT(SNMP_SYNTAX_OCTETS, 0x04);
    ADD_CONSTANT(SNMP_SYNTAX_NULL, 0x05);
    ADD_CONSTANT(SNMP_SYNTAX_OID, 0x06);
    ADD_CONSTANT(SNMP_SYNTAX_SEQUENCE, 0x30);
    ADD_CONSTANT(SNMP_SYNTAX_IPADDR, 0x40);
    ADD_CONSTANT(SNMP_SYNTAX_CNTR32, 0x41);
    ADD_CONSTANT(SNMP_SYNTAX_GAUGE32, 0x42);
    ADD_CONSTANT(SNMP_SYNTAX_UNSIGNED32, 0x42);
    ADD_CONSTANT(SNMP_SYNTAX_TIMETICKS, 0x43);
    ADD_CONSTANT(SNMP_SYNTAX_OPAQUE, 0x44);
    ADD_CONSTANT(SNMP_SYNTAX_NSAPADDR, 0x45);
    ADD_CONSTANT(SNMP_SYNTAX_CNTR64, 0x46);
    ADD_CONSTANT(SNMP_SYNTAX_UINT32, 0x47);
    ADD_CONSTANT(SNMP_SYNTAX_NOSUCHOBJECT, 0x80);
    ADD_CONSTANT(SNMP_SYNTAX_NOSUCHINSTANCE, 0x81);
    ADD_CONSTANT(SNMP_SYNTAX_ENDOFMIBVIEW, 0x82);
}

void addPduTypes()
{
    ADD_CONSTANT(SNMP_PDU_GET, 0xA0);
    ADD_CONSTANT(SNMP_PDU_V1TRAP, 0xA4);
    ADD_CONSTANT(SNMP_PDU_GETNEXT, 0xA1);
    ADD_CONSTANT(SNMP_PDU_GETBULK, 0xA5);
    ADD_CONSTANT(SNMP_PDU_RESPONSE, 0xA2);
    ADD_CONSTANT(SNMP_PDU_INFORM, 0xA6);
    ADD_CONSTANT(SNMP_PDU_SET, 0xA3);
    ADD_CONSTANT(SNMP_PDU_TRAP, 0xA7);
}

void addErrorStatuses()
{
    ADD_CONSTANT(SNMP_ERROR_NOERROR, 0);
    ADD_CONSTANT(SNMP_ERROR_TOOBIG, 1);
    ADD_CONSTANT(SNMP_ERROR_NOSUCHNAME, 2);
    ADD_CONSTANT(SNMP_ERROR_BADVALUE, 3);
    ADD_CONSTANT(SNMP_ERROR_READONLY, 4);
    ADD_CONSTANT(SNMP_ERROR_GENERR, 5);
    ADD_CONSTANT(SNMP_ERROR_NOACCESS, 6);
    ADD_CONSTANT(SNMP_ERROR_WRONGTYPE, 7);
    ADD_CONSTANT(SNMP_ERROR_WRONGLENGTH, 8);
    ADD_CONSTANT(SNMP_ERROR_WRONGENCODING, 9);
    ADD_CONSTANT(SNMP_ERROR_WRONGVALUE, 10);
    ADD_CONSTANT(SNMP_ERROR_NOCREATION, 11);
    ADD_CONSTANT(SNMP_ERROR_INCONSISTENTVALUE, 12);
    ADD_CONSTANT(SNMP_ERROR_RESOURCEUNAVAILABLE, 13);
    ADD_CONSTANT(SNMP_ERROR_COMMITFAILED, 14);
    ADD_CONSTANT(SNMP_ERROR_UNDOFAILED, 15);
    ADD_CONSTANT(SNMP_ERROR_AUTHORIZATIONERROR, 16);
    ADD_CONSTANT(SNMP_ERROR_NOTWRITABLE, 17);
    ADD_CONSTANT(SNMP_ERROR_INCONSISTENTNAME, 18);
}

void addGenericTraps()
{
    ADD_CONSTANT(SNMP_TRAP_COLDSTART, 0);
    ADD_CONSTANT(SNMP_TRAP_WARMSTART, 1);
    ADD_CONSTANT(SNMP_TRAP_LINKDOWN, 2);
    ADD_CONSTANT(SNMP_TRAP_LINKUP, 3);
    ADD_CONSTANT(SNMP_TRAP_AUTHFAIL, 4);
    ADD_CONSTANT(SNMP_TRAP_EGPNEIGHBORLOSS, 5);
    ADD_CONSTANT(SNMP_TRAP_ENTERPRISESPECIFIC, 6);
}
template <typename Type>
void addType(const char *name, std::size_t size, std::size_t alignment)
{
    QTest::newRow(name) << sizeof(Type) << size << alignof(Type) << alignment;
}

// The scalar types are the same type where the reference says so, and signed or not as it says.
static_assert(std::is_same_v<smiINT32, smiINT> && std::is_signed_v<smiINT>);
static_assert(std::is_same_v<smiCNTR32, smiUINT32> && std::is_same_v<smiGAUGE32, smiUINT32>);
static_assert(std::is_same_v<smiTIMETICKS, smiUINT32> && std::is_same_v<SNMPAPI_STATUS, smiUINT32>);
static_assert(std::is_unsigned_v<smiUINT32> && std::is_unsigned_v<smiBYTE> && std::is_unsigned_v<UINT>);
static_assert(std::is_unsigned_v<WPARAM> && std::is_signed_v<LPARAM>);
static_assert(std::is_same_v<smiBITS, smiOCTETS> && std::is_same_v<smiIPADDR, smiOCTETS>);
static_assert(std::is_same_v<smiOPAQUE, smiOCTETS> && std::is_same_v<smiNSAPADDR, smiOCTETS>);
static_assert(std::is_same_v<smiLPBITS, smiLPOCTETS> && std::is_same_v<smiLPIPADDR, smiLPOCTETS>);
static_assert(std::is_same_v<smiLPOPAQUE, smiLPOCTETS> && std::is_same_v<smiLPNSAPADDR, smiLPOCTETS>);
static_assert(std::is_same_v<smiLPCOCTETS, const smiOCTETS *> && std::is_same_v<smiLPCOID, const smiOID *>);
static_assert(std::is_same_v<smiLPCVALUE, const smiVALUE *> && std::is_same_v<smiLPVALUE, smiVALUE *>);
static_assert(std::is_same_v<HSNMP_SESSION, HANDLE> && std::is_same_v<LPHSNMP_SESSION, HANDLE *>);

} // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private slots:
    void constants_data();
    void constants();
    void failureIsBareZero();
    void failureIsNullHandle();
    void types_data();
    void types();
    void members_data();
    void members();
};

void LayoutTest::constants_data()
{
    QTest::addColumn<QByteArray>("expansion");
    QTest::addColumn<int>("number");

    addStatusCodes();
    addModesAndLimits();
    addTagParts();
    addSyntaxes();
    addPduTypes();
    addErrorStatuses();
    addGenericTraps();
}

// A literal without cast and suffix also works in preprocessor conditions and as a case label.
void LayoutTest::constants()
{
    QFETCH(QByteArray, expansion);
    QFETCH(int, number);

    bool isLiteral = false;
    const int actual = expansion.toInt(&isLiteral, 0);
    QVERIFY2(isLiteral, expansion.constData());
    QCOMPARE(actual, number);
}

// Programs assign it to handles, for which C++ takes nothing but a literal zero.
void LayoutTest::failureIsBareZero()
{
    QCOMPARE(EXPANSION_OF(SNMPAPI_FAILURE), QByteArray("0"));
}

void LayoutTest::failureIsNullHandle()
{
    int object = 0;
    HSNMP_SESSION session = &object;
    QVERIFY(session != SNMPAPI_FAILURE);
    session = SNMPAPI_FAILURE;
    QVERIFY(session == nullptr);
    QVERIFY(session == SNMPAPI_FAILURE);
}

void LayoutTest::types_data()
{
    QTest::addColumn<std::size_t>("actualSize");
    QTest::addColumn<std::size_t>("size");
    QTest::addColumn<std::size_t>("actualAlignment");
    QTest::addColumn<std::size_t>("alignment");

    addType<HANDLE>("HANDLE", 8, 8);
    addType<HWND>("HWND", 8, 8);
    addType<UINT>("UINT", 4, 4);
    addType<WPARAM>("WPARAM", 8, 8);
    addType<LPARAM>("LPARAM", 8, 8);
    addType<smiBYTE>("smiBYTE", 1, 1);
    addType<smiINT>("smiINT", 4, 4);
    addType<smiINT32>("smiINT32", 4, 4);
    addType<smiUINT32>("smiUINT32", 4, 4);
    addType<smiCNTR32>("smiCNTR32", 4, 4);
    addType<smiGAUGE32>("smiGAUGE32", 4, 4);
    addType<smiTIMETICKS>("smiTIMETICKS", 4, 4);
    addType<SNMPAPI_STATUS>("SNMPAPI_STATUS", 4, 4);
    addType<HSNMP_SESSION>("HSNMP_SESSION", 8, 8);
    addType<HSNMP_ENTITY>("HSNMP_ENTITY", 8, 8);
    addType<HSNMP_CONTEXT>("HSNMP_CONTEXT", 8, 8);
    addType<HSNMP_PDU>("HSNMP_PDU", 8, 8);
    addType<HSNMP_VBL>("HSNMP_VBL", 8, 8);
    addType<SNMPAPI_CALLBACK>("SNMPAPI_CALLBACK", 8, 8);
    addType<smiOCTETS>("smiOCTETS", 16, 8);
    addType<smiOID>("smiOID", 16, 8);
    addType<smiCNTR64>("smiCNTR64", 8, 4);
    addType<smiVALUE>("smiVALUE", 24, 8);
    addType<smiVENDORINFO>("smiVENDORINFO", 196, 4);
}

void LayoutTest::types()
{
    QFETCH(std::size_t, actualSize);
    QFETCH(std::size_t, size);
    QFETCH(std::size_t, actualAlignment);
    QFETCH(std::size_t, alignment);

    QCOMPARE(actualSize, size);
    QCOMPARE(actualAlignment, alignment);
}

void LayoutTest::members_data()
{
    QTest::addColumn<std::size_t>("actualOffset");
    QTest::addColumn<std::size_t>("offset");
    QTest::addColumn<std::size_t>("actualSize");
    QTest::addColumn<std::size_t>("size");

    ADD_MEMBER(smiOCTETS, len, 0, 4);
    ADD_MEMBER(smiOCTETS, ptr, 8, 8);
    ADD_MEMBER(smiOID, len, 0, 4);
    ADD_MEMBER(smiOID, ptr, 8, 8);
    ADD_MEMBER(smiCNTR64, hipart, 0, 4);
    ADD_MEMBER(smiCNTR64, lopart, 4, 4);
    ADD_MEMBER(smiVALUE, syntax, 0, 4);
    ADD_MEMBER(smiVALUE, value, 8, 16);
    ADD_MEMBER(smiVALUE, value.sNumber, 8, 4);
    ADD_MEMBER(smiVALUE, value.uNumber, 8, 4);
    ADD_MEMBER(smiVALUE, value.hNumber, 8, 8);
    ADD_MEMBER(smiVALUE, value.string, 8, 16);
    ADD_MEMBER(smiVALUE, value.oid, 8, 16);
    ADD_MEMBER(smiVALUE, value.empty, 8, 1);
    ADD_MEMBER(smiVENDORINFO, vendorName, 0, 64);
    ADD_MEMBER(smiVENDORINFO, vendorContact, 64, 64);
    ADD_MEMBER(smiVENDORINFO, vendorVersionId, 128, 32);
    ADD_MEMBER(smiVENDORINFO, vendorVersionDate, 160, 32);
    ADD_MEMBER(smiVENDORINFO, vendorEnterprise, 192, 4);
}

void LayoutTest::members()
{
    QFETCH(std::size_t, actualOffset);
    QFETCH(std::size_t, offset);
    QFETCH(std::size_t, actualSize);
    QFETCH(std::size_t, size);

    QCOMPARE(actualOffset, offset);
    QCOMPARE(actualSize, size);
}

QTEST_APPLESS_MAIN(LayoutTest)

#include "tst_layout.moc"
