// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerstate.h"

#include <QDataStream>
#include <QHash>

namespace {

constexpr int VersionMarker = 0xff;
constexpr int Widest = 10'000;

/// Whatever does not fit makes all that follows fail.
class Reader {
public:
    explicit Reader(const QByteArray &state)
        : m_stream(state)
    {
        m_stream.setVersion(QDataStream::Qt_5_0);
    }

    [[nodiscard]] int number()
    {
        qint32 value = 0;
        m_stream >> value;
        return value;
    }
    [[nodiscard]] int numberUpTo(int most)
    {
        const int value = number();
        if (value < 0 || value > most)
            m_stream.setStatus(QDataStream::ReadCorruptData);
        return isGood() ? value : 0;
    }
    /// A list has its size in front of it.
    [[nodiscard]] QList<int> list(int longest, int most)
    {
        QList<int> numbers(numberUpTo(longest));
        for (int &entry : numbers)
            entry = numberUpTo(most);
        return numbers;
    }
    [[nodiscard]] QList<bool> bits(int longest)
    {
        QList<bool> set(numberUpTo(longest));
        quint8 octet = 0;
        for (qsizetype i = 0; i < set.size(); ++i) {
            if (i % 8 == 0)
                m_stream >> octet;
            set[i] = octet >> (i % 8) & 1;
        }
        return set;
    }
    void skip(int numbers)
    {
        for (int i = 0; i < numbers; ++i)
            (void)number();
    }
    void skipFlags(int count) { (void)m_stream.skipRawData(count); }
    [[nodiscard]] bool isGood() const { return m_stream.status() == QDataStream::Ok; }

private:
    QDataStream m_stream;
};

/// Each of the numbers below `count` once.
bool isOrder(const QList<int> &numbers, int count)
{
    QList<bool> met(count);
    for (const int number : numbers) {
        if (number >= count || met.at(number))
            return false;
        met[number] = true;
    }
    return numbers.size() == count;
}

/// From left to right. Sections side by side that are alike may stand as one.
QList<int> readSizes(Reader &reader, int columns)
{
    QList<int> sizes;
    for (int items = reader.numberUpTo(columns); items > 0 && reader.isGood(); --items) {
        const int size = reader.numberUpTo(Widest);
        for (int alike = reader.numberUpTo(columns); alike > 0; --alike)
            sizes.append(size);
        reader.skip(1); // how it is resized
    }
    return sizes;
}

} // namespace

std::optional<headerstate::State> headerstate::read(const QByteArray &state, int columns)
{
    Reader reader(state);
    if (reader.number() != VersionMarker || reader.number() != 0)
        return {};
    State read;
    reader.skip(1); // orientation
    read.order = reader.numberUpTo(1) == 1 ? Qt::DescendingOrder : Qt::AscendingOrder;
    read.sortColumn = reader.number();
    reader.skipFlags(1); // whether the sorting is shown
    (void)reader.list(columns, columns); // places by column: the list that follows, the other way round
    QList<int> order = reader.list(columns, columns);
    for (int column = 0; order.isEmpty() && column < columns; ++column)
        read.sections.append(Section{.column = column}); // nothing has been moved
    const QList<bool> hidden = reader.bits(columns);
    QHash<int, int> hiddenSizes;
    for (int count = reader.numberUpTo(columns); count > 0; --count) {
        const int column = reader.numberUpTo(columns);
        hiddenSizes.insert(column, reader.numberUpTo(Widest));
    }
    reader.skip(2); // length, number of sections
    reader.skipFlags(5);
    reader.skip(6); // stretched and fitted ones, sizes, alignment, way of resizing
    const QList<int> sizes = readSizes(reader, columns);
    for (const int column : order)
        read.sections.append(Section{.column = column});
    if (!reader.isGood() || sizes.size() != columns || (!order.isEmpty() && !isOrder(order, columns)))
        return {};
    for (qsizetype place = 0; place < sizes.size(); ++place) {
        Section &section = read.sections[place];
        section.isHidden = hidden.value(place);
        section.size = section.isHidden ? hiddenSizes.value(section.column) : sizes.at(place);
    }
    return read;
}
