// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tables as lines of text: TSV, CSV, JSON.
#include "tableexport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tableexport {

namespace {

QString numberText(double number)
{
    return std::isfinite(number) ? QString::number(number, 'g', QLocale::FloatingPointShortest) : QString();
}

QString textOf(const QVariant &cell)
{
    switch (cell.typeId()) {
    case QMetaType::Nullptr:
        return {};
    case QMetaType::Double:
        return numberText(cell.toDouble());
    default:
        return cell.toString();
    }
}

/// What a spreadsheet may take for the end of a cell, whatever it was told that parts them.
bool endsCell(QChar c)
{
    static const QString separators = QStringLiteral(",;|\t\n\r");
    return separators.contains(c);
}

/// Spreadsheets run what begins like this; a plain number is no formula.
bool isFormula(QStringView piece)
{
    static const QString starters = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    qsizetype start = 0;
    while (start < piece.size() && (piece[start].isSpace() || piece[start] == u'"' || piece[start].isNull()))
        ++start;
    if (start == piece.size() || !starters.contains(piece[start]))
        return false;
    bool isNumber = false;
    (void)piece.trimmed().toString().toDouble(&isNumber);
    return !isNumber;
}

QString disarmed(const QString &cell)
{
    QString text;
    for (qsizetype start = 0, end = 0; start <= cell.size(); start = end + 1) {
        for (end = start; end < cell.size() && !endsCell(cell[end]); ++end) { }
        const QStringView piece = QStringView(cell).sliced(start, end - start);
        if (isFormula(piece))
            text += u'\'';
        text += piece;
        if (end < cell.size())
            text += cell[end];
    }
    return text;
}

QString quoted(const QString &cell, QStringView special)
{
    const bool needed = std::ranges::any_of(cell, [special](QChar c) { return special.contains(c); });
    if (!needed)
        return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QVariantList &cells, Formulas formulas)
{
    QStringList written;
    for (const QVariant &cell : cells) {
        const QString text = textOf(cell);
        const bool isText = cell.typeId() == QMetaType::QString;
        written.append(quoted(isText && formulas == Formulas::Disarmed ? disarmed(text) : text, u",\"\r\n"));
    }
    return written.join(u',') + QStringLiteral("\r\n");
}

QVariantList headersOf(const QList<Column> &columns)
{
    QVariantList headers;
    for (const Column &column : columns)
        headers.append(column.header);
    return headers;
}

/// Rows that have rows below them, from the outside to the inside.
void findParents(const QList<Row> &rows, qsizetype depth, QStringList &kindNames)
{
    for (const Row &row : rows) {
        if (row.children.isEmpty())
            continue;
        if (kindNames.size() == depth)
            kindNames.append(row.kindName);
        findParents(row.children, depth + 1, kindNames);
    }
}

class CsvTree {
public:
    CsvTree(QStringList parentKinds, Formulas formulas)
        : m_parentKinds(std::move(parentKinds))
        , m_formulas(formulas)
    {
    }

    void addHeaders(const QList<Column> &columns)
    {
        QVariantList headers{QCoreApplication::translate("TableExport", "Kind", "of a row: thread, session")};
        for (const QString &kind : m_parentKinds)
            headers.append(kind);
        m_text += csvLine(headers + headersOf(columns), m_formulas);
    }

    void addRows(const QList<Row> &rows, const QStringList &parents)
    {
        for (const Row &row : rows) {
            QVariantList cells{row.kindName};
            for (qsizetype depth = 0; depth < m_parentKinds.size(); ++depth)
                cells.append(parents.value(depth));
            m_text += csvLine(cells + row.cells, m_formulas);
            addRows(row.children, parents + QStringList{textOf(row.cells.value(0))});
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QStringList m_parentKinds;
    Formulas m_formulas;
    QString m_text;
};

QString jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

// Not QJsonDocument: it sorts the keys and makes a double of a large counter.
QString jsonValue(const QVariant &cell)
{
    switch (cell.typeId()) {
    case QMetaType::Nullptr:
        return QStringLiteral("null");
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return cell.toString();
    case QMetaType::Double: {
        const QString number = numberText(cell.toDouble());
        return number.isEmpty() ? QStringLiteral("null") : number;
    }
    default:
        return jsonText(cell.toString());
    }
}

QString jsonRows(const QList<Row> &rows, const QList<Column> &columns, const QString &indent);

QString jsonRow(const Row &row, const QList<Column> &columns, const QString &indent)
{
    const QString inside = indent + QStringLiteral("    ");
    QStringList members;
    if (!row.kind.isEmpty())
        members.append(QStringLiteral("\"kind\": ") + jsonText(row.kind));
    for (qsizetype i = 0; i < std::min(row.cells.size(), columns.size()); ++i)
        members.append(jsonText(columns[i].key) + QStringLiteral(": ") + jsonValue(row.cells[i]));
    if (!row.children.isEmpty()) {
        members.append(jsonText(row.children.front().kind + u's') + QStringLiteral(": ")
                       + jsonRows(row.children, columns, inside));
    }
    return QStringLiteral("{\n") + inside + members.join(QStringLiteral(",\n") + inside) + u'\n' + indent
        + u'}';
}

QString jsonRows(const QList<Row> &rows, const QList<Column> &columns, const QString &indent)
{
    if (rows.isEmpty())
        return QStringLiteral("[]");
    const QString inside = indent + QStringLiteral("    ");
    QStringList written;
    for (const Row &row : rows)
        written.append(jsonRow(row, columns, inside));
    return QStringLiteral("[\n") + inside + written.join(QStringLiteral(",\n") + inside) + u'\n' + indent
        + u']';
}

} // namespace

QString toTsv(const Table &table, bool withHeaders)
{
    const auto line = [](const QVariantList &cells) {
        QStringList written;
        for (const QVariant &cell : cells)
            written.append(quoted(textOf(cell), u"\t\"\r\n"));
        return written.join(u'\t') + u'\n';
    };
    QString text = withHeaders ? line(headersOf(table.columns)) : QString();
    for (const Row &row : table.rows)
        text += line(row.cells);
    return text;
}

QString toCsv(const Table &table, Formulas formulas)
{
    const bool isTree =
        std::ranges::any_of(table.rows, [](const Row &row) { return !row.kindName.isEmpty(); });
    if (isTree) {
        QStringList parentKinds;
        findParents(table.rows, 0, parentKinds);
        CsvTree tree(parentKinds, formulas);
        tree.addHeaders(table.columns);
        tree.addRows(table.rows, {});
        return tree.text();
    }
    QString text = csvLine(headersOf(table.columns), formulas);
    for (const Row &row : table.rows)
        text += csvLine(row.cells, formulas);
    return text;
}

QString toJson(const Table &table)
{
    return jsonRows(table.rows, table.columns, {}) + u'\n';
}

} // namespace tableexport
