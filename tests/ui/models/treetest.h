// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base of tests of the session tree: a tree with two workers, under the tester, anew for each function.
#pragma once

#include "fixtures.h"

#include "sessiontreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <memory>

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<SessionTreeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setGrouping(SessionTreeModel::Grouping::Thread);
        m_model->setWorkers(fixtures::workers(2));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

protected:
    [[nodiscard]] QModelIndex thread(int row) const { return m_model->index(row, 0); }
    [[nodiscard]] QString cell(SessionId id, int column) const
    {
        return m_model->indexOf(id, column).data().toString();
    }

    std::unique_ptr<SessionTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};
