// SPDX-License-Identifier: GPL-3.0-or-later
#include "objects/received.h"
#include "testrequest.h"

#include <QList>
#include <QTest>

using namespace enginetest;
using winsnmp::core::EntryQueue;
using winsnmp::core::QueueEntry;
using winsnmp::core::Received;

namespace {

Ref<QueueEntry> message(Session &session, std::int32_t id)
{
    return Received::create(session, {}, id, {}, {});
}

Ref<QueueEntry> error(Session &session, std::int32_t id, bool notified)
{
    Ref<QueueEntry> entry = makeRequest(session, id);
    entry->notified = notified;
    return entry;
}

QList<int> idsOf(EntryQueue &queue)
{
    QList<int> ids;
    while (const Ref<QueueEntry> entry = queue.takeFirst())
        ids.append(entry->requestId);
    return ids;
}

} // namespace

class TestEntryQueue : public QObject {
    Q_OBJECT

private slots:
    void firstInFirstOut();
    void putBackIsNext();
    void onlyNotifiedErrorsAreSuperseded();
    void lettingGoFreesEntries();
};

void TestEntryQueue::firstInFirstOut()
{
    const Ref<Session> session = makeSession();
    EntryQueue queue;
    QVERIFY(!queue.takeFirst());
    queue.append(message(*session, 1));
    queue.append(error(*session, 2, false));
    QCOMPARE(queue.size(), 2U);
    QCOMPARE(queue.takeFirst()->requestId, 1);
    queue.append(message(*session, 3));
    QCOMPARE(idsOf(queue), (QList<int>{2, 3}));
    QCOMPARE(queue.size(), 0U);
    queue.append(message(*session, 4));
    QCOMPARE(idsOf(queue), QList<int>{4});
}

void TestEntryQueue::putBackIsNext()
{
    const Ref<Session> session = makeSession();
    EntryQueue queue;
    queue.append(message(*session, 1));
    queue.append(message(*session, 2));
    queue.putBack(queue.takeFirst());
    QCOMPARE(queue.size(), 2U);
    QCOMPARE(idsOf(queue), (QList<int>{1, 2}));
    queue.putBack(message(*session, 5)); // into an empty queue: it is the last as well
    queue.append(message(*session, 6));
    QCOMPARE(idsOf(queue), (QList<int>{5, 6}));
}

void TestEntryQueue::onlyNotifiedErrorsAreSuperseded()
{
    const Ref<Session> session = makeSession();
    EntryQueue queue;
    Ref<QueueEntry> toldMessage = message(*session, 3);
    toldMessage->notified = true;
    queue.append(error(*session, 1, true));
    queue.append(error(*session, 2, false));
    queue.append(std::move(toldMessage));
    queue.append(message(*session, 4));
    queue.append(error(*session, 5, true));
    EntryQueue superseded;
    queue.moveNotifiedErrors(superseded);
    QCOMPARE(superseded.size(), 2U);
    QCOMPARE(queue.size(), 3U);
    QCOMPARE(idsOf(superseded), (QList<int>{1, 5}));
    QCOMPARE(idsOf(queue), (QList<int>{2, 3, 4}));
    queue.append(message(*session, 6));
    QCOMPARE(idsOf(queue), QList<int>{6});
}

void TestEntryQueue::lettingGoFreesEntries()
{
    const Ref<Session> session = makeSession();
    const std::uint64_t before = session->memory().usage().blocks;
    {
        EntryQueue queue;
        for (int i = 0; i < 100; ++i)
            queue.append(message(*session, i));
        QCOMPARE(session->memory().usage().blocks, before + 100);
        EntryQueue moved;
        queue.moveAll(moved);
        QCOMPARE(queue.size(), 0U);
        QCOMPARE(moved.size(), 100U);
    }
    QCOMPARE(session->memory().usage().blocks, before);
}

QTEST_APPLESS_MAIN(TestEntryQueue)
#include "tst_entryqueue.moc"
