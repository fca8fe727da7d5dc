// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every truncation and every change of one octet of valid messages: refused, or decoded so that encoding the
// result and decoding it again gives the same. Buffers are cut to size, so that AddressSanitizer sees any
// step outside.

#include "codec/translate.h"
#include "codecproperties.h"
#include "mutationmessages.h"
#include "testmessage.h"
#include "winsnmp.h"
#include "winsnmp/inspect.hpp"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace codectest;
using winsnmp::codec::validate;

namespace {

/// A copy on the heap without an octet to spare.
class ExactBuffer {
public:
    explicit ExactBuffer(const QByteArray &octets)
        : m_size(static_cast<std::size_t>(octets.size()))
        , m_octets(new std::uint8_t[m_size])
    {
        std::memcpy(m_octets.get(), octets.constData(), m_size);
    }
    [[nodiscard]] OctetView view() const { return {m_octets.get(), m_size}; }
    std::uint8_t &operator[](std::size_t index) { return m_octets[index]; }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    std::size_t m_size;
    std::unique_ptr<std::uint8_t[]> m_octets;
};

/// The C API over the same messages.
class Decoder {
public:
    Decoder()
    {
        SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
        m_session = SnmpCreateSession(
            nullptr, 0, [](HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID) { return SNMPAPI_STATUS{1}; },
            nullptr);
    }
    ~Decoder() { SnmpCleanup(); }
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    /// Whether SnmpDecodeMsg gives what there is, or nothing at all with SNMPAPI_MESSAGE_INVALID.
    [[nodiscard]] bool givesAllOrNothing(OctetView octets) const
    {
        const auto view = validate(octets);
        const bool isGood = view && winsnmp::codec::isDeliverable(*view);
        const smiOCTETS buffer{static_cast<smiUINT32>(octets.size()), const_cast<smiLPBYTE>(octets.data())};
        int untouched = 0;
        HANDLE out[4] = {&untouched, &untouched, &untouched, &untouched};
        const SNMPAPI_STATUS size = SnmpDecodeMsg(m_session, &out[0], &out[1], &out[2], &out[3], &buffer);
        if (!isGood)
            return size == SNMPAPI_FAILURE && SnmpGetLastError(m_session) == SNMPAPI_MESSAGE_INVALID
                && std::ranges::count(out, &untouched) == 4;
        return size == view->size && !out[0] && !out[1] && SnmpFreeContext(out[2]) && SnmpFreePdu(out[3]);
    }
    /// Nothing but the session is left.
    [[nodiscard]] static bool isEmpty()
    {
        const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
        return now.handles == 1 && now.sessions.front().memory.blocks == 1;
    }

private:
    HSNMP_SESSION m_session = nullptr;
};

} // namespace

class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void truncationIsRefused_data() { addMutationMessages(); }
    void truncationIsRefused();
    void changedOctetIsRefusedOrDecoded_data() { addMutationMessages(); }
    void changedOctetIsRefusedOrDecoded();
    void removedOctetIsRefusedOrDecoded_data() { addMutationMessages(); }
    void removedOctetIsRefusedOrDecoded();
    void applicationsGetAllOrNothing_data() { addMutationMessages(); }
    void applicationsGetAllOrNothing();
};

void TestMutations::truncationIsRefused()
{
    QFETCH(QByteArray, message);
    for (qsizetype length = 0; length < message.size(); ++length) {
        const ExactBuffer cut(message.first(length));
        QVERIFY(!validate(cut.view()));
    }
    QVERIFY(validate(ExactBuffer(message).view()));
}

void TestMutations::changedOctetIsRefusedOrDecoded()
{
    QFETCH(QByteArray, message);
    ExactBuffer changed(message);
    int refused = 0;
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const std::uint8_t original = changed[i];
        for (unsigned octet = 0; octet <= 0xFF; ++octet) {
            changed[i] = static_cast<std::uint8_t>(octet);
            const auto view = validate(changed.view());
            refused += view ? 0 : 1;
            if (view) {
                QVERIFY2(isDecodedCorrectly(*view, changed.size()), qPrintable(QString::number(i)));
                QVERIFY2(isDeliveredCorrectly(*view), qPrintable(QString::number(i)));
            }
        }
        changed[i] = original;
    }
    QVERIFY(refused > 0);
}

void TestMutations::removedOctetIsRefusedOrDecoded()
{
    QFETCH(QByteArray, message);
    for (qsizetype i = 0; i < message.size(); ++i) {
        const ExactBuffer changed(QByteArray(message).remove(i, 1));
        const auto view = validate(changed.view());
        QVERIFY(!view || isDecodedCorrectly(*view, changed.size()));
    }
}

/// Cut anywhere, and changed in one bit or in all of an octet; the test above has every value, which costs
/// minutes under a sanitizer.
void TestMutations::applicationsGetAllOrNothing()
{
    QFETCH(QByteArray, message);
    const Decoder decoder;
    for (qsizetype length = 0; length <= message.size(); ++length)
        QVERIFY2(decoder.givesAllOrNothing(ExactBuffer(message.first(length)).view()),
                 qPrintable(QString::number(length)));
    ExactBuffer changed(message);
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const std::uint8_t original = changed[i];
        for (const unsigned bits : {0x01U, 0x02U, 0x04U, 0x08U, 0x10U, 0x20U, 0x40U, 0x80U, 0xFFU}) {
            changed[i] = static_cast<std::uint8_t>(original ^ bits);
            QVERIFY2(decoder.givesAllOrNothing(changed.view()), qPrintable(QString::number(i)));
        }
        changed[i] = original;
    }
    QVERIFY(Decoder::isEmpty());
}

QTEST_GUILESS_MAIN(TestMutations)

#include "tst_mutations.moc"
