// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session table paints what has changed in sight, and does nothing for what has changed elsewhere.
#include "fixtures.h"

#include "sessionfilterproxy.h"
#include "sessiontreemodel.h"
#include "sessionview.h"
#include "theme.h"

#include <QPaintEvent>
#include <QScrollBar>
#include <QTest>

namespace {

constexpr int Sessions = 600; // 300 on each of two workers

/// What the viewport has been asked to paint.
class PaintedRegion final : public QObject {
public:
    explicit PaintedRegion(QWidget &viewport) { viewport.installEventFilter(this); }
    [[nodiscard]] QRegion take() { return std::exchange(m_region, {}); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

class TestSessionView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void changesInSightArePainted_data();
    void changesInSightArePainted();
    void changedThreadIsPainted();
    void changedHandleIsPainted();
    void changesOfAFoldedThreadAreNotPainted();
    void firstHandlePaintsTheArrow();
    void arrowStandsForHandles_data();
    void arrowStandsForHandles();
    void groupingKeepsSelectionAndExpansion();
    void selectedThreadBecomesItsSessions();
    void changesInTheListArePaintedInSightOnly();
    void pollInFlightIsAnIconBesideTheState();
    void arrowOfASelectedRowCanBeSeen();

private:
    /// The region painted after session `id` has another last value.
    [[nodiscard]] QRegion paintedAfterChangeOf(SessionId id);
    [[nodiscard]] QRegion settled();
    [[nodiscard]] QRect rectOf(SessionId id) const
    {
        return m_view->visualRect(m_filter->mapFromSource(m_model->indexOf(id, SessionTreeModel::LastValue)));
    }
    /// Where the arrow stands that expands the session.
    [[nodiscard]] QRect arrowOf(SessionId id) const
    {
        const QRect name = m_view->visualRect(m_filter->mapFromSource(m_model->indexOf(id)));
        return {name.left() - m_view->indentation(), name.top(), m_view->indentation(), name.height()};
    }

    std::unique_ptr<SessionTreeModel> m_model;
    std::unique_ptr<SessionFilterProxy> m_filter;
    std::unique_ptr<SessionView> m_view;
    std::unique_ptr<PaintedRegion> m_painted;
    int m_change = 0;
};

void TestSessionView::init()
{
    m_model = std::make_unique<SessionTreeModel>();
    m_filter = std::make_unique<SessionFilterProxy>();
    m_filter->setSourceModel(m_model.get());
    m_view = std::make_unique<SessionView>(*m_model, *m_filter);
    m_view->setGrouping(SessionTreeModel::Grouping::Thread);
    m_model->setWorkers(fixtures::workers(2));
    m_model->addSessions(fixtures::sessions(Sessions));
    m_painted = std::make_unique<PaintedRegion>(*m_view->viewport());
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QVERIFY(!settled().isEmpty());
}

void TestSessionView::cleanup()
{
    m_painted.reset();
    m_view.reset();
    m_filter.reset();
    m_model.reset();
}

QRegion TestSessionView::settled()
{
    m_model->flush();
    QTest::qWait(20);
    QCoreApplication::processEvents();
    return m_painted->take();
}

QRegion TestSessionView::paintedAfterChangeOf(SessionId id)
{
    (void)settled();
    SessionInfo info = fixtures::session(id, id % 2 == 1 ? 1 : 2);
    info.lastValue = QStringLiteral("value %1").arg(++m_change);
    m_model->changeSessions({info});
    return settled();
}

void TestSessionView::changesInSightArePainted_data()
{
    QTest::addColumn<double>("scrolledTo"); // 0: top, 1: bottom
    QTest::addColumn<int>("session");
    QTest::addColumn<bool>("inSight");
    QTest::addColumn<int>("sortedBy");
    constexpr int unsorted = -1;
    QTest::newRow("first row") << 0.0 << 1 << true << unsorted;
    QTest::newRow("far below") << 0.0 << 401 << false << unsorted;
    QTest::newRow("of the thread below") << 0.0 << 2 << false << unsorted;
    QTest::newRow("last row of the first thread") << 0.5 << 599 << true << unsorted;
    QTest::newRow("first row of the second thread") << 0.5 << 2 << true << unsorted;
    QTest::newRow("far above") << 0.5 << 1 << false << unsorted;
    QTest::newRow("far below in the second thread") << 0.5 << 600 << false << unsorted;
    QTest::newRow("last row") << 1.0 << 600 << true << unsorted;
    QTest::newRow("of the thread above") << 1.0 << 599 << false << unsorted;
    QTest::newRow("sorted: last comes first") << 0.0 << 600 << true << int{SessionTreeModel::Handle};
    QTest::newRow("sorted: first comes last") << 0.0 << 2 << false << int{SessionTreeModel::Handle};
}

void TestSessionView::changesInSightArePainted()
{
    QFETCH(const double, scrolledTo);
    QFETCH(const int, session);
    QFETCH(const bool, inSight);
    QFETCH(const int, sortedBy);
    m_view->sortByColumn(sortedBy, Qt::DescendingOrder);
    QScrollBar &bar = *m_view->verticalScrollBar();
    bar.setValue(static_cast<int>(bar.maximum() * scrolledTo));
    const QRegion painted = paintedAfterChangeOf(session);
    const QRect place = rectOf(session) & m_view->viewport()->rect();
    QCOMPARE(!place.isEmpty(), inSight);
    QCOMPARE(painted.contains(place), inSight);
    QCOMPARE(painted.isEmpty(), !inSight);
}

void TestSessionView::changedThreadIsPainted()
{
    (void)settled();
    QList<WorkerInfo> workers = fixtures::workers(2);
    workers[0].label = QStringLiteral("Renamed");
    m_model->setWorkers(workers);
    QVERIFY(settled().contains(m_view->visualRect(m_filter->index(0, 0))));
}

void TestSessionView::changedHandleIsPainted()
{
    m_model->setSnapshot(fixtures::shared(fixtures::library(Sessions)));
    const QModelIndex session = m_model->indexOf(1);
    m_model->fetchMore(session);
    m_model->setHandles(fixtures::handleOf(1), {fixtures::handle(1), fixtures::handle(2)});
    m_view->expand(m_filter->mapFromSource(session));
    (void)settled();
    winsnmp::HandleSnapshot changed = fixtures::handle(2);
    changed.detail = "192.0.2.2:161";
    m_model->setHandles(fixtures::handleOf(1), {fixtures::handle(1), changed});
    const QModelIndex second = m_model->index(1, SessionTreeModel::Target, m_model->indexOf(1));
    const QRect place = m_view->visualRect(m_filter->mapFromSource(second)) & m_view->viewport()->rect();
    QVERIFY(!place.isEmpty());
    QVERIFY(settled().contains(place));
}

void TestSessionView::changesOfAFoldedThreadAreNotPainted()
{
    m_view->collapse(m_filter->index(0, 0));
    QVERIFY(paintedAfterChangeOf(1).isEmpty());
    QVERIFY(!paintedAfterChangeOf(2).isEmpty());
}

/// Sessions come without handles; the arrow appears by itself.
void TestSessionView::firstHandlePaintsTheArrow()
{
    const QRect arrow = arrowOf(1);
    (void)settled();
    m_model->setSnapshot(fixtures::shared(fixtures::library(Sessions)));
    QRegion painted;
    QTRY_VERIFY((painted += m_painted->take()).contains(arrow));
}

void TestSessionView::arrowStandsForHandles_data()
{
    QTest::addColumn<int>("session");
    QTest::newRow("in sight") << 1;
    QTest::newRow("scrolled to later") << 401;
}

void TestSessionView::arrowStandsForHandles()
{
    QFETCH(const int, session);
    const auto picture = [&](const winsnmp::LibrarySnapshot &snapshot) {
        m_view->verticalScrollBar()->setValue(0);
        m_model->setSnapshot(fixtures::shared(snapshot));
        (void)settled();
        m_view->scrollTo(m_filter->mapFromSource(m_model->indexOf(session)));
        return m_view->viewport()->grab(arrowOf(session)).toImage();
    };
    const winsnmp::LibrarySnapshot with = fixtures::library(Sessions);
    winsnmp::LibrarySnapshot without = with;
    for (winsnmp::SessionSnapshot &core : without.sessions)
        core.entities = core.contexts = 0;
    const QImage nothing = picture(without);
    QVERIFY(picture(with) != nothing);
    QVERIFY(picture(without) == nothing);
}

void TestSessionView::groupingKeepsSelectionAndExpansion()
{
    m_model->setSnapshot(fixtures::shared(fixtures::library(Sessions)));
    const QPersistentModelIndex session(m_filter->mapFromSource(m_model->indexOf(401)));
    m_view->selectSession(401);
    m_model->fetchMore(m_model->indexOf(401));
    m_model->setHandles(fixtures::handleOf(401), {fixtures::handle(1)});
    m_view->expand(session);
    for (const auto grouping : {SessionTreeModel::Grouping::None, SessionTreeModel::Grouping::Thread}) {
        m_view->setGrouping(grouping);
        QCOMPARE(m_view->selectedSessions(), QList<SessionId>{401});
        QCOMPARE(m_view->currentIndex(), QModelIndex(session));
        QVERIFY(m_view->isExpanded(session));
        QVERIFY(m_view->viewport()->rect().intersects(m_view->visualRect(session)));
        QCOMPARE(m_filter->rowCount(), grouping == SessionTreeModel::Grouping::None ? Sessions : 2);
    }
    QVERIFY(m_view->isExpanded(m_filter->index(0, 0)));
    QVERIFY(m_view->isExpanded(m_filter->index(1, 0)));
}

void TestSessionView::selectedThreadBecomesItsSessions()
{
    m_view->setCurrentIndex(m_filter->index(1, 0));
    const QList<SessionId> before = m_view->selectedSessions();
    QCOMPARE(before.size(), Sessions / 2);
    m_view->setGrouping(SessionTreeModel::Grouping::None);
    QCOMPARE(m_view->selectedSessions(), before);
}

void TestSessionView::changesInTheListArePaintedInSightOnly()
{
    m_view->setGrouping(SessionTreeModel::Grouping::None);
    QVERIFY(paintedAfterChangeOf(2).contains(rectOf(2) & m_view->viewport()->rect()));
    QVERIFY(paintedAfterChangeOf(401).isEmpty());
    m_view->scrollTo(m_filter->mapFromSource(m_model->indexOf(401)));
    QVERIFY(!paintedAfterChangeOf(401).isEmpty());
    QVERIFY(paintedAfterChangeOf(2).isEmpty());
}

void TestSessionView::pollInFlightIsAnIconBesideTheState()
{
    const QModelIndex state = m_model->indexOf(1, SessionTreeModel::State);
    const auto picture = [&](SessionState phase) {
        SessionInfo info = fixtures::session(1, 1, SessionState::Failing);
        info.state = phase;
        m_model->changeSessions({info});
        (void)settled();
        return m_view->viewport()->grab(m_view->visualRect(m_filter->mapFromSource(state))).toImage();
    };
    const QImage resting = picture(SessionState::Failing);
    QCOMPARE(state.data().toString(), QStringLiteral("No answer"));
    const QImage inFlight = picture(SessionState::Polling);
    QCOMPARE(state.data().toString(), QStringLiteral("No answer"));
    QVERIFY(inFlight != resting);
    // The word and the icon before it are the same.
    const QRect left(0, 0, resting.width() / 2, resting.height());
    QCOMPARE(inFlight.copy(left), resting.copy(left));
}

/// The arrow before a selected row has the colour of the row's text, in every theme.
void TestSessionView::arrowOfASelectedRowCanBeSeen()
{
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(theme);
        m_model->setSnapshot(fixtures::shared(fixtures::library(Sessions)));
        m_view->selectSession(1);
        (void)settled();
        const QImage arrow = m_view->viewport()->grab(arrowOf(1)).toImage();
        const QColor ground = arrow.pixelColor(1, 1);
        double best = 1.0;
        for (int y = 0; y < arrow.height(); ++y) {
            for (int x = 0; x < arrow.width(); ++x)
                best = std::max(best, double(contrastRatio(arrow.pixelColor(x, y), ground)));
        }
        QVERIFY2(best >= 3.0, QByteArray::number(best));
    }
    applyTheme(ThemeChoice::System);
}

QTEST_MAIN(TestSessionView)
#include "tst_sessionview.moc"
