// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's parser reads the program's own modules; every node it finds is here with the same name, type,
// hint, units and enumeration.
#include "mibtesting.h"

#include <net-snmp/net-snmp-config.h>

#include <net-snmp/types.h>

#include <net-snmp/mib_api.h>

#include <net-snmp/library/default_store.h>
#include <net-snmp/library/parse.h>

#include <QDirIterator>
#include <QTest>

using namespace mibtest;
namespace mib = winsnmp::mib;

namespace {

QByteArray textOf(const char *text)
{
    return text ? QByteArray(text) : QByteArray();
}

QByteArray enumsOf(const ::tree &node)
{
    QByteArrayList list;
    for (const enum_list *entry = node.enums; entry; entry = entry->next)
        list.append(textOf(entry->label) + '(' + QByteArray::number(entry->value) + ')');
    return list.join(' ');
}

QByteArray enumsOf(const mib::ObjectInfo &info)
{
    QByteArrayList list;
    for (const auto &[value, label] : info.enums)
        list.append(QByteArray::fromStdString(label) + '(' + QByteArray::number(value) + ')');
    return list.join(' ');
}

} // namespace

class TestMibDifferential : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { shutdown_mib(); }
    void sameTree();

private:
    void compare(const ::tree &node, OidVector above, int &count);
};

void TestMibDifferential::initTestCase()
{
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_MIB_PARSE_LABEL, 1);
    netsnmp_init_mib_internals();
    QStringList files;
    QDirIterator entries(QString::fromStdString(ownModules().string()), QDir::Files);
    while (entries.hasNext())
        files.append(entries.next());
    for (const QString &file : files)
        add_mibfile(file.toLocal8Bit().constData(), nullptr);
    for (const QString &file : files)
        read_mib(file.toLocal8Bit().constData());
    QCOMPARE(list(loadOwn()), QByteArray());
}

void TestMibDifferential::sameTree()
{
    int count = 0;
    for (const ::tree *root = get_tree_head(); root; root = root->next_peer)
        compare(*root, {}, count);
    QVERIFY(count > 500);
}

void TestMibDifferential::compare(const ::tree &node, OidVector above, int &count)
{
    above.push_back(static_cast<smiUINT32>(node.subid));
    for (const ::tree *child = node.child_list; child; child = child->next_peer)
        compare(*child, above, count);
    const QByteArray label = textOf(node.label);
    if (label.isEmpty() || label.startsWith(ANON) || above.size() == 1)
        return;
    const auto info = mib::find(above);
    QVERIFY2(info, label.constData());
    QCOMPARE(info->oid, above);
    if (QByteArray::fromStdString(info->label) != label) // two names of one OID
        QCOMPARE(mib::parse(label.toStdString()), above);
    QCOMPARE(QByteArray::fromStdString(info->units), textOf(node.units));
    QCOMPARE(QByteArray::fromStdString(info->displayHint), textOf(node.hint));
    QCOMPARE(enumsOf(*info), enumsOf(node));
    if (const char *convention = get_tc_descriptor(node.tc_index))
        QCOMPARE(QByteArray::fromStdString(info->syntax), textOf(convention));
    ++count;
}

QTEST_GUILESS_MAIN(TestMibDifferential)

#include "tst_mibdifferential.moc"
